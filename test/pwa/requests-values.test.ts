import { describe, expect, it } from 'vitest'
import type { Form } from '#rules/fields/form'
import { formOf, valuesOf } from '../../pwa/pages/requests/values.ts'

const fields = [
  { name: 'days', type: 'days' },
  { name: 'who', type: 'person' },
  { name: 'firm', type: 'company' },
  { name: 'share', type: 'number' },
  { name: 'spot', type: 'position' },
  { name: 'born', type: 'day' },
  { name: 'kin', type: 'choice' },
  { name: 'why', type: 'paragraph' },
  { name: 'proofs', type: 'papers' },
] as const
const days = { from: '2026-10-11', to: '2026-10-12' }

describe('the values of a form', () => {
  it('are empty by their types at first, and those of a draft as far as they fit', () => {
    expect(valuesOf(fields)).toEqual({
      days: { from: '', to: '' },
      who: { name: '', nationalId: '', mobile: '' },
      firm: { name: '', nationalId: '' },
      share: null,
      spot: null,
      born: '',
      kin: '',
      why: '',
      proofs: {},
    })
    const draft = { days, who: 'passed over', share: '51', why: { lat: 1, lon: 1 }, stray: 'x' } as Form
    expect(valuesOf(fields, draft)).toEqual({ ...valuesOf(fields), days })
  })

  it('go to the server without a position that is none, and come back the same', () => {
    const form = formOf(fields, { ...valuesOf(fields), days })
    expect(form).toEqual({
      days,
      who: { name: '', nationalId: '', mobile: '' },
      firm: { name: '', nationalId: '' },
      born: '',
      kin: '',
      why: '',
      proofs: {},
    })
    expect(formOf(fields, valuesOf(fields, form))).toEqual(form)
    expect(valuesOf(fields, { share: 51.5 }).share).toBe(51.5)
  })
})

import { describe, expect, it, test } from 'vitest'
import type { Form } from '#rules/fields/form'
import { formOf, type Kept, type KeptDraft, same, valuesOf, whichDraft } from '../../pwa/pages/requests/values.ts'

const fields = [
  { name: 'days', type: 'days' },
  { name: 'who', type: 'person' },
  { name: 'spot', type: 'position' },
  { name: 'born', type: 'day' },
  { name: 'kin', type: 'choice' },
  { name: 'why', type: 'paragraph' },
] as const
const days = { from: '2026-10-11', to: '2026-10-12' }

describe('the values of a form', () => {
  it('are empty by their types at first, and those of a draft as far as they fit', () => {
    expect(valuesOf(fields)).toEqual({
      days: { from: '', to: '' },
      who: { name: '', nationalId: '', mobile: '' },
      spot: null,
      born: '',
      kin: '',
      why: '',
    })
    const draft = { days, who: 'passed over', why: { lat: 1, lon: 1 }, stray: 'x' } as Form
    expect(valuesOf(fields, draft)).toEqual({ ...valuesOf(fields), days })
  })

  it('go to the server without a position that is none, and come back the same', () => {
    const form = formOf(fields, { ...valuesOf(fields), days })
    expect(form).toEqual({ days, who: { name: '', nationalId: '', mobile: '' }, born: '', kin: '', why: '' })
    expect(same(fields, form, { days })).toBe(true)
    expect(same(fields, form, { days, why: 'سفر' })).toBe(false)
  })
})

describe('of the device’s draft and the server’s', () => {
  const mine = (saved: boolean, version = 2, form: Form = { why: 'من' }): Kept => ({ form, version, saved })
  const theirs = (version = 2, form: Form = { why: 'من' }): KeptDraft => ({ form, version })

  test.each<[string, Kept | null, KeptDraft, ReturnType<typeof whichDraft>]>([
    ['neither is there', null, null, 'none'],
    ['only the server’s is there', null, theirs(), 'theirs'],
    ['only the device’s is there and was never sent', mine(false, 0), null, 'mine'],
    ['the device’s was saved and the server’s is gone: it was filed', mine(true), null, 'none'],
    ['the device’s was saved and the bot went on', mine(true), theirs(3, { why: 'ربات' }), 'theirs'],
    ['the device’s was not saved, and nobody went on', mine(false), theirs(2, { why: 'پیش' }), 'mine'],
    ['the device’s was not saved, but has arrived by itself', mine(false), theirs(3), 'mine'],
    ['each went on without the other', mine(false), theirs(3, { why: 'ربات' }), 'both'],
    ['the server cannot be asked', mine(true), undefined, 'mine'],
    ['the server cannot be asked and nothing is kept', null, undefined, 'none'],
  ])('where %s', (_, kept, standing, which) => {
    expect(whichDraft(fields, kept, standing)).toBe(which)
  })
})

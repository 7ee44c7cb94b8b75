import { describe, expect, it } from 'vitest'
import { changedFields, type OfficeFields, readOfficeFields, writtenField } from '#rules/office-fields'

const standing: OfficeFields = {
  name: 'نیلوفر',
  place: 'مهرآباد',
  address: 'خیابان دوم، پلاک ۷',
  phone: '04533824042',
  position: { lat: 38.12, lon: 48.22 },
  area: 58,
  hours: { 6: ['08:00', '14:00'], 0: ['08:00', '13:00'] },
}

describe('a field of an office’s file', () => {
  it.each<[Partial<OfficeFields>, Partial<OfficeFields>]>([
    [{ name: ' نيلوفر ' }, { name: 'نیلوفر' }],
    [{ address: 'خیابان دوم، پلاک 7' }, { address: 'خیابان دوم، پلاک ۷' }],
    [{ phone: '+98 45 33824042' }, { phone: '04533824042' }],
    [{ phone: null }, { phone: null }],
    [{ position: { lat: 38.12345678, lon: 48.2 } }, { position: { lat: 38.123457, lon: 48.2 } }],
    [{ area: 1 }, { area: 1 }],
    [{ area: 9_999 }, { area: 9_999 }],
    [{ hours: null }, { hours: null }],
  ])('is kept: %j', (typed, kept) => {
    expect(readOfficeFields(typed)).toEqual({ kept, wrong: [] })
  })

  it.each<[Partial<OfficeFields>, string]>([
    [{ name: '  ' }, 'field-needed'],
    [{ address: 'پلاک' }, 'field-needed'],
    [{ phone: '123' }, 'contacts-phone-wrong'],
    [{ position: { lat: 48.2, lon: 38.1 } }, 'field-position-wrong'],
    [{ area: 0 }, 'field-wrong'],
    [{ area: 10_000 }, 'field-wrong'],
    [{ area: 30.5 }, 'field-wrong'],
    [{ hours: { 6: ['14:00', '08:00'] } }, 'field-wrong'],
  ])('is refused at the field: %j', (typed, key) => {
    const { kept, wrong } = readOfficeFields(typed)
    expect(kept).toEqual({})
    expect(wrong).toEqual([{ key, facts: {}, field: Object.keys(typed)[0] }])
  })

  it('has changed only where it says something else', () => {
    const same: OfficeFields = {
      ...standing,
      position: { lon: 48.22, lat: 38.12 },
      hours: { 0: ['08:00', '13:00'], 6: ['08:00', '14:00'] },
    }
    expect(changedFields(standing, same)).toEqual([])
    expect(changedFields(standing, { area: 59, hours: null, phone: '04533824042' })).toEqual(['area', 'hours'])
  })

  it.each([
    ['area', 58, '58'],
    ['position', { lat: 38.12, lon: 48.22 }, '38.12, 48.22'],
    ['hours', { 6: ['08:00', '14:00'] }, '{"6":["08:00","14:00"]}'],
    ['phone', null, null],
  ] as const)('is written into history: %s', (field, value, written) => {
    expect(writtenField(field, value as never)).toBe(written)
  })
})

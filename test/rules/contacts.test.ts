import { describe, expect, it } from 'vitest'
import type { Law } from '#law/parameter'
import { contactKinds, readContact, reportedLate } from '#rules/contacts'
import { lawOn } from '#rules/law'

const bylaw = lawOn('2026-10-10', [])
const changed = new Date('2026-10-07T08:30:00Z')
const later = (milliseconds: number) => new Date(changed.getTime() + milliseconds)
const hour = 3_600_000

describe('a change of address is reported', () => {
  it.each([
    ['at once', 0, false],
    ['in the last instant of 72 true hours', 72 * hour, false],
    ['a moment later', 72 * hour + 1, true],
    ['over a weekend and a holiday, which do not help', 96 * hour, true],
  ])('%s', (_, waited, late) => {
    expect(reportedLate(changed, later(waited), bylaw)).toBe(late)
  })

  it('within the hours that a province has set itself', () => {
    const override = {
      parameter: 'contact.reportWithin',
      value: { hours: 24 },
      firstDay: '2026-01-01',
      resolution: '۵',
    }
    const own: Law = lawOn('2026-10-10', [override])
    expect(reportedLate(changed, later(24 * hour), own)).toBe(false)
    expect(reportedLate(changed, later(24 * hour + 1), own)).toBe(true)
  })
})

describe('an address is kept', () => {
  it.each([
    ['mobile', '+98 914 ۱۲۳ ۴۵۶۷', '09141234567'],
    ['mobile', '04533824042', null],
    ['phone', '۰۴۵-۳۳۸۲۴۰۴۲', '04533824042'],
    ['phone', '33824042', null],
    ['fax', '(045) 33824042', '04533824042'],
    ['email', ' Daftar@Example.IR ', 'daftar@example.ir'],
    ['email', 'daftar@example', null],
    ['email', 'daftar example.ir', null],
    ['address', 'اردبيل،  خیابان معلم، پلاك 52', 'اردبیل، خیابان معلم، پلاک ۵۲'],
    ['address', 'اردبیل', null],
  ] as const)('as %s: %s', (kind, typed, kept) => {
    expect(readContact(kind, typed)).toBe(kept)
  })

  it('of every kind, and nothing is none', () => {
    for (const kind of contactKinds) expect(readContact(kind, ' ')).toBeNull()
  })
})

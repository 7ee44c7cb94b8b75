import { expect, it, test } from 'vitest'
import { addDays, parseDay } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { renewalOf } from '#rules/renewal'

const day = (jalali: string) => parseDay(jalali)!
const law = lawOn('2026-03-21', [])

// expires on 22 Mehr 1408: 90 days before it the last day to ask, and 90, 30 and 15 days before that the warnings
const expires = day('1408/07/22')

test.each([
  ['the day before six months ahead', -181, null],
  ['six months ahead', -180, 'expiring'],
  ['on the last day to ask', -90, 'expiring'],
  ['the day after it', -89, 'late'],
  ['on the license’s last day', 0, 'late'],
  ['the day after it ended', 1, 'expired'],
] as const)('a license is, %s, %i days from its end: %s', (_, offset, state) => {
  expect(renewalOf(expires, addDays(expires, offset), law).state).toBe(state)
})

it('warns six, four and three and a half months ahead', () => {
  const { by, warnings } = renewalOf(expires, expires, law)
  expect(by).toBe(addDays(expires, -90))
  expect(warnings).toEqual([addDays(expires, -180), addDays(expires, -120), addDays(expires, -105)])
})

it('follows a province’s own warning from its first day on', () => {
  const own = { parameter: 'license.remindFirst', value: { months: 4 }, firstDay: '2029-01-01', resolution: 'مصوبه ۱' }
  expect(renewalOf(expires, addDays(expires, -200), lawOn('2028-12-31', [own])).state).toBe(null)
  expect(renewalOf(expires, addDays(expires, -200), lawOn('2029-01-01', [own])).state).toBe('expiring')
})

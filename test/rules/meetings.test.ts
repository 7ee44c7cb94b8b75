// Meetings: what is in time, both sides of each boundary, and the order of an agenda.
import { describe, expect, it, test } from 'vitest'
import { lawOn } from '#rules/law'
import { appointmentRefusals, hasAgenda, inTime, nextMeetingBy, reordered } from '#rules/meetings'

const law = lawOn('2026-10-10', [])

describe('the invitation leaves three days before (Annex 3 article 4)', () => {
  test.each([
    ['2026-10-13', '2026-10-10', true],
    ['2026-10-13', '2026-10-09', true],
    ['2026-10-13', '2026-10-11', false],
    ['2026-10-13', '2026-10-13', false],
  ])('for %s on %s: %s', (held, today, ok) => {
    const verdict = inTime(held, today, law)
    expect(verdict.ok).toBe(ok)
    if (!verdict.ok)
      expect(verdict.refusal).toMatchObject({
        key: 'meetings-invite-late',
        parameter: 'meeting.inviteLead',
        facts: { by: '2026-10-10', held },
        cite: { source: 'bylaw', annex: 3, article: 4 },
      })
  })

  it('needs an agenda', () => {
    expect(hasAgenda(1).ok).toBe(true)
    expect(hasAgenda(0)).toMatchObject({ refusal: { key: 'meetings-agenda-empty', cite: { annex: 3, article: 4 } } })
  })
})

test.each([
  // a month by the calendar, the shorter month's last day where it is shorter
  ['2026-10-10', '2026-11-09'],
  ['2026-09-22', '2026-10-22'],
])('the working group meets again within a month: after %s by %s', (held, by) => {
  expect(nextMeetingBy(held, law)).toBe(by)
})

describe('an appointment', () => {
  const good = { heldOn: '2026-10-10', startsAt: '09:30', place: 'استانداری' }
  const fields = (over: object) => appointmentRefusals({ ...good, ...over }, '2026-10-10').map(({ field }) => field)
  it('is today at the earliest, at an hour of the clock, somewhere', () => {
    expect(fields({})).toEqual([])
    expect(fields({ heldOn: '2026-10-09' })).toEqual(['heldOn'])
    expect(fields({ startsAt: '24:00' })).toEqual(['startsAt'])
    expect(fields({ startsAt: '9:30' })).toEqual(['startsAt'])
    expect(fields({ place: ' ' })).toEqual(['place'])
    expect(fields({ place: 'سالن '.repeat(41) })).toEqual(['place'])
  })
})

test('an item goes to its place, or to the end it would pass', () => {
  expect(reordered(['a', 'b', 'c'], 'c', 0)).toEqual(['c', 'a', 'b'])
  expect(reordered(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c'])
  expect(reordered(['a', 'b', 'c'], 'a', 9)).toEqual(['b', 'c', 'a'])
  expect(reordered(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'b', 'c'])
})

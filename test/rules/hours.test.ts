import { describe, expect, it } from 'vitest'
import { tehranInstant } from '#rules/calendar'
import { type Hours, hoursOn, isOpenAt, opensNext, type Timetable, weekOf } from '#rules/hours'

const province: Hours = Object.fromEntries(
  [6, 0, 1, 2, 3, 4].map((day) => [day, ['08:00', '14:00'] as [string, string]]),
)
const closed = { weekdays: [4, 5], holidays: new Set(['2026-10-12']) }
const usual: Timetable = { own: null, province, closed }
/** Opens on Thursday afternoons only. */
const special: Timetable = { own: { '4': ['16:00', '20:00'] }, province, closed }

describe.each([
  [
    'an office with the province’s hours',
    usual,
    [
      ['2026-10-10', '07:59', false],
      ['2026-10-10', '08:00', true],
      ['2026-10-10', '13:59', true],
      ['2026-10-10', '14:00', false],
      ['2026-10-12', '10:00', false],
      ['2026-10-15', '10:00', false],
      ['2026-10-16', '10:00', false],
    ],
  ],
  [
    'an office with hours of its own',
    special,
    [
      ['2026-10-10', '10:00', false],
      ['2026-10-15', '15:59', false],
      ['2026-10-15', '16:00', true],
      ['2026-10-15', '20:00', false],
    ],
  ],
] as [string, Timetable, [string, string, boolean][]][])('%s', (_, timetable, cases) => {
  it.each(cases)('on %s at %s: %s', (day, time, open) => {
    expect(isOpenAt(tehranInstant(day, time), timetable)).toBe(open)
  })
})

describe('opening next', () => {
  it.each([
    ['2026-10-10', '06:00', { day: '2026-10-10', from: '08:00' }],
    ['2026-10-10', '14:00', { day: '2026-10-11', from: '08:00' }],
    // Monday is a holiday.
    ['2026-10-11', '14:00', { day: '2026-10-13', from: '08:00' }],
    // Thursday and Friday are closed.
    ['2026-10-14', '15:00', { day: '2026-10-17', from: '08:00' }],
  ])('after %s, %s is %j', (day, time, next) => {
    expect(opensNext(tehranInstant(day, time), usual)).toEqual(next)
  })

  it('is never for an office whose hours nobody has set', () => {
    expect(opensNext(tehranInstant('2026-10-10'), { own: {}, province, closed })).toBeNull()
  })
})

it('shows the week from Saturday on, without a closed weekday’s hours', () => {
  expect(weekOf(usual).map(({ weekday, hours }) => [weekday, hours !== null])).toEqual([
    [6, true],
    [0, true],
    [1, true],
    [2, true],
    [3, true],
    [4, false],
    [5, false],
  ])
  expect(hoursOn('2026-10-15', special)).toEqual(['16:00', '20:00'])
})

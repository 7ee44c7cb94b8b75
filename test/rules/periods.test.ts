import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { all } from '#law/all'
import { appealDecideWithin, appealWithin } from '#law/appeals'
import { caseFirstAnswer } from '#law/cases'
import { cessationHandover, cessationSettlement } from '#law/cessation'
import { contactReportWithin } from '#law/contact'
import { leavePerYear } from '#law/leave'
import { licenseAgreementInPrinciple, licenseRenewalLead, licenseStartWithin, licenseValidity } from '#law/license'
import { meetingInviteLead, meetingMinutesWithin } from '#law/meetings'
import { quietHours } from '#law/notices'
import type { Parameter, Period } from '#law/parameter'
import { addDays, type Closed, daysBetween, isOpen, jalaliYear, parseDay } from '#rules/calendar'
import { lawOn } from '#rules/law'
import {
  afterQuiet,
  allowanceDays,
  days,
  deadline,
  hoursEnd,
  isQuiet,
  lastDay,
  leadDay,
  plainDeadline,
  splitByJalaliYear,
  termEnd,
  workingEnd,
} from '#rules/periods'

const day = (jalali: string) => parseDay(jalali)!
const anyDay = fc.integer({ min: -4_000, max: 4_000 }).map((offset) => addDays('2026-03-21', offset))
const never: Closed = { weekdays: [], holidays: new Set() }
const friday: Closed = { weekdays: [5], holidays: new Set() }
const closing = (...jalali: string[]): Closed => ({ weekdays: [5], holidays: new Set(jalali.map(day)) })
/** The same with deadlines suspended from one day to another. */
const stood = (closed: Closed, ...spans: [string, string][]): Closed => ({
  ...closed,
  stood: spans.map(([from, to]) => ({ from: day(from), to: day(to), resolution: '15/3' })),
})
const law = lawOn('2026-03-21', [])

test.each([
  [{ months: 3 }, 90],
  [{ months: 1 }, 30],
  [{ weeks: 1 }, 7],
  [{ days: 20 }, 20],
  [{ years: 1 }, 360],
  [{ months: 1, days: 2 }, 32],
])('%j is %i days', (period, count) => {
  expect(days(period)).toBe(count)
})

test('hours are never counted in days', () => {
  expect(() => days({ hours: 72 })).toThrow('not counted in days')
})

describe('a deadline', () => {
  test.each([
    ['20 days from 1 Mehr end with 22 Mehr', '1405/07/01', { days: 20 }, never, '1405/07/22'],
    [
      'a week leaves out the day of notification and the day of action',
      '1405/07/01',
      { weeks: 1 },
      never,
      '1405/07/09',
    ],
    ['a month is 30 days in a month of 31', '1405/01/01', { months: 1 }, never, '1405/02/01'],
    ['a month is 30 days over the end of a leap year', '1403/12/01', { months: 1 }, never, '1404/01/02'],
    ['a month is 30 days over the end of a common year', '1404/12/01', { months: 1 }, never, '1405/01/03'],
    ['a last day on Thursday stays', '1405/07/10', { days: 5 }, friday, '1405/07/16'],
    ['a last day on Friday moves to Saturday', '1405/07/11', { days: 5 }, friday, '1405/07/18'],
    [
      'a last day in the Nowruz holiday moves behind it',
      '1404/12/22',
      { weeks: 1 },
      closing('1405/01/01', '1405/01/02', '1405/01/03', '1405/01/04'),
      '1405/01/05',
    ],
    [
      'closed days on the way do not count',
      '1405/07/01',
      { days: 20 },
      closing('1405/07/08', '1405/07/09'),
      '1405/07/22',
    ],
  ])('%s', (_, notified, period, closed, last) => {
    expect(deadline(day(notified), period, closed)).toBe(day(last))
  })

  it('moves when its last day is closed suddenly, and then only so far', () => {
    expect(deadline(day('1405/07/01'), { days: 20 }, closing('1405/07/22'))).toBe(day('1405/07/23'))
    expect(deadline(day('1405/07/01'), { days: 20 }, closing('1405/07/23'))).toBe(day('1405/07/22'))
  })

  it('stands still while it is suspended', () => {
    const suspended = (from: string, to: string) => deadline(day('1405/07/01'), { days: 20 }, stood(never, [from, to]))
    expect(suspended('1405/07/05', '1405/07/09')).toBe(day('1405/07/27'))
    expect(suspended('1405/06/20', '1405/07/01')).toBe(day('1405/07/22'))
    expect(suspended('1405/06/20', '1405/07/02')).toBe(day('1405/07/23'))
    expect(suspended('1405/07/22', '1405/07/22')).toBe(day('1405/07/23'))
    expect(suspended('1405/07/23', '1405/07/30')).toBe(day('1405/07/22'))
  })

  it('counts a day suspended twice once, and moves past closed and suspended days together', () => {
    const twice = stood(never, ['1405/07/05', '1405/07/06'], ['1405/07/06', '1405/07/06'])
    expect(deadline(day('1405/07/01'), { days: 20 }, twice)).toBe(day('1405/07/24'))
    // The last day, 22 Mehr, is closed; the two days after it are suspended and the next is a Sunday.
    const behind = stood(closing('1405/07/22'), ['1405/07/23', '1405/07/25'])
    expect(deadline(day('1405/07/01'), { days: 20 }, behind)).toBe(day('1405/07/26'))
  })

  it('is never on a closed day, never before its days have passed, and never earlier for a later notification', () => {
    const length = fc.integer({ min: 0, max: 120 })
    const holidays = fc.array(fc.integer({ min: 0, max: 150 }), { maxLength: 20 })
    fc.assert(
      fc.property(anyDay, length, holidays, (notified, count, offsets) => {
        const closed = { weekdays: [5], holidays: new Set(offsets.map((offset) => addDays(notified, offset))) }
        const last = deadline(notified, { days: count }, closed)
        expect(isOpen(last, closed)).toBe(true)
        expect(daysBetween(notified, last)).toBeGreaterThan(count)
        expect(deadline(addDays(notified, 1), { days: count }, closed) >= last).toBe(true)
        expect(deadline(notified, { days: count + 1 }, closed) >= last).toBe(true)
      }),
    )
  })
})

describe('a deadline that no notification starts', () => {
  test.each([
    ['counts plainly: a week from 1 Mehr ends with 8 Mehr', '1405/07/01', { weeks: 1 }, never, '1405/07/08'],
    ['a month is 30 days in a month of 31', '1405/01/01', { months: 1 }, never, '1405/01/31'],
    ['a last day on Thursday stays', '1405/07/09', { weeks: 1 }, friday, '1405/07/16'],
    ['a last day on Friday moves to Saturday', '1405/07/10', { weeks: 1 }, friday, '1405/07/18'],
    [
      'a closed last day moves past the next closed one',
      '1405/07/10',
      { weeks: 1 },
      closing('1405/07/18'),
      '1405/07/19',
    ],
  ])('%s', (_, from, period, closed, last) => {
    expect(plainDeadline(day(from), period, closed)).toBe(day(last))
  })

  it('stands still while it is suspended', () => {
    const suspended = stood(never, ['1405/07/03', '1405/07/04'])
    expect(plainDeadline(day('1405/07/01'), { weeks: 1 }, suspended)).toBe(day('1405/07/10'))
  })

  it('is a day shorter than one that starts from notification', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 120 }), (from, count) => {
        expect(plainDeadline(from, { days: count }, never)).toBe(addDays(deadline(from, { days: count }, never), -1))
      }),
    )
  })
})

describe('an allowance', () => {
  it('counts the first and the last day, closed or not', () => {
    expect(allowanceDays(day('1405/07/01'), day('1405/07/01'))).toBe(1)
    expect(allowanceDays(day('1405/07/01'), day('1405/07/30'))).toBe(30)
    expect(allowanceDays(day('1405/07/02'), day('1405/07/01'))).toBe(0)
  })

  test.each([
    ['inside one year', '1405/07/01', '1405/07/10', [{ year: 1405, days: 10 }]],
    ['to the last day of a common year', '1404/12/20', '1404/12/29', [{ year: 1404, days: 10 }]],
    ['from Nowruz', '1405/01/01', '1405/01/05', [{ year: 1405, days: 5 }]],
    [
      'over the end of a common year',
      '1404/12/29',
      '1405/01/01',
      [
        { year: 1404, days: 1 },
        { year: 1405, days: 1 },
      ],
    ],
    [
      'over the end of a leap year',
      '1403/12/29',
      '1404/01/01',
      [
        { year: 1403, days: 2 },
        { year: 1404, days: 1 },
      ],
    ],
    [
      'over a whole year',
      '1403/12/30',
      '1405/01/01',
      [
        { year: 1403, days: 1 },
        { year: 1404, days: 365 },
        { year: 1405, days: 1 },
      ],
    ],
    ['reversed', '1405/01/02', '1405/01/01', []],
    ['reversed over Nowruz', '1405/01/02', '1404/01/01', []],
  ])('is split at Nowruz: %s', (_, from, to, shares) => {
    expect(splitByJalaliYear(day(from), day(to))).toEqual(shares)
  })

  it('loses and doubles no day when it is split', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 900 }), (from, length) => {
        const to = addDays(from, length)
        const shares = splitByJalaliYear(from, to)
        expect(shares.reduce((sum, share) => sum + share.days, 0)).toBe(allowanceDays(from, to))
        expect(shares.map((share) => share.year)).toEqual(
          Array.from({ length: jalaliYear(to) - jalaliYear(from) + 1 }, (__, index) => jalaliYear(from) + index),
        )
      }),
    )
  })
})

describe('a term', () => {
  test.each([
    ['three years, date to date', '1405/07/22', { years: 3 }, '1408/07/22'],
    ['30 Esfand of a leap year, a year on', '1403/12/30', { years: 1 }, '1404/12/29'],
    ['30 Esfand to the next leap year', '1403/12/30', { years: 5 }, '1408/12/30'],
    ['29 Esfand stays the 29th in a leap year', '1404/12/29', { years: 4 }, '1408/12/29'],
    ['a month from 31 Shahrivar', '1405/06/31', { months: 1 }, '1405/07/30'],
    ['six months over Nowruz', '1405/10/15', { months: 6 }, '1406/04/15'],
    ['a week', '1405/07/01', { weeks: 1 }, '1405/07/08'],
    ['30 days over the end of the year', '1404/12/15', { days: 30 }, '1405/01/16'],
  ])('%s', (_, from, period, end) => {
    expect(termEnd(day(from), period)).toBe(day(end))
  })

  it('never ends earlier for a later start', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, months) => {
        return termEnd(addDays(from, 1), { months }) >= termEnd(from, { months })
      }),
    )
  })
})

describe('a lead', () => {
  it('ends so long before, and the last day itself is in time', () => {
    expect(leadDay(day('1405/07/10'), { days: 3 })).toBe(day('1405/07/07'))
    expect(leadDay(day('1405/01/02'), { days: 3 })).toBe(day('1404/12/28'))
    expect(leadDay(day('1404/01/02'), { days: 3 })).toBe(day('1403/12/29'))
    expect(leadDay(day('1408/07/22'), { months: 3 })).toBe(addDays(day('1408/07/22'), -90))
  })

  it.each([
    ['in the long months thirty days are kinder', '1405/06/31', '1405/04/03'],
    ['over Esfand of a common year the calendar is kinder by a day', '1405/01/15', '1404/10/15'],
    ['over Esfand of a leap year both say the same', '1404/01/15', '1403/10/15'],
  ])('of months is read in the way that leaves more time: %s', (_, before, last) => {
    expect(leadDay(day(before), { months: 3 })).toBe(day(last))
  })
})

test('72 hours are hours, over a Friday and over the end of the year', () => {
  expect(hoursEnd(new Date('2026-03-19T10:15:00Z'), { hours: 72 }).toISOString()).toBe('2026-03-22T10:15:00.000Z')
  expect(hoursEnd(new Date('2026-03-19T10:15:00Z'), { minutes: 5 }).toISOString()).toBe('2026-03-19T10:20:00.000Z')
  expect(hoursEnd(new Date('2026-03-19T10:15:00Z'), { days: 1, hours: 1 }).toISOString()).toBe(
    '2026-03-20T11:15:00.000Z',
  )
})

test('working days leave out the day they start from and closed days', () => {
  expect(workingEnd(day('1405/07/01'), { days: 3 }, friday)).toBe(day('1405/07/05'))
  expect(workingEnd(day('1405/07/01'), { days: 3 }, closing('1405/07/04'))).toBe(day('1405/07/06'))
})

describe('a parameter is counted as it says', () => {
  test.each<[string, Parameter<Period>, string, string]>([
    ['a deadline from notification', appealWithin, '1405/07/01', '1405/07/22'],
    ['the month of deciding, which no notification starts', appealDecideWithin, '1405/07/01', '1405/08/02'],
    ['the week of the minutes', meetingMinutesWithin, '1405/07/09', '1405/07/16'],
    ['the week of the minutes that ends on a Friday', meetingMinutesWithin, '1405/07/10', '1405/07/18'],
    ['the three months of handing over, 90 days from notification', cessationHandover, '1405/01/01', '1405/03/30'],
    ['the three months of settling, 90 days, the last a Friday', cessationSettlement, '1405/01/01', '1405/03/30'],
    ['the three months to start, by the calendar where that is longer', licenseStartWithin, '1405/01/01', '1405/04/01'],
    ['and 90 days where the calendar is shorter', licenseStartWithin, '1404/10/15', '1405/01/16'],
    [
      'three months from notification, by the calendar where that is longer',
      licenseAgreementInPrinciple,
      '1405/01/01',
      '1405/04/02',
    ],
    ['a term', licenseValidity, '1405/07/22', '1408/07/22'],
    ['a lead', meetingInviteLead, '1405/07/10', '1405/07/07'],
    ['an allowance', leavePerYear, '1405/07/01', '1405/09/30'],
    ['working days', caseFirstAnswer, '1405/07/01', '1405/07/05'],
  ])('%s', (_, parameter, from, last) => {
    expect(lastDay(parameter, law, day(from), friday)).toBe(day(last))
  })

  it('hours have no last day', () => {
    expect(() => lastDay(contactReportWithin, law, day('1405/07/01'), friday)).toThrow('contact.reportWithin')
  })

  it('a resolution that changes the length changes the day', () => {
    const changed = lawOn('2026-03-21', [
      { parameter: 'license.renewalLead', value: { months: 2 }, firstDay: '2026-01-01', resolution: 'مصوبه ۳ جلسه ۲۰' },
    ])
    expect(lastDay(licenseRenewalLead, changed, day('1408/07/22'), friday)).toBe(addDays(day('1408/07/22'), -60))
  })

  // hours, also working ones, are counted on the clock: see the ladder
  const inDays = ({ unit, counts, default: length }: (typeof all)[number]) =>
    unit === 'period' && counts !== 'hours' && !('hours' in (length as Period))

  it('every period of the law that is counted in days can be', () => {
    for (const parameter of all.filter(inDays)) {
      const last = lastDay(parameter as Parameter<Period>, law, day('1403/12/30'), friday)
      expect(last, parameter.name).toMatch(/^\d{4}-\d\d-\d\d$/)
    }
  })
})

describe('quiet hours', () => {
  const night = law(quietHours)
  test.each([
    ['2026-10-14T17:29:59Z', '20:59', false, '2026-10-14T17:29:59.000Z'],
    ['2026-10-14T17:30:00Z', '21:00', true, '2026-10-15T04:30:00.000Z'],
    ['2026-10-14T20:30:00Z', '00:00', true, '2026-10-15T04:30:00.000Z'],
    ['2026-10-15T04:29:59Z', '07:59', true, '2026-10-15T04:30:00.000Z'],
    ['2026-10-15T04:30:00Z', '08:00', false, '2026-10-15T04:30:00.000Z'],
  ])('at %s it is %s in Tehran: quiet %s', (instant, _, quiet, after) => {
    expect(isQuiet(new Date(instant), night)).toBe(quiet)
    expect(afterQuiet(new Date(instant), night).toISOString()).toBe(after)
  })

  it('may lie within a day, and are none when both ends are equal or absent', () => {
    const noon = new Date('2026-10-14T09:00:00Z')
    expect(isQuiet(noon, ['12:00', '14:00'])).toBe(true)
    expect(afterQuiet(noon, ['12:00', '14:00']).toISOString()).toBe('2026-10-14T10:30:00.000Z')
    expect(isQuiet(noon, ['12:30', '12:30'])).toBe(false)
    expect(isQuiet(noon, [])).toBe(false)
  })
})

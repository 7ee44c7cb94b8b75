import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Closed,
  daysBetween,
  daysOf,
  fromJalali,
  isDay,
  isJalali,
  isLeapYear,
  isOpen,
  jalaliYear,
  monthLength,
  nextOpen,
  parseDay,
  tehranDay,
  tehranHour,
  tehranInstant,
  tehranTime,
  toJalali,
  weekday,
  yearBounds,
} from '#rules/calendar'

const day = (jalali: string) => parseDay(jalali)!
const anyDay = fc.integer({ min: -40_000, max: 40_000 }).map((offset) => addDays('2026-03-21', offset))
const friday: Closed = { weekdays: [5], holidays: new Set() }
const thursdayAndFriday: Closed = { weekdays: [4, 5], holidays: new Set() }

test.each([
  ['2024-03-19', 1402, 12, 29],
  ['2024-03-20', 1403, 1, 1],
  ['2025-03-20', 1403, 12, 30],
  ['2025-03-21', 1404, 1, 1],
  ['2026-03-20', 1404, 12, 29],
  ['2026-03-21', 1405, 1, 1],
  ['2026-09-22', 1405, 6, 31],
  ['2026-09-23', 1405, 7, 1],
  ['2030-03-20', 1408, 12, 30],
  ['2030-03-21', 1409, 1, 1],
])('%s is %i/%i/%i, there and back', (gregorian, y, m, d) => {
  expect(toJalali(gregorian)).toEqual({ y, m, d })
  expect(fromJalali({ y, m, d })).toBe(gregorian)
})

test.each([
  [1399, true],
  [1402, false],
  [1403, true],
  [1404, false],
  [1407, false],
  [1408, true],
  [1409, false],
])('the year %i is leap: %s', (year, leap) => {
  expect(isLeapYear(year)).toBe(leap)
  expect(monthLength(year, 12)).toBe(leap ? 30 : 29)
  expect(isJalali({ y: year, m: 12, d: 30 })).toBe(leap)
})

test('a date that does not exist is told apart, and composing it is a bug', () => {
  for (const date of [
    { y: 1405, m: 7, d: 31 },
    { y: 1405, m: 13, d: 1 },
    { y: 1405, m: 0, d: 1 },
    { y: 1405, m: 1, d: 0 },
    { y: 1405, m: 1, d: 1.5 },
  ]) {
    expect(isJalali(date)).toBe(false)
    expect(() => fromJalali(date)).toThrow(RangeError)
  }
})

test('a year runs from Nowruz to the last of Esfand', () => {
  expect(yearBounds(1403)).toEqual({ first: '2024-03-20', last: '2025-03-20' })
  expect(yearBounds(1404)).toEqual({ first: '2025-03-21', last: '2026-03-20' })
  expect(jalaliYear('2025-03-20')).toBe(1403)
  expect(jalaliYear('2025-03-21')).toBe(1404)
})

describe('conversions hold for every day', () => {
  it('there and back is the same day', () => {
    fc.assert(fc.property(anyDay, (at) => fromJalali(toJalali(at)) === at))
  })
  it('the next day is the next Jalali date', () => {
    fc.assert(
      fc.property(anyDay, (at) => {
        const { y, m, d } = toJalali(at)
        const next = toJalali(addDays(at, 1))
        const last = d === monthLength(y, m)
        return last ? next.d === 1 && (next.m === m + 1 || (m === 12 && next.y === y + 1)) : next.d === d + 1
      }),
    )
  })
  it('adding days and counting them are each other’s inverse', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -800, max: 800 }), (at, n) => daysBetween(at, addDays(at, n)) === n),
    )
  })
  it('the weekday moves by one, and six is followed by none', () => {
    fc.assert(fc.property(anyDay, (at) => weekday(addDays(at, 1)) === (weekday(at) + 1) % 7))
  })
  it('more months are never earlier, and the day of the month never grows', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -60, max: 60 }), (at, n) => {
        const moved = addMonths(at, n)
        return addMonths(at, n + 1) > moved && toJalali(moved).d <= toJalali(at).d
      }),
    )
  })
})

test.each([
  ['1405/06/31', 1, '1405/07/30'],
  ['1405/07/30', -1, '1405/06/30'],
  ['1403/12/30', 12, '1404/12/29'],
  ['1403/12/30', 60, '1408/12/30'],
  ['1404/12/29', 1, '1405/01/29'],
  ['1405/01/31', 11, '1405/12/29'],
  ['1405/01/01', -1, '1404/12/01'],
  ['1405/10/15', 3, '1406/01/15'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(day(from), months)).toBe(day(to))
})

test.each([
  ['1403/2/5', '2024-04-24'],
  ['۱۴۰۳-۰۲-۰۵', '2024-04-24'],
  ['١٤٠٣/٠٢/٠٥', '2024-04-24'],
  ['14030205', '2024-04-24'],
  [' \u200f1403.02.05 ', '2024-04-24'],
  ['2024-04-24', '2024-04-24'],
  ['1403/12/30', '2025-03-20'],
  ['1404/12/30', null],
  ['1403/2-5', null],
  ['03/2/5', null],
  ['5/2/1403', null],
  ['1403/2', null],
  ['2024-02-30', null],
  ['1700/1/1', null],
  ['', null],
])('«%s» is read as %s', (typed, expected) => {
  expect(parseDay(typed)).toBe(expected)
})

test('only a real day is a day', () => {
  expect(isDay('2026-02-28')).toBe(true)
  expect(isDay('2026-02-29')).toBe(false)
  expect(isDay('2026-2-8')).toBe(false)
  expect(isDay('1405/01/01')).toBe(false)
})

test('days between two, both included, or none if reversed', () => {
  expect(daysOf('2026-03-20', '2026-03-22')).toEqual(['2026-03-20', '2026-03-21', '2026-03-22'])
  expect(daysOf('2026-03-20', '2026-03-20')).toEqual(['2026-03-20'])
  expect(daysOf('2026-03-22', '2026-03-20')).toEqual([])
})

describe('Tehran’s clock', () => {
  test.each([
    ['2026-03-20T20:29:59Z', '2026-03-20', '23:59', 23],
    ['2026-03-20T20:30:00Z', '2026-03-21', '00:00', 0],
    ['2026-07-01T12:00:00Z', '2026-07-01', '15:30', 15],
    ['2022-07-01T12:00:00Z', '2022-07-01', '16:30', 16],
  ])('%s is %s %s', (instant, expectedDay, time, hour) => {
    expect(tehranDay(new Date(instant))).toBe(expectedDay)
    expect(tehranTime(new Date(instant))).toBe(time)
    expect(tehranHour(new Date(instant))).toBe(hour)
  })

  it('gives the instant of a day and time, in summer time too', () => {
    expect(tehranInstant('2026-03-21').toISOString()).toBe('2026-03-20T20:30:00.000Z')
    expect(tehranInstant('2026-07-01', '08:00').toISOString()).toBe('2026-07-01T04:30:00.000Z')
    expect(tehranInstant('2021-07-01', '08:00').toISOString()).toBe('2021-07-01T03:30:00.000Z')
  })

  it('there and back is the same minute', () => {
    const minute = fc.date({ min: new Date('2023-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(minute, (at) => {
        const whole = Math.floor(at.getTime() / 60_000) * 60_000
        return tehranInstant(tehranDay(at), tehranTime(at)).getTime() === whole
      }),
    )
  })
})

describe('closed days', () => {
  // Nowruz 1405 is a Saturday; the four days of the holiday and the Friday after it are closed.
  const nowruz: Closed = {
    weekdays: [5],
    holidays: new Set(['1405/01/01', '1405/01/02', '1405/01/03', '1405/01/04'].map(day)),
  }

  it('Friday is closed and Saturday open', () => {
    expect(weekday(day('1405/07/03'))).toBe(5)
    expect(isOpen(day('1405/07/03'), friday)).toBe(false)
    expect(isOpen(day('1405/07/04'), friday)).toBe(true)
  })

  test.each([
    ['an open day stays', '1405/07/04', friday, '1405/07/04'],
    ['a Friday moves to Saturday', '1405/07/03', friday, '1405/07/04'],
    ['a closed Thursday moves past Friday', '1405/07/02', thursdayAndFriday, '1405/07/04'],
    ['the last Friday of the year moves past Nowruz', '1404/12/29', nowruz, '1405/01/05'],
    ['the day after the holiday stays', '1405/01/05', nowruz, '1405/01/05'],
  ])('%s', (_, from, closed, to) => {
    expect(nextOpen(day(from), closed)).toBe(day(to))
  })

  test.each([
    ['none from an open day', '1405/07/04', 0, '1405/07/04'],
    ['none from a Friday', '1405/07/03', 0, '1405/07/04'],
    ['one over a Friday', '1405/07/02', 1, '1405/07/04'],
    ['three from a Wednesday', '1405/07/01', 3, '1405/07/05'],
    ['one from a Friday is Saturday', '1405/07/03', 1, '1405/07/04'],
  ])('working days: %s', (_, from, count, to) => {
    expect(addWorkingDays(day(from), count, friday)).toBe(day(to))
  })

  it('a day closed afterwards moves what falls on it', () => {
    const sudden: Closed = { weekdays: [5], holidays: new Set([day('1405/07/04')]) }
    expect(addWorkingDays(day('1405/07/01'), 3, sudden)).toBe(day('1405/07/06'))
  })

  it('a calendar without an open day is a bug', () => {
    expect(() => nextOpen('2026-01-01', { weekdays: [0, 1, 2, 3, 4, 5, 6], holidays: new Set() })).toThrow(
      'no open day',
    )
  })
})

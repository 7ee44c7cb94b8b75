// Days, the Jalali calendar, Tehran's clock and the days on which the administration is closed. All pure.
import * as jalali from 'jalaali-js'
import { plainDigits } from './digits.ts'

/** A day as 'YYYY-MM-DD', Gregorian. It sorts as text, and the database keeps it as `date`. */
export type Day = string
export type Jalali = { y: number; m: number; d: number }

/** Days on which deadlines stand still, both ends included: force majeure, by resolution. Bylaw 17. */
export type Suspension = { from: Day; to: Day; resolution: string }

/**
 * When the administration is closed, and when deadlines stand still besides. `weekdays` as Date counts them (5 is Friday); holidays
 * are data, never computed.
 */
export type Closed = {
  weekdays: readonly number[]
  holidays: ReadonlySet<Day>
  stood?: readonly Suspension[]
}

const DAY = 86_400_000
const two = (n: number) => String(n).padStart(2, '0')
const stamp = (day: Day) => Date.parse(`${day}T00:00:00Z`)

/** The years that a day of anybody's may lie in. Far beyond them the Jalali calendar of this program ends. */
const years = { first: 1800, last: 2599 }

/** Whether the text is a real day written as a Day. */
export function isDay(value: string): value is Day {
  if (!/^\d{4}-\d\d-\d\d$/.test(value) || Number.isNaN(stamp(value)) || addDays(value, 0) !== value) return false
  const year = Number(value.slice(0, 4))
  return year >= years.first && year <= years.last
}

/** The day so many days later, or earlier if `days` is negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(stamp(day) + days * DAY).toISOString().slice(0, 10)
}

/** Days from one day to another: 0 for the same day, negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((stamp(to) - stamp(from)) / DAY)
}

/** The day of the week as Date counts it: 0 Sunday … 5 Friday, 6 Saturday. */
export function weekday(day: Day): number {
  return new Date(stamp(day)).getUTCDay()
}

/** The Jalali date of a day. */
export function toJalali(day: Day): Jalali {
  const [gy, gm, gd] = day.split('-').map(Number) as [number, number, number]
  const { jy, jm, jd } = jalali.toJalaali(gy, gm, gd)
  return { y: jy, m: jm, d: jd }
}

/** Whether the Jalali date exists: 30 Esfand only in leap years. */
export function isJalali({ y, m, d }: Jalali): boolean {
  return [y, m, d].every(Number.isInteger) && y >= 1 && y <= 3000 && jalali.isValidJalaaliDate(y, m, d)
}

/** The day of a Jalali date. Throws a RangeError if there is no such date; ask `isJalali` about what people typed. */
export function fromJalali(date: Jalali): Day {
  if (!isJalali(date)) throw new RangeError(`no such Jalali date: ${date.y}/${date.m}/${date.d}`)
  const { gy, gm, gd } = jalali.toGregorian(date.y, date.m, date.d)
  return `${gy}-${two(gm)}-${two(gd)}`
}

/**
 * A date as people and spreadsheets write it, with any digits: 1403/2/5, ۱۴۰۳-۰۲-۰۵, 14030205, or the same in the
 * Gregorian calendar. The year comes first, in four digits; anything else is null rather than a guess.
 */
export function parseDay(value: string): Day | null {
  const found = /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|(\d\d)(\d\d))$/.exec(plainDigits(value))
  if (!found) return null
  const [y, m, d] = [found[1], found[3] ?? found[5], found[4] ?? found[6]].map(Number) as [number, number, number]
  if (y >= 1200 && y < 1600) return isJalali({ y, m, d }) ? fromJalali({ y, m, d }) : null
  const gregorian = `${y}-${two(m)}-${two(d)}`
  return y >= 1900 && y < 2200 && isDay(gregorian) ? gregorian : null
}

/** Whether the Jalali year has 366 days. */
export function isLeapYear(y: number): boolean {
  return jalali.isLeapJalaaliYear(y)
}

/** The length of a Jalali month in days: 31, 30, or 29 for Esfand of a common year. */
export function monthLength(y: number, m: number): number {
  return jalali.jalaaliMonthLength(y, m)
}

/** First and last day of a Jalali year. */
export function yearBounds(y: number): { first: Day; last: Day } {
  return { first: fromJalali({ y, m: 1, d: 1 }), last: fromJalali({ y, m: 12, d: monthLength(y, 12) }) }
}

/** The Jalali year a day falls in. */
export function jalaliYear(day: Day): number {
  return toJalali(day).y
}

/**
 * The day so many Jalali months later, with the same day of the month, or the month's last if it is shorter
 * (31 Shahrivar and one month: 30 Mehr). Negative counts go back.
 */
export function addMonths(day: Day, months: number): Day {
  const { y, m, d } = toJalali(day)
  const index = y * 12 + (m - 1) + months
  const to = { y: Math.floor(index / 12), m: (((index % 12) + 12) % 12) + 1 }
  return fromJalali({ ...to, d: Math.min(d, monthLength(to.y, to.m)) })
}

/** Every day from the first to the last, both included; none if they are the wrong way round. */
export function daysOf(from: Day, to: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))
}

const tehran = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tehran',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

function tehranParts(instant: Date) {
  const parts = Object.fromEntries(tehran.formatToParts(instant).map((part) => [part.type, part.value]))
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}:${parts.second}` }
}

/** The day it is in Tehran at an instant: the one way from `ctx.now` to today. */
export function tehranDay(instant: Date): Day {
  return tehranParts(instant).day
}

/** The time of day in Tehran as 'HH:MM'. It sorts as text. */
export function tehranTime(instant: Date): string {
  return tehranParts(instant).time.slice(0, 5)
}

/** The hour of the day in Tehran, 0 to 23. */
export function tehranHour(instant: Date): number {
  return Number(tehranTime(instant).slice(0, 2))
}

/** The instant of a day and time ('HH:MM') on Tehran's clock; midnight if no time is given. */
export function tehranInstant(day: Day, time = '00:00'): Date {
  const guess = Date.parse(`${day}T${time}:00Z`)
  // Iran had summer time until 1401, so the offset is asked for rather than known.
  const offset = (at: number) => {
    const seen = tehranParts(new Date(at))
    return Date.parse(`${seen.day}T${seen.time}Z`) - at
  }
  const once = guess - offset(guess)
  return new Date(guess - offset(once))
}

/** Whether the administration works on that day. */
export function isOpen(day: Day, closed: Closed): boolean {
  return !closed.weekdays.includes(weekday(day)) && !closed.holidays.has(day)
}

/** Whether deadlines stand still on that day. */
export function isStood(day: Day, { stood = [] }: Closed): boolean {
  return stood.some(({ from, to }) => from <= day && day <= to)
}

/** Whether a clock of working days runs on that day. */
export function isCounted(day: Day, closed: Closed): boolean {
  return isOpen(day, closed) && !isStood(day, closed)
}

/**
 * The day itself if a deadline may end on it, else the next one: open, and no clock stands still. Throws if two whole years are closed: then the calendar is wrong.
 */
export function nextOpen(day: Day, closed: Closed): Day {
  for (let ahead = 0; ahead <= 732; ahead++) {
    const candidate = addDays(day, ahead)
    if (isCounted(candidate, closed)) return candidate
  }
  throw new Error(`no open day within two years of ${day}`)
}

/** The open day that is so many open days after `day`, which itself does not count; those on which clocks stand still are none. 0 gives the next open day. */
export function addWorkingDays(day: Day, count: number, closed: Closed): Day {
  let at = count === 0 ? nextOpen(day, closed) : day
  for (let left = count; left > 0; left--) at = nextOpen(addDays(at, 1), closed)
  return at
}

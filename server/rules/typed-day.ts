// A day as people type it: «۱۵», «پانزدهم», «۱۵ مهر», «۱۵ مهرماه ۱۴۰۵», «فردا», «شنبه», «۱۴۰۵/۷/۱۵», «15/7/1405», «15/7».
import { addDays, type Day, fromJalali, isJalali, monthLength, parseDay, toJalali, weekday } from './calendar.ts'
import { plainDigits } from './digits.ts'
import { fold, normalise } from './texts.ts'

/** Where the question stands: its days, both included, today, and the Jalali month that is shown (year × 12 + month − 1). */
export type Around = { first: Day; last: Day; today: Day; shown: number }

// all as `fold` leaves them: half-spaces, spaces, hats and figures are typed in every way
const near: Readonly<Record<string, number>> = { پریروز: -2, دیروز: -1, امروز: 0, فردا: 1, پسفردا: 2 }
const weekdays = ['یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه']
/** The Jalali months by name, from the first. */
export const monthNames = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ')
const months = monthNames.map(fold)
const ones = 'یکم دوم سوم چهارم پنجم ششم هفتم هشتم نهم'.split(' ')
const teens = 'دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم'.split(' ')
const ordinals = [...ones, ...teens, 'بیستم', ...ones.map((one) => `بیستو${one}`), 'سیم', 'سیویکم']

/** Two days have a second name. */
const bare = (text: string) => fold(text).replace(/سیام$/, 'سیم').replace(/^اول/, 'یکم')

/** What a text says of a day, before it is known which day that is. `after`: the next of that name, not today. */
export type DayPhrase =
  | { is: 'whole'; day: Day }
  | { is: 'near'; away: number }
  | { is: 'weekday'; nth: number; after: boolean }
  | { is: 'number'; number: number }
  | { is: 'month'; number: number; month: number; year: number | null }

/** Reads a text; null where it tells of no day. */
export function readDay(text: string): DayPhrase | null {
  const whole = parseDay(normalise(text))
  if (whole) return { is: 'whole', day: whole }
  const figures = inFigures(text)
  if (figures) return ofFigures(figures)
  const said = plain(text)
  const away = near[said]
  if (away !== undefined) return { is: 'near', away }
  const nth = weekdays.indexOf(said.replace(/(اینده|بعد|بعدی)$/, ''))
  if (nth >= 0) return { is: 'weekday', nth, after: said !== weekdays[nth] }
  const { before, month, year } = inMonth(said)
  const number = dayOfMonth(before)
  if (number === null) return null
  return month === null ? { is: 'number', number } : { is: 'month', number, month, year }
}

const plain = (text: string) => bare(text).replace(/^(از|تاریخ|روز)+/, '')

/** What stands before the name of a month, which month, and the year behind it; all of the text where none is named. */
function inMonth(said: string): { before: string; month: number | null; year: number | null } {
  const [, dated = '', year] = /^(.*?)(1[34]\d\d)?$/.exec(said) ?? []
  const named = dated.replace(/ماه$/, '')
  const month = months.findIndex((name) => named.endsWith(name))
  if (month < 0) return { before: said, month: null, year: null }
  return { before: named.slice(0, -months[month]!.length), month: month + 1, year: year ? Number(year) : null }
}

/** As it stands, its digits Latin: `fold` would leave no mark between them. */
const figuresOf = (text: string) => plainDigits(normalise(text))

type Figures = { number: number; month: number; year: number | null }

/** A date in figures that begins with the day; null for any other text. */
function inFigures(text: string): Figures | null {
  const found = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}))?$/.exec(figuresOf(text))
  // without its year, «15-20» and «2.5» are no dates
  if (!found || (!found[4] && found[2] !== '/')) return null
  return { number: Number(found[1]), month: Number(found[3]), year: found[4] ? Number(found[4]) : null }
}

function ofFigures({ number, month, year }: Figures): DayPhrase | null {
  if (year !== null) {
    const day = parseDay(`${year}/${month}/${number}`)
    return day ? { is: 'whole', day } : null
  }
  return month >= 1 && month <= 12 && number >= 1 && number <= 31 ? { is: 'month', number, month, year } : null
}

/** A day that no calendar has: its number, its Jalali month, and how many days that month has in the year. */
export type Absent = { number: number; month: number; year: number; length: number }

/** The day that a text names and that does not exist, such as «۳۲ آذر» or «۱۴۰۵/۱۲/۳۰»; null for any other text. */
export function absentDay(text: string, { first }: Pick<Around, 'first'>): Absent | null {
  const named = namedOf(text)
  if (!named || named.month < 1 || named.month > 12) return null
  const { y } = toJalali(first)
  if (named.year !== null && (named.year < 1200 || named.year >= 1600)) return null
  const years = named.year === null ? [y, y + 1] : [named.year]
  if (named.number >= 1 && years.some((one) => named.number <= monthLength(one, named.month))) return null
  const year = years[0]!
  return { number: named.number, month: named.month, year, length: monthLength(year, named.month) }
}

function namedOf(text: string): Figures | null {
  const whole = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/.exec(figuresOf(text))
  if (whole) return { number: Number(whole[4]), month: Number(whole[3]), year: Number(whole[1]) }
  const { before, month, year } = inMonth(plain(text))
  const number = dayOfMonth(before) ?? (/^\d{1,2}$/.test(before) ? Number(before) : null)
  return inFigures(text) ?? (month === null || number === null ? null : { number, month, year })
}

/**
 * The days that a text may mean, the likeliest first; one where it is plain, none where it is no day at all. A day without
 * its month is the next such day, or the one of the month that is shown: where these are two, both come, and others that
 * the question allows. What comes may lie outside of the question's days only where a whole date was typed.
 */
export function typedDays(text: string, around: Around): Day[] {
  const said = readDay(text)
  return said ? daysMeant(said, around) : []
}

/** The days that were meant; see `typedDays`. */
export function daysMeant(said: DayPhrase, around: Around): Day[] {
  switch (said.is) {
    case 'whole':
      return [said.day]
    case 'near':
      return [addDays(around.today, said.away)]
    case 'weekday':
      return ofWeekday(said.nth, said.after, around)
    case 'number':
      return ofNumber(said.number, around)
    case 'month':
      return ofMonth(said, around)
  }
}

function dayOfMonth(said: string): number | null {
  const given = said.replace(/^(\d{1,2})(ام|م)?$/, '$1')
  const number = /^\d{1,2}$/.test(given) ? Number(given) : ordinals.indexOf(said) + 1
  return number >= 1 && number <= 31 ? number : null
}

const within =
  ({ first, last }: Around) =>
  (day: Day) =>
    day >= first && day <= last
/** Questions about what has been look back from today, all others ahead. */
const looksBack = ({ last, today }: Around) => last <= today

function ofWeekday(wanted: number, after: boolean, around: Around): Day[] {
  const { today } = around
  const step = looksBack(around) ? -1 : 1
  const days = Array.from({ length: 14 }, (_, nth) => addDays(today, nth * step)).filter(
    (day) => weekday(day) === wanted,
  )
  const open = days.filter(within(around)).filter((day) => !after || day !== today)
  // today's own name means today, or a week from it
  return open[0] === today ? open : open.slice(0, 1)
}

/** The days of that number in the months of the question, the next one first. */
function ofNumber(number: number, around: Around): Day[] {
  const { today, shown, first, last } = around
  const found: Day[] = []
  for (let month = monthOf(first); month <= monthOf(last); month += 1) {
    const date = { y: Math.floor(month / 12), m: (month % 12) + 1, d: number }
    if (isJalali(date)) found.push(fromJalali(date))
  }
  const open = found.filter(within(around))
  const next = looksBack(around) ? open.findLast((day) => day <= today) : open.find((day) => day >= today)
  const here = open.find((day) => monthOf(day) === shown)
  if (!next) return open.slice(0, 1)
  return !here || here === next ? [next] : [...new Set([here, next, ...open])]
}

function ofMonth({ month: m, number: d, year }: DayPhrase & { is: 'month' }, around: Around): Day[] {
  const { y } = toJalali(around.first)
  const years = year === null ? [y, y + 1] : [year]
  const days = years
    .map((one) => ({ y: one, m, d }))
    .filter(isJalali)
    .map(fromJalali)
  const open = days.filter(within(around))
  return open.length ? open.slice(0, 1) : days.slice(0, 1)
}

/** A day's Jalali month, counted from the year 0. */
export function monthOf(day: Day): number {
  const { y, m } = toJalali(day)
  return y * 12 + m - 1
}

// A day as people type it: «۱۵», «پانزدهم», «۱۵ مهر», «۱۵ مهرماه ۱۴۰۵», «فردا», «شنبه», «۱۴۰۵/۷/۱۵».
import { addDays, type Day, fromJalali, isJalali, parseDay, toJalali, weekday } from './calendar.ts'
import { fold, normalise } from './texts.ts'

/** Where the question stands: its days, both included, today, and the Jalali month that is shown (year × 12 + month − 1). */
export type Around = { first: Day; last: Day; today: Day; shown: number }

// all as `fold` leaves them: half-spaces, spaces, hats and figures are typed in every way
const near: Readonly<Record<string, number>> = { پریروز: -2, دیروز: -1, امروز: 0, فردا: 1, پسفردا: 2 }
const weekdays = ['یکشنبه', 'دوشنبه', 'سهشنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه']
const months = 'فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند'.split(' ').map(fold)
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
  const said = bare(text).replace(/^(از|تاریخ|روز)+/, '')
  const away = near[said]
  if (away !== undefined) return { is: 'near', away }
  const nth = weekdays.indexOf(said.replace(/(اینده|بعد|بعدی)$/, ''))
  if (nth >= 0) return { is: 'weekday', nth, after: said !== weekdays[nth] }
  const [, dated = '', year] = /^(.*?)(1[34]\d\d)?$/.exec(said) ?? []
  const named = dated.replace(/ماه$/, '')
  const month = months.findIndex((name) => named.endsWith(name))
  const number = dayOfMonth(month < 0 ? said : named.slice(0, -months[month]!.length))
  if (number === null) return null
  return month < 0
    ? { is: 'number', number }
    : { is: 'month', number, month: month + 1, year: year ? Number(year) : null }
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

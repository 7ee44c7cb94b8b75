// How figures, days, money and codes are worded: Persian digits and the Jalali calendar in both languages.
import { toJalaali } from 'jalaali-js'
import { type Args, type Locale, text, words } from './text.ts'

const PERSIAN = '۰۱۲۳۴۵۶۷۸۹'
const ARABIC = '٠١٢٣٤٥٦٧٨٩'

/** The text with its digits as the language writes them: Persian in fa, Latin in en. */
export function digits(locale: Locale, value: string | number): string {
  const latin = latinDigits(String(value))
  return locale === 'fa' ? latin.replace(/\d/g, (digit) => PERSIAN[Number(digit)]!) : latin
}

/** The text with every Persian (۰-۹) and Arabic (٠-٩) digit made Latin. */
function latinDigits(value: string): string {
  return value.replace(/[۰-۹]/g, (d) => String(PERSIAN.indexOf(d))).replace(/[٠-٩]/g, (d) => String(ARABIC.indexOf(d)))
}

/** Keeps a Latin or numeric code in its own order inside a Persian sentence (U+2066 … U+2069). */
export function isolate(code: string): string {
  return `\u2066${code}\u2069`
}

const persianLetter = /[\u0600-\u065f\u066a-\u06ef\u06fa-\u06ff]/

/**
 * A number of letters («س/الف/۱۴۰۵/۱») so that its parts are read in their order, from the right: without the marks its
 * figures would stand as one, from left to right, within a line that runs from right to left.
 */
export function inOrder(number: string): string {
  return number.replace(/\u200f?\/\u200f?/g, '\u200f/\u200f').replace(/^(?=\d|[۰-۹])/, '\u200f')
}

/**
 * A code, a number with separators or a phone in the language's digits and in its own order, whatever the sentence's:
 * the one way to write any of them into words. One with Persian letters is read from the right, part by part.
 */
export function code(locale: Locale, value: string): string {
  return isolate(digits(locale, persianLetter.test(value) ? inOrder(value) : value))
}

/** What may be a code or free words, such as the number of a resolution as it was typed; names stay as they are. */
export function codeOrWords(locale: Locale, value: string): string {
  return /^\S*\d\S*$/.test(latinDigits(value)) ? code(locale, value) : digits(locale, value)
}

const numbers = {
  fa: new Intl.NumberFormat('fa-IR', { maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en', { maximumFractionDigits: 2 }),
}

/** A number grouped by thousands, with at most two decimals. */
export function number(locale: Locale, value: number | bigint): string {
  return numbers[locale].format(value)
}

const withTenths = {
  fa: new Intl.NumberFormat('fa-IR', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}

/** A number with one decimal, also where that is nought, as it stands beside others. */
export function tenths(locale: Locale, value: number): string {
  return withTenths[locale].format(value)
}

/** A share of 1 as a percentage: 0.005 is ۰٫۵٪. */
export function percent(locale: Locale, share: number): string {
  return text(locale, 'common-percent', { amount: number(locale, Math.round(share * 1e6) / 1e4) })
}

/** An amount in rials, grouped. */
export function rials(locale: Locale, amount: number | bigint): string {
  return text(locale, 'common-rials', { amount: number(locale, amount) })
}

/** A price in rials; a service for nothing says so. */
export function price(locale: Locale, amount: number): string {
  return amount === 0 ? text(locale, 'common-free') : rials(locale, amount)
}

/** The size of a file. */
export function bytes(locale: Locale, size: number): string {
  const kilobytes = size / 1000
  return kilobytes < 1000
    ? text(locale, 'common-kilobytes', { amount: number(locale, Math.max(1, Math.round(kilobytes))) })
    : text(locale, 'common-megabytes', { amount: number(locale, Math.round(kilobytes / 100) / 10) })
}

/** A mobile number stored as 09xxxxxxxxx, grouped as people read it and isolated. Anything else stays as it is. */
export function mobile(locale: Locale, value: string): string {
  return code(locale, value.replace(/^(\d{4})(\d{3})(\d{4})$/, '$1 $2 $3'))
}

/** A declared number or address as people read it: numbers grouped, mobile or landline; the rest in its own order. */
export function contactWords(locale: Locale, value: string): string {
  const grouped = value
    .replace(/^(09\d{2})(\d{3})(\d{4})$/, '$1 $2 $3')
    .replace(/^(0[1-8]\d)(\d{4})(\d{4})$/, '$1 $2 $3')
  return /^0[\d ]+$/.test(grouped) ? code(locale, grouped) : codeOrWords(locale, value)
}

/** A tracking code in fours, isolated. */
export function trackingCode(locale: Locale, value: string): string {
  return code(locale, value.replace(/(\d{4})(?=\d)/g, '$1 '))
}

/** The end of a tracking code: that something goes before it is seen. */
export function codeEnd(locale: Locale, end: string): string {
  return code(locale, `…${end}`)
}

// A day is 'YYYY-MM-DD'. The names are ours and the reckoning jalaali-js's, since old phones know neither.
const jalali = (day: string) => {
  const [y, m, d] = day.split('-').map(Number) as [number, number, number]
  return toJalaali(y, m, d)
}

function dateArgs(locale: Locale, day: string): Args {
  const { jy, jm, jd } = jalali(day)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return {
    day: digits(locale, jd),
    month: monthName(locale, jm),
    year: digits(locale, jy),
    weekday: weekdayName(locale, weekday),
  }
}

/** The name of a Jalali month, 1 to 12. */
export function monthName(locale: Locale, month: number): string {
  return words(locale, `common-month-${month}`)
}

/** The name of a day of the week as Date counts it, 0 Sunday to 6 Saturday. */
export function weekdayName(locale: Locale, weekday: number): string {
  return words(locale, `common-weekday-${weekday}`)
}

/** A day with its month in words: ۲۲ مهر ۱۴۰۵. English keeps the Jalali calendar, the one the law counts by. */
export function date(locale: Locale, day: string): string {
  return text(locale, 'common-date', dateArgs(locale, day))
}

/** A day with its weekday first: چهارشنبه ۲۲ مهر ۱۴۰۵. */
export function longDate(locale: Locale, day: string): string {
  return text(locale, 'common-date-long', dateArgs(locale, day))
}

/** A day in figures for tables and forms: ۱۴۰۵/۰۷/۲۲. */
export function shortDate(locale: Locale, day: string): string {
  const { jy, jm, jd } = jalali(day)
  return digits(locale, [jy, jm, jd].map((part) => String(part).padStart(2, '0')).join('/'))
}

/** Two days and what lies between them, both included; one if they are the same. */
export function dateRange(locale: Locale, from: string, to: string): string {
  return from === to
    ? date(locale, from)
    : text(locale, 'common-date-range', { from: date(locale, from), to: date(locale, to) })
}

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tehran',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const inTehran = (instant: Date) => {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const time = `${part.hour}:${part.minute}`
  return { day: `${part.year}-${part.month}-${part.day}`, time, exact: `${time}:${part.second}` }
}

/** The time of day in Tehran: ۱۴:۰۵. */
export function time(locale: Locale, instant: Date): string {
  return digits(locale, inTehran(instant).time)
}

/** An instant as Tehran's date and time: ۲۲ مهر ۱۴۰۵، ساعت ۱۴:۰۵. */
export function dateTime(locale: Locale, instant: Date): string {
  return text(locale, 'common-date-time', { date: date(locale, inTehran(instant).day), time: time(locale, instant) })
}

/** The same to the second, as a receipt tells it: ۲۲ مهر ۱۴۰۵، ساعت ۱۴:۰۵:۴۲. */
export function exactTime(locale: Locale, instant: Date): string {
  const { day, exact } = inTehran(instant)
  return text(locale, 'common-date-time', { date: date(locale, day), time: digits(locale, exact) })
}

/** Items one after another, with the language's comma between them: الف، ب، ج. */
export function commas(locale: Locale, items: readonly string[]): string {
  return items.length ? items.reduce((first, second) => text(locale, 'common-comma', { first, second })) : ''
}

/**
 * A name as it stands among others: in a line that runs from the left a Persian one by itself, since several together would be
 * read from the last to the first.
 */
export function apart(locale: Locale, name: string): string {
  return locale === 'en' && persianLetter.test(name) ? `\u2068${name}\u2069` : name
}

/** Places from the nearest to the largest: «مهرآباد، گلدشت». */
export function places(locale: Locale, names: readonly string[]): string {
  return commas(
    locale,
    names.map((name) => apart(locale, name)),
  )
}

/** Items in a sentence: الف، ب و ج. */
export function list(locale: Locale, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  // Not Intl.ListFormat: in Persian it sets a comma before «و» and hidden marks of direction.
  const first = commas(locale, items.slice(0, -1))
  return text(locale, 'common-and', { first, second: items[items.length - 1]! })
}

// How figures, days, money, codes and citations are worded: Persian digits and the Jalali calendar in both languages.
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

/** Items in a sentence: الف، ب و ج. */
export function list(locale: Locale, items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? ''
  // Not Intl.ListFormat: in Persian it sets a comma before «و» and hidden marks of direction.
  const first = commas(locale, items.slice(0, -1))
  return text(locale, 'common-and', { first, second: items[items.length - 1]! })
}

type Place = {
  source: string
  annex?: number
  article?: number | string
  clause?: string
  note?: number
  resolution?: number | string
}

type Citation = Place & { reading?: { by?: Place } }

const LETTERS: Record<string, string> = { a: 'الف', b: 'ب', j: 'ج', d: 'د', h: 'ه', v: 'و' }

const figure = (locale: Locale, path: string | number) =>
  digits(locale, String(path)).replace(/[a-z]+/g, (letter) => (locale === 'fa' ? (LETTERS[letter] ?? letter) : letter))

/**
 * What stands before the source's name. Persian goes from the smallest place to the largest, as statutes are cited (note,
 * item, article, annex); English the other way round. The first annex is numbered in items.
 */
function places(locale: Locale, cite: Place): string[] {
  const say = (key: string, number: string | number) => words(locale, key, { number: figure(locale, number) })
  const process = typeof cite.article === 'string'
  const article = cite.annex === 1 ? 'law-cite-item' : 'law-cite-article'
  // items of the first annex are divided as the text writes them: ۱۴-۲
  const within = cite.annex === 1 && cite.clause !== undefined
  return [
    cite.annex !== undefined && say('law-cite-annex', cite.annex),
    process && text(locale, 'law-cite-process', { process: words(locale, `law-process-${cite.article}`) }),
    !process && cite.article !== undefined && say(article, within ? `${cite.article}-${cite.clause}` : cite.article),
    !within && cite.clause && say(process ? 'law-cite-step' : 'law-cite-item', cite.clause),
    cite.note === 0 && text(locale, 'law-cite-sole-note'),
    cite.note && say('law-cite-note', cite.note),
    typeof cite.resolution === 'number' && say('law-cite-resolution', cite.resolution),
    typeof cite.resolution === 'string' && codeOrWords(locale, cite.resolution),
  ].filter((place): place is string => Boolean(place))
}

/**
 * Where a rule stands, with its source and the source's standing: «تبصره ۲ بند ۱۸ پیوست ۱ آیین‌نامه (پیش‌نویس بازنگری)».
 * Where the text is read by us, the rule it is read with and that it is our reading; in a letter it is the secretariat's, which signs it.
 */
export function citation(locale: Locale, cite: Citation, at: 'page' | 'letter' = 'page'): string {
  const found = places(locale, cite)
  const source = words(locale, `law-short-${cite.source}`)
  const standing = words(locale, `law-standing-${cite.source}`)
  const place = locale === 'fa' ? found.reverse().join(' ') : commas(locale, found)
  // what the program chose itself is named by what it is, and not twice
  const whole = cite.source === 'house' ? standing : text(locale, 'law-cite-whole', { source, standing })
  const plain = found.length > 0 ? text(locale, 'law-cite', { place, source, standing }) : whole
  if (!cite.reading) return plain
  const { by } = cite.reading
  return by
    ? text(locale, 'law-cite-read-by', { cite: plain, by: citation(locale, by), in: at })
    : text(locale, 'law-cite-read', { cite: plain, in: at })
}

/** Articles of one source named together, in their order: «ماده‌های ۴۴۳ و ۴۴۵ قانون آیین دادرسی مدنی (با وحدت ملاک)». */
export function citedTogether(locale: Locale, cites: readonly Citation[]): string {
  const articles = cites.map(({ article }) => Number(article)).sort((one, other) => one - other)
  const { source } = cites[0]!
  return text(locale, 'law-cite-together', {
    count: articles.length,
    articles: list(
      locale,
      articles.map((article) => digits(locale, String(article))),
    ),
    source: words(locale, `law-short-${source}`),
    standing: words(locale, `law-standing-${source}`),
  })
}

// Two days as people type them in one message: «۱۵ تا ۲۰», «از ۲۸ آذر تا ۳ دی», «شنبه تا سه‌شنبه», «15-20».
import { addDays, type Day, fromJalali, isJalali, toJalali } from './calendar.ts'
import { normalise } from './texts.ts'
import { type Absent, type Around, absentDay, type DayPhrase, daysMeant, monthOf, readDay } from './typed-day.ts'

/** A dash in the middle of a written date has no spaces around it, so that one with them is tried before. */
const between = [
  /[\s\u200c]*(?:تا|الی|لغایت)[\s\u200c]*/,
  /\s+(?:to|until|till)\s+/i,
  /\s+[-\u2010-\u2015\u2212~]\s+/,
  /[-\u2010-\u2015\u2212~]/,
]

/**
 * The first and the last day that a text names together, the same rules holding for each as for one day that is typed: the
 * last is looked for from the first on; a first day without its month lies in that of the last, or in the one before.
 * Null for any other text, and where the last day would come before the first. They may lie outside the question's days.
 * `from`: what «تا ۲۵ اسفند» begins with.
 */
export function typedRange(text: string, around: Around, from?: Day): { first: Day; last: Day } | null {
  const whole = normalise(text)
  if (readDay(whole)?.is === 'whole') return null
  for (const mark of between) {
    const parts = partsOf(whole, mark)
    if (parts.length !== 2) continue
    const [begins, ends] = parts.map(readDay)
    if (begins && ends) return ordered(begins, ends, around)
    const last = parts[0] === '' && from && ends && lastFrom(from, ends, around)
    if (last && last >= from) return { first: from, last }
  }
  return null
}

/** A day that is named in one message with another, or alone behind «تا», and does not exist; null where there is none. */
export function absentInRange(text: string, around: Pick<Around, 'first'>): Absent | null {
  const whole = normalise(text)
  const alone = absentDay(whole, around)
  if (alone) return alone
  for (const mark of between) {
    const parts = partsOf(whole, mark)
    const absent = parts.length === 2 && parts.map((part) => absentDay(part, around)).find((one) => one !== null)
    if (absent) return absent
  }
  return null
}

const partsOf = (whole: string, mark: RegExp) => whole.split(mark).map((part) => part.replace(/^from\s+/i, ''))

function ordered(from: DayPhrase, to: DayPhrase, around: Around): { first: Day; last: Day } | null {
  if (from.is === 'number' && (to.is === 'month' || to.is === 'whole')) {
    const last = daysMeant(to, around)[0]
    const first = last && before(from.number, last)
    return last && first ? { first, last } : null
  }
  const first = daysMeant(from, around)[0]
  const last = first && lastFrom(first, to, around)
  return first && last && last >= first && !isYearOn(from, to, first, last) ? { first, last } : null
}

/** The last day: the next one of its name from the first on, which for a weekday is another day. */
function lastFrom(first: Day, to: DayPhrase, around: Around): Day | undefined {
  if (to.is === 'near') return daysMeant(to, around)[0]
  if (to.is === 'number') return numbered(to.number, first)
  const from = to.is === 'weekday' ? addDays(first, 1) : first
  return daysMeant(to, { ...around, first: from, last: addDays(from, 365), today: from })[0]
}

/** The next day of that number from a day on. */
function numbered(d: number, from: Day): Day | undefined {
  return near(monthOf(from), 1, d).find((day) => day >= from)
}

/** The latest day of that number up to a day. */
function before(d: number, until: Day): Day | undefined {
  return near(monthOf(until), -1, d).find((day) => day <= until)
}

/** The days of a number in a month and in the neighbouring ones, so far as they have so many days. */
function near(month: number, step: number, d: number): Day[] {
  return [0, 1, 2].flatMap((nth) => {
    const at = month + nth * step
    const date = { y: Math.floor(at / 12), m: (at % 12) + 1, d }
    return isJalali(date) ? [fromJalali(date)] : []
  })
}

/** «۲۰ مهر تا ۱۵ مهر» is a slip and not nearly a year; whoever means that writes the years. */
function isYearOn(from: DayPhrase, to: DayPhrase, first: Day, last: Day): boolean {
  if (from.is !== 'month' || to.is !== 'month' || to.year !== null) return false
  return from.month === to.month && toJalali(first).y !== toJalali(last).y
}

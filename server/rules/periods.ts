// How time is counted. The sources do not say; by analogy the Code of Civil Procedure, arts. 443 to 445, applies.
import type { Law, Parameter, Period } from '#law/parameter'
import {
  addDays,
  addMonths,
  addWorkingDays,
  type Closed,
  type Day,
  daysBetween,
  isStood,
  jalaliYear,
  nextOpen,
  tehranDay,
  tehranInstant,
  tehranTime,
  yearBounds,
} from './calendar.ts'

/**
 * A period in days: a year is twelve months, a month 30 days, a week 7. Civil Procedure 443. Throws for a period in
 * hours, which is never counted in days.
 */
export function days(period: Period): number {
  if (period.hours || period.minutes) throw new Error('a period in hours is not counted in days')
  const { years = 0, months = 0, weeks = 0 } = period
  return (years * 12 + months) * 30 + weeks * 7 + (period.days ?? 0)
}

/**
 * The last valid day of a period that starts from notification. Neither the day of notification nor that of the
 * action counts (Civil Procedure 445: notified 1 Mehr, 20 days, last valid 22 Mehr); a closed last day moves to the
 * next open one (444); suspended days do not count at all (Bylaw 17). A notice that was neither acknowledged nor
 * delivered starts no clock, so there is no day to give here.
 */
export function deadline(notified: Day, period: Period, closed: Closed): Day {
  return running(notified, days(period) + 1, closed)
}

/**
 * The last valid day of a deadline that starts from something else than a notification, such as a meeting or an appeal:
 * it counts plainly (1 Mehr and a week: 8 Mehr), and moves as the others do when its last day is closed.
 */
export function plainDeadline(from: Day, period: Period, closed: Closed): Day {
  return running(from, days(period), closed)
}

/** So many days on, those on which the clock stands still left out, and from there to an open day. */
export function running(from: Day, count: number, closed: Closed): Day {
  return nextOpen(countedOn(from, count, closed), closed)
}

/** So many days on, those on which the clock stands still left out. */
export function countedOn(from: Day, count: number, closed: Closed): Day {
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (!isStood(day, closed)) left--
  }
  return day
}

/** Calendar days from first to last, both included, closed days too: leave, closures, stations. 0 if reversed. */
export function allowanceDays(from: Day, to: Day): number {
  return Math.max(0, daysBetween(from, to) + 1)
}

/** The same days by Jalali year, for an allowance that refills at Nowruz. Annex 1 art. 18 note 2: "within a year". */
export function splitByJalaliYear(from: Day, to: Day): { year: number; days: number }[] {
  const years = Array.from({ length: jalaliYear(to) - jalaliYear(from) + 1 }, (_, index) => jalaliYear(from) + index)
  return years
    .map((year) => {
      const { first, last } = yearBounds(year)
      return { year, days: allowanceDays(from > first ? from : first, to < last ? to : last) }
    })
    .filter((share) => share.days > 0)
}

/**
 * The last day of a term: the same Jalali date so many years or months on, or the month's last day if it is shorter;
 * weeks and days are added plainly. It never moves. Bylaw 9 speaks of years; that they run date to date is custom.
 */
export function termEnd(from: Day, period: Period): Day {
  const { years = 0, months = 0, weeks = 0 } = period
  return addDays(addMonths(from, years * 12 + months), weeks * 7 + (period.days ?? 0))
}

/** The first day from which a term reaches a day: the same Jalali date so many years or months before it, or the month's last day. */
export function termStart(to: Day, period: Period): Day {
  const { years = 0, months = 0, weeks = 0 } = period
  return addDays(addMonths(to, -(years * 12 + months)), -(weeks * 7 + (period.days ?? 0)))
}

/**
 * The last day that is still so long before another; that day itself is in time. Bylaw 9, Annex 3 art. 4. Months are
 * thirty days or those of the calendar, whichever gives the later day: a right would be lost, and the text says neither.
 */
export function leadDay(before: Day, period: Period): Day {
  const byDays = addDays(before, -days(period))
  const byCalendar = termStart(before, period)
  return byDays > byCalendar ? byDays : byCalendar
}

/** A period in the days of the calendar's months from a day on, where that is longer than thirty for each. */
function kinderPeriod(from: Day, period: Period): Period {
  return { days: Math.max(days(period), daysBetween(from, termEnd(from, period))) }
}

/** The last instant of a period in true hours and minutes, by day and night. Bylaw 20; Civil Procedure 443. */
export function hoursEnd(from: Date, period: Period): Date {
  const { hours = 0, minutes = 0 } = period
  return new Date(
    from.getTime() + (days({ ...period, hours: 0, minutes: 0 }) * 24 + hours) * 3_600_000 + minutes * 60_000,
  )
}

/** The last of so many working days after a day that does not count itself. Our clocks count so; no source. */
export function workingEnd(from: Day, period: Period, closed: Closed): Day {
  return addWorkingDays(from, days(period), closed)
}

/**
 * The moment before which something must have happened for the patience of so many working days to be over today.
 * Serves `notice.remindAfter` and `notice.escalateAfter`.
 */
export function patienceOver(today: Day, after: Period, closed: Closed): Date {
  let last = today
  while (workingEnd(last, after, closed) >= today) last = addDays(last, -1)
  return tehranInstant(addDays(last, 1))
}

/**
 * The last day of a parameter's period, counted as the parameter says, from its starting day (for a lead: the day it
 * lies before). Throws for hours, which need an instant, and for what is no period.
 */
export function lastDay(parameter: Parameter<Period>, law: Law, from: Day, closed: Closed): Day {
  const period = law(parameter)
  switch (parameter.counts) {
    case 'deadline': {
      const length = parameter.kinder ? kinderPeriod(from, period) : period
      return (parameter.from ? deadline : plainDeadline)(from, length, closed)
    }
    case 'term':
      return termEnd(from, period)
    case 'allowance':
      return addDays(from, days(period) - 1)
    case 'lead':
      return leadDay(from, period)
    case 'retention':
      return addDays(from, days(period))
    case 'working':
      // nor does the day of the action count after a notification: Civil Procedure 445
      return workingEnd(from, parameter.from ? { days: days(period) + 1 } : period, closed)
    default:
      throw new Error(`${parameter.name} is not counted in days`)
  }
}

/** Whether an instant lies in the quiet hours [from, to) on Tehran's clock; they may pass midnight. Our choice. */
export function isQuiet(instant: Date, [from = '', to = '']: readonly string[]): boolean {
  const time = tehranTime(instant)
  return from <= to ? from <= time && time < to : time >= from || time < to
}

/** The instant itself, or the end of the quiet hours it lies in. */
export function afterQuiet(instant: Date, hours: readonly string[]): Date {
  if (!isQuiet(instant, hours)) return instant
  const end = hours[1]!
  const today = tehranDay(instant)
  return tehranInstant(tehranTime(instant) < end ? today : addDays(today, 1), end)
}

/** When a letter goes out that is signed at a moment: not before its own time, nor in quiet hours unless it is urgent. */
export function goesOutAt(
  signed: Date,
  { sendAt, urgent }: { sendAt: Date | null; urgent: boolean },
  quietHours: readonly string[],
): Date {
  const from = sendAt && sendAt > signed ? sendAt : signed
  return urgent ? from : afterQuiet(from, quietHours)
}

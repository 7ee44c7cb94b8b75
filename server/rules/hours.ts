// When an office is open: its own hours, else the province's. Sources: Bylaw 25-a-11; Annex 1 article 8.
import { addDays, type Closed, type Day, tehranDay, tehranTime, weekday } from './calendar.ts'
import { week } from './week.ts'

/** From and to as 'HH:MM' by weekday, 0 = Sunday. A weekday without an entry is closed. */
export type Hours = Record<string, [string, string]>

/** A province's hours from a day on. */
export type DatedHours = { firstDay: Day; hours: Hours }

/** What an office's hours are made of. `province`: as they stand; `later`: those that follow, the earliest first. */
export type Timetable = { own: Hours | null; province: Hours; later?: readonly DatedHours[]; closed: Closed }

/**
 * Hours on a day; null on a closed one. On holidays nobody is open; the administration's weekly closed days bind only
 * offices without hours of their own.
 */
export function hoursOn(day: Day, { own, province, later = [], closed }: Timetable): [string, string] | null {
  if (closed.holidays.has(day)) return null
  if (own) return own[weekday(day)] ?? null
  const standing = later.findLast(({ firstDay }) => firstDay <= day)?.hours ?? province
  return closed.weekdays.includes(weekday(day)) ? null : (standing[weekday(day)] ?? null)
}

/** Whether an office that may serve is open at an instant, [from, to). */
export function isOpenAt(now: Date, timetable: Timetable): boolean {
  const hours = hoursOn(tehranDay(now), timetable)
  const time = tehranTime(now)
  return hours !== null && hours[0] <= time && time < hours[1]
}

/** When it opens next, today or on one of the coming ten days; null if none of them has hours. */
export function opensNext(now: Date, timetable: Timetable): { day: Day; from: string } | null {
  const today = tehranDay(now)
  for (let ahead = 0; ahead <= 10; ahead++) {
    const day = addDays(today, ahead)
    const hours = hoursOn(day, timetable)
    if (hours && (ahead > 0 || tehranTime(now) < hours[0])) return { day, from: hours[0] }
  }
  return null
}

/** The week from Saturday on, without holidays: what stands on the door. */
export function weekOf({ own, province, closed }: Timetable): { weekday: number; hours: [string, string] | null }[] {
  return week.map((day) => {
    const shut = !own && closed.weekdays.includes(day)
    return { weekday: day, hours: shut ? null : ((own ?? province)[day] ?? null) }
  })
}

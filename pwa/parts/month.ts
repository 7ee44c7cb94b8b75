// The Jalali month as a grid of weeks from Saturday to Friday, and moving about in it by keys. Pure.
import { addDays, addMonths, type Day, fromJalali, monthLength, toJalali, weekday } from '#rules/calendar'
import { week } from '#rules/week'

/** The weeks of a Jalali month: seven cells each, null where another month's day would stand. */
export function weeksOf(y: number, m: number): (Day | null)[][] {
  const first = fromJalali({ y, m, d: 1 })
  const ahead = (weekday(first) + 1) % 7
  const length = monthLength(y, m)
  const rows = Math.ceil((ahead + length) / 7)
  const cell = (index: number) => (index < 0 || index >= length ? null : addDays(first, index))
  return Array.from({ length: rows }, (_, row) => week.map((_, column) => cell(row * 7 + column - ahead)))
}

/** Where a key leads from a day; null if the key does not move. `rtl`: the left arrow goes on, as the grid does. */
export function moved(day: Day, key: string, rtl: boolean): Day | null {
  const column = (weekday(day) + 1) % 7
  const steps: Record<string, () => Day> = {
    ArrowLeft: () => addDays(day, rtl ? 1 : -1),
    ArrowRight: () => addDays(day, rtl ? -1 : 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, -column),
    End: () => addDays(day, 6 - column),
    PageUp: () => addMonths(day, -1),
    PageDown: () => addMonths(day, 1),
  }
  return steps[key]?.() ?? null
}

/** The day, or the nearest bound if it lies outside. */
export function within(day: Day, from?: Day, to?: Day): Day {
  if (from && day < from) return from
  if (to && day > to) return to
  return day
}

/** The Jalali years to choose from: those of the bounds, else ten each way. */
export function yearsAround(day: Day, from?: Day, to?: Day): number[] {
  const { y } = toJalali(day)
  const first = from ? toJalali(from).y : y - 10
  const last = to ? toJalali(to).y : y + 10
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index)
}

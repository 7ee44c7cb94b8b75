// The days on which the province's administration is closed, for every month on which a day is chosen.
import { addDays, type Day, tehranDay, weekday } from '#rules/calendar'
import { api, ask } from './api.ts'
import { useAsk } from './ask.ts'
import { currentTime } from './clock.ts'

/** As far ahead as holidays are known. */
const ahead = 366

/** The closed days from today on, of the week and of the year; undefined until they are known, and without a network. */
export function useClosedDays(): ReadonlySet<Day> | undefined {
  const { data } = useAsk('province', () => ask(api.province.$get()))
  if (!data) return undefined
  const today = tehranDay(currentTime())
  const days = Array.from({ length: ahead }, (_, nth) => addDays(today, nth))
  const ofTheWeek = days.filter((day) => (data.closedWeekdays as readonly number[]).includes(weekday(day)))
  return new Set([...ofTheWeek, ...data.holidays.map(({ day }) => day)])
}

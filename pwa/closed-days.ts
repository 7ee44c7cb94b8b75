// The days on which the province's administration is closed, for every month on which a day is chosen.
import { type Day, weekday } from '#rules/calendar'
import { api, ask } from './api.ts'
import { useAsk } from './ask.ts'

/** Whether a day, past or to come, is closed: of the week, or a holiday that is known. Fridays alone until that is known, and without a network. */
export function useClosedDays(): (day: Day) => boolean {
  const { data } = useAsk('province', () => ask(api.province.$get()))
  const weekdays: readonly number[] = data?.closedWeekdays ?? [5]
  const holidays = new Set(data?.holidays.map(({ day }) => day))
  return (day) => weekdays.includes(weekday(day)) || holidays.has(day)
}

// The days of a request, with the province's closed days marked in the month.
import { addDays, type Day, tehranDay, weekday } from '#rules/calendar'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { type Days, DaysField } from '../../parts/days.tsx'
import type { FieldProps } from '../../parts/field.tsx'

/** As far ahead as holidays are known. */
const ahead = 365

/** From today on. Without a network nothing but Fridays is marked. */
export function RequestDays(props: FieldProps<Days>) {
  const { data } = useAsk('province', () => ask(api.province.$get()))
  const today = tehranDay(new Date())
  const closed = data && closedDays(today, data.closedWeekdays, data.holidays)
  return <DaysField {...props} first={today} {...(closed ? { closed } : {})} />
}

function closedDays(today: Day, weekdays: readonly number[], holidays: readonly { day: Day }[]): ReadonlySet<Day> {
  const days = Array.from({ length: ahead }, (_, nth) => addDays(today, nth))
  return new Set([...days.filter((day) => weekdays.includes(weekday(day))), ...holidays.map(({ day }) => day)])
}

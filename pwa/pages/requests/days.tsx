// The days of a request, with the province's closed days marked in the month.

import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import { useClosedDays } from '../../closed-days.ts'
import { type Days, DaysField } from '../../parts/days.tsx'
import type { FieldProps } from '../../parts/field.tsx'

/** From today on. Without a network nothing but Fridays is marked. */
export function RequestDays(props: FieldProps<Days>) {
  const closed = useClosedDays()
  return <DaysField {...props} first={tehranDay(currentTime())} {...(closed ? { closed } : {})} />
}

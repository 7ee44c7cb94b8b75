// The days of a request.
import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import { type Days, DaysField } from '../../parts/days.tsx'
import type { FieldProps } from '../../parts/field.tsx'

/** From today on. */
export function RequestDays(props: FieldProps<Days>) {
  return <DaysField {...props} first={tehranDay(currentTime())} />
}

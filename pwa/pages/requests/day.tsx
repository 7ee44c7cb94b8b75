// One day of a request, within the bounds that its field declares.

import type { Day } from '#rules/calendar'
import { tehranDay } from '#rules/calendar'
import { dayBounds } from '#rules/fields/day'
import { currentTime } from '../../clock.ts'
import { DateField } from '../../parts/date.tsx'
import type { FieldProps } from '../../parts/field.tsx'
import type { DeclaredKind } from './kinds.tsx'

/** A day, '' while none is chosen. */
export function RequestDay({ of, ...props }: FieldProps<Day | ''> & { of: DeclaredKind['fields'][number] }) {
  const [first, last] = dayBounds(of, tehranDay(currentTime()))
  return <DateField {...props} from={first} to={last} />
}

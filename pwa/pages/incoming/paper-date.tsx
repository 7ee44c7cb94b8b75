// The day that stands on a paper, and the day on which it came.

import { arrivedBack } from '#rules/arrival'
import { addDays, tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import type { Bound } from '../../form.ts'
import { DateField } from '../../parts/date.tsx'
import { t } from '../../words.ts'

/** The day on which it came, today where none is chosen; not before it was `written`. */
export function ReceivedDate({ of, written }: { of: Bound<string>; written: string }) {
  const today = tehranDay(currentTime())
  const first = addDays(today, -arrivedBack)
  return (
    <DateField
      {...of}
      value={of.value || today}
      label={t('incoming-field-arrived')}
      hint={t('incoming-arrived-hint')}
      from={written > first ? written : first}
      to={today}
    />
  )
}

/** The field. */
export function SenderDate({ of }: { of: Bound<string> }) {
  return <DateField {...of} label={t('incoming-field-sender-date')} to={tehranDay(currentTime())} optional />
}

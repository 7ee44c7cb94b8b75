// The day that stands on a paper.

import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import type { Bound } from '../../form.ts'
import { DateField } from '../../parts/date.tsx'
import { t } from '../../words.ts'

/** The field. */
export function SenderDate({ of }: { of: Bound<string> }) {
  return <DateField {...of} label={t('incoming-field-sender-date')} to={tehranDay(currentTime())} optional />
}

// The day of the meeting whose resolutions are recorded.

import { tehranDay } from '#rules/calendar'
import { currentTime } from '../../clock.ts'
import type { Bound } from '../../form.ts'
import { DateField } from '../../parts/date.tsx'
import { t } from '../../words.ts'

/** The field. */
export function MeetingDay({ of }: { of: Bound<string> }) {
  return <DateField {...of} label={t('resolutions-field-meeting-on')} to={tehranDay(currentTime())} />
}

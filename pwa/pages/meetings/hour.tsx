// At which hour a meeting began or ended whose course is written down on a later day.
import { digits, longDate } from '#locales/format'
import type { Bound } from '../../form.ts'
import { TextField } from '../../parts/inputs.tsx'
import { locale, t } from '../../words.ts'

/** The field, with the day of which it is. */
export function HourField({ of, day, ...field }: Bound<string> & { of: 'begun' | 'ended'; day: string }) {
  const hint = t('meetings-hour-hint', { day: longDate(locale.value, day), hour: digits(locale.value, '10:30') })
  return (
    <TextField
      {...field}
      label={t(of === 'begun' ? 'meetings-hour-begun' : 'meetings-hour-ended')}
      hint={hint}
      max={5}
    />
  )
}

// The fields of a deadline: none, a day, or a period from the meeting or from notification.
import type { Bound } from '../../form.ts'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { NumberField } from '../../parts/inputs.tsx'
import { t } from '../../words.ts'
import type { DeadlineValues } from './values.ts'

const units = ['days', 'weeks', 'months'] as const
const kinds = ['none', 'day', 'meeting', 'notification'] as const

type Props = { [N in keyof DeadlineValues]: Bound<DeadlineValues[N]> } & { always?: boolean }

/** The fields; `always`: there is one. */
export function DeadlineFields({ deadline, day, length, unit, always }: Props) {
  return (
    <>
      <SelectField
        {...deadline}
        label={t('resolutions-deadline')}
        options={kinds
          .filter((one) => !always || one !== 'none')
          .map((value) => ({ value, label: t(`resolutions-kind-${value}`) }))}
      />
      {deadline.value === 'day' && <DateField {...day} label={t('resolutions-kind-day')} />}
      {(deadline.value === 'meeting' || deadline.value === 'notification') && (
        <>
          <NumberField {...length} label={t('resolutions-field-period')} />
          <SelectField
            {...unit}
            label={t('resolutions-field-unit')}
            options={units.map((value) => ({ value, label: t(`resolutions-unit-${value}`) }))}
          />
        </>
      )}
    </>
  )
}

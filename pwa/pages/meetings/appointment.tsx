// When and where a meeting is: its fields, apart from the list, which needs no calendar.
import { digits, longDate } from '#locales/format'
import { addDays, tehranDay } from '#rules/calendar'
import { meetingMax } from '#rules/meetings'
import { halfHours } from '#rules/week'
import { currentTime } from '../../clock.ts'
import { useClosedDays } from '../../closed-days.ts'
import type { Form } from '../../form.ts'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { Note } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'

export type Appointed = { heldOn: string; startsAt: string; place: string }

const hours = halfHours(7, 20)

/** Day, hour and place. */
export function AppointmentFields({ form }: { form: Pick<Form<Appointed>, 'field' | 'values'> }) {
  const today = tehranDay(currentTime())
  const { startsAt, heldOn } = form.values
  const closed = useClosedDays()
  const offered = startsAt && !hours.includes(startsAt) ? [...hours, startsAt].sort() : hours
  return (
    <>
      <div class="pair">
        <DateField {...form.field('heldOn')} label={t('meetings-field-day')} from={today} to={addDays(today, 366)} />
        <SelectField
          {...form.field('startsAt')}
          label={t('meetings-field-hour')}
          options={offered.map((value) => ({ value, label: digits(locale.value, value) }))}
        />
      </div>
      {heldOn && closed(heldOn) && (
        <Note tone="waiting">
          <p>{t('meetings-day-closed', { day: longDate(locale.value, heldOn) })}</p>
        </Note>
      )}
      <TextField {...form.field('place')} label={t('meetings-field-place')} max={meetingMax.place} />
    </>
  )
}

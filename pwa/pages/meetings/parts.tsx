// What the pages of meetings share: how a meeting stands, and its fields.
import { digits, longDate } from '#locales/format'
import { addDays, tehranDay } from '#rules/calendar'
import type { MeetingState as Standing } from '#rules/meetings'
import { meetingMax } from '#rules/meetings'
import { halfHours } from '#rules/week'
import type { Answer, api } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useClosedDays } from '../../closed-days.ts'
import type { Form } from '../../form.ts'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { Note } from '../../parts/note.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

export type Meeting = Extract<Answer<ReturnType<(typeof api.meetings)[':id']['$get']>>, { agenda: unknown }>

/** What its papers are shown of; `item`: null for those of the meeting as a whole. */
export type PapersProps = { of: Meeting; item: Meeting['agenda'][number] | null; again: () => void }
export type Item = Meeting['agenda'][number]
export type Guest = Item['guests'][number]

const tones: Record<Standing, Tone> = {
  preparing: 'plain',
  called: 'action',
  running: 'waiting',
  held: 'ok',
  cancelled: 'danger',
}

/** How a meeting stands. */
export function MeetingState({ of }: { of: Standing }) {
  return <State tone={tones[of]}>{t(`meetings-state-${of}`)}</State>
}

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
        <DateField
          {...form.field('heldOn')}
          label={t('meetings-field-day')}
          from={today}
          to={addDays(today, 366)}
          {...(closed ? { closed } : {})}
        />
        <SelectField
          {...form.field('startsAt')}
          label={t('meetings-field-hour')}
          options={offered.map((value) => ({ value, label: digits(locale.value, value) }))}
        />
      </div>
      {heldOn && closed?.has(heldOn) && (
        <Note tone="waiting">
          <p>{t('meetings-day-closed', { day: longDate(locale.value, heldOn) })}</p>
        </Note>
      )}
      <TextField {...form.field('place')} label={t('meetings-field-place')} max={meetingMax.place} />
    </>
  )
}

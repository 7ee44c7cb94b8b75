// What the pages of meetings share: how a meeting stands, and its fields.
import { commas, digits } from '#locales/format'
import { deadlineWords, ownerNames } from '#locales/resolutions'
import { addDays, tehranDay } from '#rules/calendar'
import type { ItemOutcome, MeetingState as Standing } from '#rules/meetings'
import { meetingMax } from '#rules/meetings'
import { halfHours } from '#rules/week'
import type { Answer, api } from '../../api.ts'
import type { Form } from '../../form.ts'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

export type Meeting = Extract<Answer<ReturnType<(typeof api.meetings)[':id']['$get']>>, { agenda: unknown }>
export type Item = Meeting['agenda'][number]

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

export const outcomeTones: Record<ItemOutcome, Tone> = {
  adopted: 'ok',
  rejected: 'danger',
  noted: 'plain',
  postponed: 'waiting',
}

/** What members wrote on an item before the meeting. */
export function Opinions({ of }: { of: Item }) {
  return (
    <>
      {of.opinions.map(({ person, body }) => (
        <blockquote key={person.id} class="opinion">
          <b>{person.name}</b>
          <p class="pre">{body}</p>
        </blockquote>
      ))}
    </>
  )
}

/** What is proposed on an item or was resolved, who is to do it, and by when. */
export function Resolved({ of: { resolution, owed, deadline, outcome } }: { of: Item }) {
  if (!resolution) return null
  const names = commas(locale.value, ownerNames(locale.value, owed))
  return (
    <blockquote class="opinion">
      <b>{t(outcome === 'adopted' || outcome === 'noted' ? 'meetings-resolution' : 'meetings-proposed')}</b>
      <p class="pre">{resolution}</p>
      <p class="soft">{t('meetings-owners', { list: names })}</p>
      {deadline.is !== 'none' && (
        <p class="soft">{t('meetings-deadline', { deadline: deadlineWords(locale.value, deadline) })}</p>
      )}
    </blockquote>
  )
}

export type Appointed = { heldOn: string; startsAt: string; place: string }

const hours = halfHours(7, 20)

/** Day, hour and place. */
export function AppointmentFields({ form }: { form: Pick<Form<Appointed>, 'field' | 'values'> }) {
  const today = tehranDay(new Date())
  const { startsAt } = form.values
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
      <TextField {...form.field('place')} label={t('meetings-field-place')} max={meetingMax.place} />
    </>
  )
}

// The report of a visit, filled in with the thumb at the place itself: an answer an item, photographs, where one stands, and the result.

import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { visitDraft } from '#rules/drafts'
import type { Position } from '#rules/positions'
import { type Findings, noteMax, photosMax, presentMax } from '#rules/proceedings/visit'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine, TwoDrafts } from '../../drafts/note.tsx'
import { type Bound, useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ChoiceCards } from '../../parts/choices.tsx'
import { FilesField } from '../../parts/files.tsx'
import { AreaField, NumberField, TextField } from '../../parts/inputs.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { PositionField } from '../../parts/position.tsx'
import { toast } from '../../parts/toast.tsx'
import type { Stored } from '../../upload.ts'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

type Report = SeenRequest['reports'][number]
/** One item as it is filled in. */
type Looked = { answer: string | number | null; note: string }
type Values = { present: string; position: Position | null; files: Stored[]; word: string } & Record<string, unknown>
type Item = Report['items'][number]

const blank = (items: readonly Item[]): Values => ({
  ...Object.fromEntries(
    items.map(({ name, answer }): [string, Looked] => [name, { answer: answer === 'number' ? null : '', note: '' }]),
  ),
  present: '',
  position: null,
  files: [],
  word: '',
})

/** What the server keeps: a picture's address is this device's matter. */
const pack = (values: Values) => ({
  ...values,
  files: values.files.map(({ id, name, size, type }) => ({ id, name, size, type })),
})

/** The form below the request; `again` when the report has gone. */
export function VisitForm({ of, again }: { of: Report; again: () => void }) {
  const form = useForm<Values>(blank(of.items))
  const draft = useDraft(form, visitDraft(of.id), { pack })
  const act = useAct((key, fit: boolean) =>
    ask(
      api.requests.tasks[':id'].visit.$post(
        { param: { id: of.id }, json: { fit, ...reportOf(of.items, form.values) } },
        keyed(key),
      ),
    ),
  )
  const send = async (fit: boolean) => {
    const missing = of.items.filter(({ name }) => !isAnswered(form.values[name] as Looked))
    const errors = Object.fromEntries(missing.map(({ name }) => [name, t('visit-item-needed')]))
    if (!form.values.present.trim()) errors.present = t('visit-present-needed')
    if (!fit && !form.values.word.trim()) errors.word = t('request-reason-needed')
    if (Object.keys(errors).length) return form.fail(errors)
    await draft.stop()
    const { problem } = await act.attempt(fit)
    if (problem) return void form.failBy(problem)
    await draft.sentOff()
    toast(t('visit-saved'))
    again()
  }
  const seen = { seen: of.seen }
  const late = of.dueOn !== null && of.dueOn < tehranDay(currentTime())
  return (
    <Section title={t('visit-title', seen)}>
      <Note tone="waiting">
        <p>{t('visit-lead', seen)}</p>
        {of.dueOn && !late && <p>{t('request-by-when', { day: date(locale.value, of.dueOn) })}</p>}
      </Note>
      <form class="form" onSubmit={(event) => event.preventDefault()} noValidate key={`visit ${draft.epoch}`}>
        <TwoDrafts of={draft} show={({ word }) => <p class="pre">{word}</p>} />
        <AreaField
          {...form.field('present')}
          label={t('visit-present')}
          hint={t('visit-present-hint')}
          max={presentMax}
          rows={3}
        />
        {of.items.map((item) => (
          <LookedAt key={item.name} item={item} bound={form.field(item.name) as Bound<Looked>} />
        ))}
        <FilesField {...form.field('files')} label={t('visit-photos')} most={photosMax} accept="image/*" optional />
        <PositionField
          {...form.field('position')}
          label={t('visit-position')}
          hint={t('visit-position-hint')}
          optional
        />
        <AreaField
          {...form.field('word')}
          label={t('visit-word')}
          hint={t('visit-word-hint')}
          max={2000}
          rows={4}
          optional
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <div class="four">
          <Button busy={act.busy} onClick={() => void send(true)}>
            {t('visit-fit', seen)}
          </Button>
          <Button kind="danger" busy={act.busy} onClick={() => void send(false)}>
            {t('visit-unfit', seen)}
          </Button>
        </div>
        <DraftLine of={draft} />
      </form>
    </Section>
  )
}

const isAnswered = ({ answer }: Looked) => answer !== '' && answer !== null

function reportOf(items: readonly Item[], { present, position, files, word, ...looked }: Values) {
  const findings: Record<string, Findings[string]> = Object.fromEntries(
    items.map(({ name }) => [name, looked[name] as Findings[string]]),
  )
  return { findings, present, position, files: files.map(({ id }) => id), word }
}

/** One thing to be looked at: its answer, its article, and a note on what is not as it should be. */
function LookedAt({ item, bound }: { item: Item; bound: Bound<Looked> }) {
  const { name, label, answer, source } = item
  const { value, onInput, error } = bound
  const of = { name, label, hint: source, ...(error ? { error } : {}) }
  return (
    <div class="looked-at stack">
      {answer === 'number' ? (
        <NumberField
          {...of}
          value={value.answer as number | null}
          onInput={(said) => onInput({ ...value, answer: said })}
        />
      ) : (
        <ChoiceCards
          {...of}
          value={String(value.answer ?? '')}
          onInput={(said) => onInput({ ...value, answer: said })}
          options={[
            { value: 'yes', label: t('visit-answer-yes') },
            { value: 'no', label: t('visit-answer-no') },
          ]}
        />
      )}
      {(value.answer === 'no' || value.note) && (
        <TextField
          name={`${name}.note`}
          label={t('visit-note')}
          value={value.note}
          onInput={(note) => onInput({ ...value, note })}
          max={noteMax}
          optional
        />
      )}
    </div>
  )
}

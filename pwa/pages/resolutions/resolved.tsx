// What is resolved, as it is filled in wherever that is: in the meeting, in its minutes, or from minutes on paper. Its words, who is to
// do it, and by when.
import type { ComponentChildren } from 'preact'
import { type Deadline, type Owner, resolutionMax } from '#rules/resolutions'
import type { Acting } from '../../act.ts'
import type { Bound, Form } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { CheckField } from '../../parts/choices.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'
import { type DeadlineValues, deadlineFrom, type OwnersValues, ownersFrom, ownersIn, valuesOf } from './values.ts'

const OwnersFields = later(() => import('./owners.tsx').then((m) => m.OwnersFields))
const DeadlineFields = later(() => import('./deadline.tsx').then((m) => m.DeadlineFields))
const WordedIn = later(() => import('./worded.tsx').then((m) => m.WordedIn))

/** As the server takes it. */
export type Resolved = { text: string; internal: boolean; owners: Owner[]; deadline: Deadline }
export type ResolvedValues = { text: string; internal: boolean } & OwnersValues & DeadlineValues

/** As its fields have it. */
export function resolvedValues(of: { text: string; internal: boolean; owners: readonly Owner[]; deadline: Deadline }) {
  return { text: of.text, internal: of.internal, ...ownersIn(of.owners), ...valuesOf(of.deadline) }
}

/** What the fields say; null where a day is not chosen yet, which the form then says. */
export function resolvedFrom(form: Form<ResolvedValues>): Resolved | null {
  const { text, internal, ...rest } = form.values
  const deadline = deadlineFrom(rest)
  if (deadline) return { text, internal, owners: ownersFrom(rest), deadline }
  form.fail({ day: t('parts-choose-day') })
  return null
}

type FieldsProps = {
  of: { [N in keyof ResolvedValues]: Bound<ResolvedValues[N]> }
  meetingOn: string
  hint?: string
  onTake: (due: DeadlineValues) => void
}

/** The fields; a deadline that the text words is offered, counted from the day of the meeting. */
export function ResolvedFields({ of, meetingOn, hint, onTake }: FieldsProps) {
  const { text, owners, label, deadline, day, length, unit, internal } = of
  return (
    <>
      <AreaField
        {...text}
        label={t('resolutions-text')}
        {...(hint ? { hint } : {})}
        max={resolutionMax.text}
        rows={5}
      />
      <WordedIn text={text.value} meetingOn={meetingOn} asked={deadline.value === 'none'} onTake={onTake} />
      <OwnersFields owners={owners} label={label} />
      <DeadlineFields deadline={deadline} day={day} length={length} unit={unit} />
      <CheckField {...internal} label={t('resolutions-internal')} hint={t('resolutions-internal-hint')} />
    </>
  )
}

const boundsOf = ({ field }: Form<ResolvedValues>): FieldsProps['of'] => ({
  text: field('text'),
  owners: field('owners'),
  label: field('label'),
  deadline: field('deadline'),
  day: field('day'),
  length: field('length'),
  unit: field('unit'),
  internal: field('internal'),
})

type SheetProps = {
  title: string
  yes: string
  form: Form<ResolvedValues>
  meetingOn: string
  save: Acting<Resolved, unknown>
  onSaved: () => unknown
  onClose: () => void
  children?: ComponentChildren
}

/** The same in a sheet, with the button that saves it. */
export function ResolvedSheet({ title, yes, form, meetingOn, save, onSaved, onClose, children }: SheetProps) {
  const submit = async (event: Event) => {
    event.preventDefault()
    const resolved = resolvedFrom(form)
    if (!resolved) return
    const { answer, problem } = await save.attempt(resolved)
    if (problem) return void form.failBy(problem)
    if (answer !== undefined) await onSaved()
  }
  return (
    <Sheet title={title} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <ResolvedFields of={boundsOf(form)} meetingOn={meetingOn} onTake={(due) => form.set(due)} />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        {children}
        <Button busy={save.busy} whole>
          {yes}
        </Button>
      </form>
    </Sheet>
  )
}

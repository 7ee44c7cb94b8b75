// What is resolved, in a sheet: while the meeting runs, and in its minutes.
import type { ComponentChildren } from 'preact'
import type { Deadline, Owner } from '#rules/resolutions'
import type { Acting } from '../../act.ts'
import type { Form } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'
import { ResolvedFields, type ResolvedValues } from './resolved.tsx'
import { deadlineFrom, ownersFrom, ownersIn, valuesOf } from './values.ts'

/** As the server takes it. */
export type Resolved = { text: string; internal: boolean; owners: Owner[]; deadline: Deadline }

/** As its fields have it. */
export function resolvedValues(of: { text: string; internal: boolean; owners: readonly Owner[]; deadline: Deadline }) {
  return { text: of.text, internal: of.internal, ...ownersIn(of.owners), ...valuesOf(of.deadline) }
}

/** What the fields say; null where a day is not chosen yet, which the form then says. */
function resolvedFrom(form: Form<ResolvedValues>): Resolved | null {
  const { text, internal, ...rest } = form.values
  const deadline = deadlineFrom(rest)
  if (deadline) return { text, internal, owners: ownersFrom(rest), deadline }
  form.fail({ day: t('parts-choose-day') })
  return null
}

const boundsOf = ({ field }: Form<ResolvedValues>): Parameters<typeof ResolvedFields>[0]['of'] => ({
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

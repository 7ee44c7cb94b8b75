// The course of the meeting in words; each save is a version.
import { minutesDraft } from '#rules/drafts'
import { minutesMax } from '#rules/minutes'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useDraft } from '../../drafts/draft.ts'
import { DraftLine } from '../../drafts/note.tsx'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Minutes } from './answer.ts'

/** The sheet. */
export function Writing({ of, onClose, onDone }: { of: Minutes; onClose: () => void; onDone: () => void }) {
  const form = useForm({ body: of.body })
  const { id } = of.meeting
  const draft = useDraft(form, minutesDraft(id))
  const save = useAct((key, json: { version: number; body: string }) =>
    ask(api.minutes[':id'].$put({ param: { id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { answer, problem } = await save.attempt({ version: of.version, body: form.values.body })
    if (problem) form.failBy(problem)
    if (!answer) return
    await draft.stop()
    await draft.sentOff()
    toast(t('minutes-saved', { version: answer.version }))
    onDone()
  }
  return (
    <Sheet title={t('minutes-write')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('body')}
          label={t('minutes-field-body')}
          hint={t('minutes-field-body-hint')}
          max={minutesMax.body}
          rows={14}
          optional
        />
        {save.problem && !save.problem.fields && <ProblemNote problem={save.problem} />}
        <DraftLine of={draft} />
        <Button busy={save.busy} whole>
          {t('minutes-save')}
        </Button>
      </form>
    </Sheet>
  )
}

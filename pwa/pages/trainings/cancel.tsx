// A training that does not take place: why, told to those who enrolled somebody.
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import type { Training } from './state.ts'

/** The sheet; `onDone` when it was cancelled. */
export function Cancel({ of: { id }, onClose, onDone }: { of: Training; onClose: () => void; onDone: () => void }) {
  const form = useForm({ reason: '' })
  const cancel = useAct((key, json: { reason: string }) =>
    ask(api.trainings[':id'].cancel.$post({ param: { id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await cancel.attempt(form.values)
    if (problem) return void form.failBy(problem)
    toast(t('trainings-cancelled-done'))
    onDone()
  }
  return (
    <Sheet title={t('trainings-cancel')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <p>{t('trainings-cancel-detail')}</p>
        <TextField {...form.field('reason')} label={t('trainings-cancel-reason')} max={300} />
        {cancel.problem && !cancel.problem.fields && <ProblemNote problem={cancel.problem} />}
        <Button busy={cancel.busy} whole>
          {t('trainings-cancel')}
        </Button>
      </form>
    </Sheet>
  )
}

// What the secretariat answers to what a member objects to.
import { minutesMax } from '#rules/minutes'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet for the answer to one objection. */
export function Answering({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ answer: '' })
  const act = useAct((key, answer: string) =>
    ask(api.minutes.objections[':id'].answer.$post({ param: { id }, json: { answer } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt(form.values.answer)
    if (problem) return void form.failBy(problem)
    toast(t('minutes-answered'))
    onDone()
  }
  return (
    <Sheet title={t('minutes-answer')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('answer')} label={t('minutes-answer')} max={minutesMax.answer} rows={4} />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('minutes-answer-send')}
        </Button>
      </form>
    </Sheet>
  )
}

// A member's objection to the minutes.
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

/** The sheet. */
export function Objecting({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const form = useForm({ body: '' })
  const act = useAct((key, body: string) =>
    ask(api.minutes[':id'].objections.$post({ param: { id }, json: { body } }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await act.attempt(form.values.body)
    if (problem) return void form.failBy(problem)
    toast(t('minutes-objected'))
    onDone()
  }
  return (
    <Sheet title={t('minutes-object')} onClose={onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField
          {...form.field('body')}
          label={t('minutes-object')}
          hint={t('minutes-object-hint')}
          max={minutesMax.objection}
          rows={5}
        />
        {act.problem && !act.problem.fields && <ProblemNote problem={act.problem} />}
        <Button busy={act.busy} whole>
          {t('minutes-object-send')}
        </Button>
      </form>
    </Sheet>
  )
}

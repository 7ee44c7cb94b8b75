// A sheet that asks for the reason of an act on ratings, which is kept with it.
import { reasonMax } from '#rules/ratings'
import { useAct } from '../../act.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { AreaField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { t } from '../../words.ts'

export function ReasonSheet(props: {
  title: string
  hint: string
  send: string
  act: (key: string, reason: string) => Promise<unknown>
  onClose: () => void
  onDone: () => void
}) {
  const form = useForm({ reason: '' })
  const doing = useAct(props.act)
  const submit = async (event: Event) => {
    event.preventDefault()
    const reason = form.values.reason.trim()
    form.fail(reason ? {} : { reason: t('ratings-reason-needed') })
    if (!reason) return
    const { problem } = await doing.attempt(reason)
    if (!problem) props.onDone()
  }
  return (
    <Sheet title={props.title} onClose={props.onClose}>
      <form class="form" onSubmit={(event) => void submit(event)} noValidate>
        <AreaField {...form.field('reason')} label={t('ratings-reason')} hint={props.hint} max={reasonMax} rows={3} />
        {doing.problem && <ProblemNote problem={doing.problem} />}
        <Button busy={doing.busy} whole>
          {props.send}
        </Button>
      </form>
    </Sheet>
  )
}

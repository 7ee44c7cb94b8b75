// The letter that carries a task to an authority outside: read, printed, and noted as sent.
import { tehranDay } from '#rules/calendar'
import { type SendingWay, sendingWays } from '#rules/notices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { t } from '../../words.ts'
import type { TaskProps } from './parts.tsx'

/** The letter to be read and printed, and that it was sent, with its day and way. */
export function OutwardLetter({ of, onDone }: TaskProps) {
  const form = useForm({ on: tehranDay(currentTime()), by: 'post' as SendingWay as string })
  const send = useAct((key, said: { on: string; by: SendingWay }) =>
    ask(api.requests.tasks[':id'].sent.$post({ param: { id: of.id }, json: said }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const by = sendingWays.find((way) => way === form.values.by)!
    const { problem } = await send.attempt({ on: form.values.on, by })
    problem ? form.failBy(problem) : onDone()
  }
  const { letter } = of
  return (
    <div class="stack">
      {letter?.notice && (
        <LinkButton kind="quiet" href={letterHref(letter)}>
          {t('inquiry-letter-see')}
        </LinkButton>
      )}
      {of.maySend && (
        <form class="form" onSubmit={(event) => void submit(event)} noValidate>
          <DateField {...form.field('on')} label={t('inquiry-sent-on')} to={tehranDay(currentTime())} />
          <SelectField
            {...form.field('by')}
            label={t('inquiry-sent-by')}
            options={sendingWays.map((value) => ({ value, label: t(`inquiry-sent-by-${value}`) }))}
          />
          {send.problem && !send.problem.fields && <ProblemNote problem={send.problem} />}
          <Button busy={send.busy}>{t('inquiry-sent')}</Button>
        </form>
      )}
    </div>
  )
}

/** Where it is read: to be mended, to be signed, or as it went out. */
function letterHref({ notice, state }: NonNullable<TaskProps['of']['letter']>): string {
  return state === 'signed' ? `/app/notices/${notice}?tab=letter` : `/app/notices/${notice}`
}

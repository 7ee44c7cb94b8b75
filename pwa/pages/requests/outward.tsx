// The letter that carries a task to an authority outside, how far it got, and what came back.
import { code, date } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { type SendingWay, sendingWays } from '#rules/notices'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { DateField } from '../../parts/date.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import type { TaskProps } from './parts.tsx'

type Task = TaskProps['of']
const numbered = (number: string) => code(locale.value, inOrder(number))

/** How far the letter got, in a line; null where the task has none. */
function courseOf({ letter, state }: Task): string | null {
  if (!letter) return null
  const { number, signedOn, sentOn, sentBy } = letter
  if (!number || !signedOn) return t('inquiry-letter-waits')
  const signed = { number: numbered(number), on: date(locale.value, signedOn) }
  if (!sentOn || !sentBy) return t(state === 'open' ? 'inquiry-letter-to-send' : 'inquiry-letter-signed', signed)
  return t('inquiry-letter-sent', { ...signed, sent: date(locale.value, sentOn), by: sentBy })
}

/** What its row says of the letter that went out and of the one that came back. */
export function LetterLines({ of }: { of: Task }) {
  const { number, on, files, incoming } = of.reply
  const went = courseOf(of)
  const came =
    number && on && t('inquiry-reply', { of: of.of ?? 'other', number: numbered(number), on: date(locale.value, on) })
  return (
    <>
      {went && <span class="stack">{went}</span>}
      {came && <span class="stack">{came}</span>}
      {came && files.length === 0 && !incoming && of.task !== 'hearing' && of.of !== 'other-group' && (
        <span class="stack">{t('inquiry-reply-no-scan')}</span>
      )}
    </>
  )
}

/** The answers themselves, to open. */
export function Replies({ of }: { of: readonly Task[] }) {
  const came = of.filter(({ reply }) => reply.files.length > 0 || reply.incoming)
  if (came.length === 0) return null
  return (
    <dl class="facts">
      {came.map(({ id, authority, reply }) => (
        <div key={id}>
          <dt>{t('inquiry-reply-of', { authority })}</dt>
          <dd>
            <LetterFiles files={reply.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
            {reply.incoming && (
              <LinkButton kind="plain" href={`/app/incoming/${reply.incoming}`}>
                {t('inquiry-reply-see')}
              </LinkButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

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
      <LetterLines of={of} />
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
function letterHref({ notice, state }: NonNullable<Task['letter']>): string {
  return state === 'signed' ? `/app/notices/${notice}?tab=letter` : `/app/notices/${notice}`
}

// What authorities are asked about one request, with their answers; answered or written down by whoever may.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { useForm } from '../../form.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { DateField } from '../../parts/date.tsx'
import { AreaField, TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, say, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'
import { TakeBack } from './undo.tsx'

type Task = SeenRequest['tasks'][number]
type Props = { of: Task; onDone: () => void }

/** Every inquiry of a request with its state, and the paper at the issuer. */
export function Inquired({ of, again }: { of: SeenRequest; again: () => void }) {
  const onDone = () => {
    toast(t('inquiry-saved'))
    again()
    void loadMe()
  }
  return (
    <Section title={t('inquiry-title')}>
      {of.tasks.map((task) => (
        <Card key={task.id}>
          <p>
            <b>{task.authority}</b> <Answered of={task} />
          </p>
          {task.word && <p class="lines">{task.word}</p>}
          {task.state === 'open' && task.dueOn && (
            <p class="soft">
              {t(task.dueOn < tehranDay(new Date()) ? 'inquiry-late' : 'request-by-when', {
                day: date(locale.value, task.dueOn),
              })}
            </p>
          )}
          {task.may &&
            (task.task === 'paper' ? <PaperForm of={task} onDone={onDone} /> : <Answer of={task} onDone={onDone} />)}
        </Card>
      ))}
      {of.tasks.some(({ mine }) => mine) && <TakeBack of={of} onDone={again} />}
    </Section>
  )
}

function Answered({ of: { state, answer, task } }: { of: Task }) {
  if (task === 'paper' && state === 'answered') return null
  const said = state === 'answered' ? answer! : state
  const tone = { yes: 'ok', no: 'danger', silent: 'plain', void: 'plain', open: 'waiting' } as const
  return <State tone={tone[said]}>{say(`inquiry-state-${said}`)}</State>
}

/** Two answers: nothing stands against it, or what does. */
function Answer({ of, onDone }: Props) {
  const objecting = useSignal(false)
  const answer = useAct((key, json: { agrees: boolean; word: string }) => {
    const at = { param: { id: of.id }, json }
    const door = api.requests.tasks[':id'][of.own ? 'answer' : 'record']
    return ask(door.$post(at, keyed(key)))
  })
  const send = async (agrees: boolean, word = '') => {
    if (!(await answer.attempt({ agrees, word })).problem) onDone()
  }
  return (
    <div class="stack">
      <p>{t(of.own ? 'inquiry-lead' : 'inquiry-record-lead', { authority: of.authority })}</p>
      {answer.problem && !objecting.value && <ProblemNote problem={answer.problem} />}
      <div class="four">
        <Button busy={answer.busy} onClick={() => void send(true)}>
          {t('inquiry-clear')}
        </Button>
        <Button kind="danger" onClick={() => (objecting.value = true)}>
          {t('inquiry-object')}
        </Button>
      </div>
      {objecting.value && (
        <Sheet title={t('inquiry-object-title')} onClose={() => (objecting.value = false)}>
          <Reason
            label={t('inquiry-word')}
            hint={t(of.refuses ? 'inquiry-word-hint-refuses' : 'inquiry-word-hint')}
            send={t('inquiry-object-send')}
            busy={answer.busy}
            problem={answer.problem}
            onSend={(word) => void send(false, word)}
          />
        </Sheet>
      )}
    </div>
  )
}

type ReasonProps = {
  label: string
  hint?: string
  send: string
  busy: boolean
  problem: Parameters<typeof ProblemNote>[0]['problem'] | null
  onSend: (word: string) => void
}

function Reason({ label, hint, send, busy, problem, onSend }: ReasonProps) {
  const form = useForm({ word: '' })
  const submit = (event: Event) => {
    event.preventDefault()
    const word = form.values.word.trim()
    if (word) onSend(word)
    else form.fail({ word: t('request-reason-needed') })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <AreaField {...form.field('word')} label={label} {...(hint ? { hint } : {})} max={2000} rows={4} />
      {problem && <ProblemNote problem={problem} />}
      <Button kind="danger" busy={busy} whole>
        {send}
      </Button>
    </form>
  )
}

/** What the new license says, or why there is none. */
function PaperForm({ of, onDone }: Props) {
  const refusing = useSignal(false)
  const form = useForm({ issuedOn: '', expiresOn: '', code: '' })
  const record = useAct((key, said: { issued: boolean; word: string }) =>
    ask(api.requests.tasks[':id'].paper.$post({ param: { id: of.id }, json: { ...form.values, ...said } }, keyed(key))),
  )
  const send = async (said: { issued: boolean; word: string }) => {
    const { problem } = await record.attempt(said)
    if (!problem) onDone()
    else form.failBy(problem)
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void send({ issued: true, word: '' })
  }
  return (
    <form class="form" onSubmit={submit} noValidate>
      <p>{t('inquiry-paper-lead')}</p>
      <DateField {...form.field('issuedOn')} label={t('inquiry-paper-issued-on')} to={tehranDay(new Date())} />
      <DateField {...form.field('expiresOn')} label={t('inquiry-paper-expires-on')} />
      <TextField {...form.field('code')} label={t('inquiry-paper-code')} />
      {record.problem && !refusing.value && <ProblemNote problem={record.problem} />}
      <div class="four">
        <Button busy={record.busy}>{t('inquiry-paper-record')}</Button>
        <Button kind="danger" onClick={() => (refusing.value = true)}>
          {t('inquiry-paper-refused')}
        </Button>
      </div>
      {refusing.value && (
        <Sheet title={t('inquiry-paper-refused-title')} onClose={() => (refusing.value = false)}>
          <Reason
            label={t('inquiry-paper-refused-title')}
            send={t('inquiry-paper-refused-send')}
            busy={record.busy}
            problem={record.problem}
            onSend={(word) => void send({ issued: false, word })}
          />
        </Sheet>
      )}
    </form>
  )
}

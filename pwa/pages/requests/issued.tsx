// The papers at the issuer: the originals and the letter on their way there, and what the new license says, or why there is none.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { paperWords } from '#locales/inquiries'
import { tehranDay } from '#rules/calendar'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { DateField } from '../../parts/date.tsx'
import { TextField } from '../../parts/inputs.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import { OutwardLetter } from './outward.tsx'
import type { TaskProps } from './parts.tsx'

const Reason = later(() => import('./reason.tsx').then((m) => m.Reason))

const today = () => tehranDay(currentTime())

/** What is written down of the papers on their way to the issuer and back. */
export function Issued({ of, onDone }: TaskProps) {
  return (
    <>
      <Original key={of.original} of={of} onDone={onDone} />
      {(of.task === 'paper' || of.letter) && <OutwardLetter of={of} onDone={onDone} />}
      {of.second && <Second key={of.second.next} of={of} onDone={onDone} />}
      <PaperForm of={of} onDone={onDone} />
    </>
  )
}

/** Who signs the license second and that it is sealed, each with its day: it is not official before. */
function Second({ of, onDone }: TaskProps) {
  const { by, marks, next } = of.second!
  const form = useForm({ on: today() })
  const record = useAct((key, json: { mark: NonNullable<typeof next>; on: string }) =>
    ask(api.requests.tasks[':id'].second.$post({ param: { id: of.id }, json }, keyed(key))),
  )
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await record.attempt({ mark: next!, on: form.values.on })
    problem ? form.failBy(problem) : onDone()
  }
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{t('inquiry-second-title')}</h3>
      <p>{t('inquiry-second-lead', { by })}</p>
      {marks.map(({ mark, on }) => (
        <p key={mark}>{t(`inquiry-second-done-${mark}`, { on: date(locale.value, on) })}</p>
      ))}
      {next && (
        <>
          <DateField {...form.field('on')} label={t(`inquiry-second-on-${next}`)} to={today()} />
          {record.problem && !record.problem.fields && <ProblemNote problem={record.problem} />}
          <Button busy={record.busy}>{t(`inquiry-second-record-${next}`)}</Button>
        </>
      )}
    </form>
  )
}

/** That the original came to the secretariat, or was given back unsent; each with its day. */
function Original({ of, onDone }: TaskProps) {
  const form = useForm({ on: today() })
  const here = of.original === 'received'
  const move = useAct((key, on: string) => {
    const json = { to: here ? ('holder' as const) : ('secretariat' as const), on }
    return ask(api.requests.tasks[':id'].original.$post({ param: { id: of.id }, json }, keyed(key)))
  })
  const submit = async (event: Event) => {
    event.preventDefault()
    const { problem } = await move.attempt(form.values.on)
    problem ? form.failBy(problem) : onDone()
  }
  if (of.original === 'none' || of.original === 'sent') return null
  return (
    <form class="form" onSubmit={(event) => void submit(event)} noValidate>
      <DateField
        {...form.field('on')}
        label={t(here ? 'inquiry-original-back-on' : 'inquiry-original-received-on')}
        to={today()}
      />
      {move.problem && !move.problem.fields && <ProblemNote problem={move.problem} />}
      <Button kind={here ? 'quiet' : 'main'} busy={move.busy}>
        {t(here ? 'inquiry-original-back' : 'inquiry-original-received')}
      </Button>
    </form>
  )
}

/** What the new license says, or why there is none. */
function PaperForm({ of, onDone }: TaskProps) {
  const refusing = useSignal(false)
  const form = useForm({ issuedOn: '', expiresOn: of.keeps ?? '', code: '' })
  const record = useAct((key, said: { issued: boolean; word: string; confirm?: boolean }) =>
    ask(api.requests.tasks[':id'].paper.$post({ param: { id: of.id }, json: { ...form.values, ...said } }, keyed(key))),
  )
  // a term of another length is asked about; what is confirmed is what was asked about, and nothing typed since
  const askedAbout = useSignal('')
  const written = JSON.stringify(form.values)
  const asks = record.problem?.fields?.confirm !== undefined && askedAbout.value === written
  const send = async (said: { issued: boolean; word: string; confirm?: boolean }) => {
    askedAbout.value = written
    const { problem } = await record.attempt(said)
    if (!problem) onDone()
    else form.failBy(problem)
    return !problem
  }
  const submit = (event: Event) => {
    event.preventDefault()
    void send({ issued: true, word: '', confirm: asks })
  }
  return (
    <>
      <form class="form" onSubmit={submit} noValidate>
        <p>{t(of.first ? 'inquiry-paper-first-lead' : paperWords(of.says, 'lead'))}</p>
        <DateField {...form.field('issuedOn')} label={t(paperWords(of.says, 'issued-on'))} to={today()} />
        {of.says === 'term' && (
          <>
            <DateField {...form.field('expiresOn')} label={t('inquiry-paper-expires-on')} />
            <TextField {...form.field('code')} label={t(`inquiry-paper-${of.first ? 'first-code' : 'code'}`)} />
          </>
        )}
        {record.problem && !refusing.value && <ProblemNote problem={record.problem} />}
        <div class="four">
          <Button busy={record.busy}>{t(asks ? 'inquiry-paper-confirm' : paperWords(of.says, 'record'))}</Button>
          <Button kind="danger" onClick={() => (refusing.value = true)}>
            {t(paperWords(of.says, 'refused'))}
          </Button>
        </div>
      </form>
      {refusing.value && (
        <Reason
          kind={`unissued:${of.id}`}
          title={t(paperWords(of.says, 'refused-title'))}
          label={t('inquiry-paper-reason')}
          send={t(paperWords(of.says, 'refused-send'))}
          busy={record.busy}
          problem={record.problem}
          onSend={(word) => send({ issued: false, word })}
          onClose={() => (refusing.value = false)}
        />
      )}
    </>
  )
}

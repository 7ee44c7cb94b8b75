// What authorities are asked about one request, with their answers; answered or written down by whoever may.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { accountWords, inquiryWords, paperWords } from '#locales/inquiries'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { useForm } from '../../form.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { NumberField } from '../../parts/inputs.tsx'
import { List, Row } from '../../parts/list.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { LetterFields, letterSaid, noLetter } from './answer-letter.tsx'
import { LetterLines, OutwardLetter, Replies } from './outward.tsx'
import type { SeenRequest, TaskProps } from './parts.tsx'
import { Pay, PaymentLines, Receipts } from './payment.tsx'
import { Reason } from './reason.tsx'
import { TakeBack } from './undo.tsx'

const today = () => tehranDay(currentTime())

const Issued = later(() => import('./issued.tsx').then((m) => m.Issued))

type Task = TaskProps['of']

/** Every inquiry of a request in a line, and what its reader may answer or write down. */
export function Inquired({ of, again }: { of: SeenRequest; again: () => void }) {
  const chosen = useSignal<string | null>(null)
  const onDone = () => {
    chosen.value = null
    toast(t('inquiry-saved'))
    again()
    void loadMe()
  }
  const mayAnswer = of.tasks.filter(({ may }) => may)
  const open = mayAnswer.find(({ id }) => id === chosen.value)
  // an authority has one question, and sees it at once
  const [own] = mayAnswer.filter((task) => task.own)
  const papers = of.tasks.filter(({ task }) => task === 'paper' || task === 'opening')
  const others = of.tasks.filter((task) => !papers.includes(task))
  const written = papers.filter(({ may }) => may)
  const rowOf = (task: Task) => {
    const listed = task.may && task !== own && !written.includes(task)
    const choose = () => {
      chosen.value = task.id
    }
    return (
      <Row
        key={task.id}
        title={task.authority}
        note={<NoteOf task={task} />}
        waits={listed}
        end={<Answered of={task} />}
        {...(listed ? { onClick: choose } : {})}
      />
    )
  }
  return (
    <>
      {others.length > 0 && (
        <Section title={t('inquiry-title')}>
          <List label={t('inquiry-title')}>{others.map(rowOf)}</List>
          <Replies of={others} />
          <Receipts of={others} />
          {others.map((task) => task.payment?.maySend && <Pay key={task.id} of={task} onDone={onDone} />)}
          {own && <Answer of={own} onDone={onDone} />}
        </Section>
      )}
      {papers.length > 0 && (
        <Section title={t('inquiry-issue-title')}>
          <List label={t('inquiry-issue-title')}>{papers.map(rowOf)}</List>
          {written.map((paper) => (
            <Issued key={paper.id} of={paper} onDone={onDone} />
          ))}
        </Section>
      )}
      {open && (
        <Sheet title={open.authority} onClose={() => (chosen.value = null)}>
          <Answer of={open} onDone={onDone} />
        </Sheet>
      )}
      {of.tasks.some(({ mine }) => mine) && <TakeBack of={of} onDone={again} />}
    </>
  )
}

/** What was said, or by when it is to be, and by which letters. */
function NoteOf({ task }: { task: Task }) {
  const { word, state, dueOn } = task
  const waits = !word && state === 'open' && dueOn
  return (
    <>
      {word && <span class="pre">{word}</span>}
      {waits && t(dueOn < today() ? 'inquiry-late' : 'request-by-when', { day: date(locale.value, dueOn) })}
      <LetterLines of={task} />
      <PaymentLines of={task} />
    </>
  )
}

const tones = { yes: 'ok', no: 'danger', silent: 'plain', void: 'plain', open: 'waiting' } as const

function Answered({ of: { state, answer, task, says, word, original } }: { of: Task }) {
  const said = state === 'answered' ? answer! : state
  const waits = said !== 'void' && said !== 'silent'
  const account = accountWords({ task, answer, word })
  if (account) return <State tone={answer === 'yes' ? 'ok' : 'danger'}>{t(account)}</State>
  if (original !== 'none' && said === 'open')
    return <State tone="waiting">{t(`inquiry-original-state-${original}`)}</State>
  const words =
    (task === 'paper' || task === 'opening') && waits
      ? t(paperWords(says, `state-${said}`))
      : t(`inquiry-state-${said}`)
  return <State tone={tones[said]}>{task === 'hearing' ? t(`inquiry-hearing-state-${said}`) : words}</State>
}

/** Two answers: nothing stands against it, or what does. */
function Answer({ of, onDone }: TaskProps) {
  const objecting = useSignal(false)
  const letter = useForm(noLetter)
  const account = of.task === 'settlement' || of.task === 'clearance'
  const { answer: inquiry, hearing, record } = api.requests.tasks[':id']
  const answer = useAct((key, said: { agrees: boolean; word: string }) => {
    const param = { id: of.id }
    const { files, sum, ...paper } = letterSaid(letter.values)
    if (!of.own) return ask(record.$post({ param, json: { ...said, ...paper, files, sum } }, keyed(key)))
    return ask((of.task === 'hearing' ? hearing : inquiry).$post({ param, json: { ...said, files, sum } }, keyed(key)))
  })
  const send = async (agrees: boolean, word = '') => {
    const { problem } = await answer.attempt({ agrees, word })
    if (!problem) onDone()
    // the letter's number and day stand behind the sheet; the reason is kept
    else if (letter.failBy(problem)) objecting.value = false
    return !problem
  }
  return (
    <div class="stack">
      {of.letter && <OutwardLetter of={of} onDone={onDone} />}
      <p>{t(inquiryWords(of, 'lead'), { authority: of.authority })}</p>
      <LetterFields of={of} form={letter} />
      {account && (
        <NumberField {...letter.field('sum')} label={t('inquiry-sum')} unit={t('inquiry-sum-unit')} optional />
      )}
      {answer.problem && !objecting.value && <ProblemNote problem={answer.problem} />}
      <div class="four">
        <Button busy={answer.busy} onClick={() => void send(true)}>
          {t(inquiryWords(of, 'clear'))}
        </Button>
        <Button kind="danger" onClick={() => (objecting.value = true)}>
          {t(inquiryWords(of, 'object'))}
        </Button>
      </div>
      {objecting.value && (
        <Reason
          kind={`object:${of.id}`}
          title={t(inquiryWords(of, 'title'))}
          label={t(inquiryWords(of, 'word'))}
          hint={t(inquiryWords(of, 'hint'))}
          send={t(inquiryWords(of, 'send'))}
          busy={answer.busy}
          problem={answer.problem}
          onSend={(word) => send(false, word)}
          onClose={() => (objecting.value = false)}
        />
      )}
    </div>
  )
}

// What authorities are asked about one request, with their answers; answered or written down by whoever may.
import { useSignal } from '@preact/signals'
import { dueWords } from '#locales/due'
import { date } from '#locales/format'
import { accountWords, hearingState, inquiriesTitle, paperWords } from '#locales/inquiries'
import { tehranDay } from '#rules/calendar'
import { loadMe } from '../../account.ts'
import { currentTime } from '../../clock.ts'
import { later } from '../../later.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { LetterLines, Replies } from './letter-lines.tsx'
import type { SeenRequest, TaskProps } from './parts.tsx'
import { PaymentLines, Receipts } from './payment.tsx'
import { TakeBack } from './undo.tsx'

const today = () => tehranDay(currentTime())

const Issued = later(() => import('./issued.tsx').then((m) => m.Issued))
// only who is asked, or writes down what somebody else was, needs it
const Pay = later(() => import('./pay.tsx').then((m) => m.Pay))
const InquiryAnswer = later(() => import('./inquiry-answer.tsx').then((m) => m.InquiryAnswer))

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
  const heard = of.tasks.filter(({ task }) => task === 'hearing')
  const asked = of.tasks.filter((task) => !papers.includes(task) && !heard.includes(task))
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
        waits={listed && !task.late}
        end={<Answered of={task} />}
        {...(listed ? { onClick: choose } : {})}
      />
    )
  }
  return (
    <>
      {[asked, heard].map((group) => {
        if (group.length === 0) return null
        const title = inquiriesTitle(group)
        return (
          <Section key={title} title={t(title)}>
            <List label={t(title)}>{group.map(rowOf)}</List>
            <Replies of={group} />
            <Receipts of={group} />
            {group.map((task) => task.payment?.maySend && <Pay key={task.id} of={task} onDone={onDone} />)}
            {own && group.includes(own) && <InquiryAnswer of={own} onDone={onDone} />}
          </Section>
        )
      })}
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
          <InquiryAnswer of={open} onDone={onDone} />
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
      {task.awaitsNotice && t('inquiry-from-notice')}
      {waits && t(dueOn < today() ? 'inquiry-late' : dueWords(task.task), { day: date(locale.value, dueOn) })}
      <LetterLines of={task} />
      <PaymentLines of={task} />
    </>
  )
}

const tones = { yes: 'ok', no: 'danger', silent: 'plain', void: 'plain', open: 'waiting' } as const

function Answered({ of: { state, answer, task, of, report, refuses, says, word, original } }: { of: Task }) {
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
  return <State tone={tones[said]}>{task === 'hearing' ? t(hearingState({ of, report, refuses }, said)) : words}</State>
}

// A question to the applicant: asked by whoever deals with the request, answered by whoever filed it.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { questionWords } from '#locales/questions'
import { loadMe } from '../../account.ts'
import { type Acting, useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { Anew } from './anew.tsx'
import type { SeenRequest } from './parts.tsx'
import { Reason } from './reason.tsx'

type Props = { of: SeenRequest; again: () => void }

/** What is asked now, with the way to answer it for the applicant; else the way to ask, for whoever may. */
export function Question({ of, again }: Props) {
  const { question } = of
  if (!question) return of.may.ask ? <Asking of={of} again={again} /> : null
  return (
    <Note tone="waiting">
      <p>{t(leadOf(of, question))}</p>
      {!question.mine && question.papers.length > 0 && (
        <ul>
          {question.papers.map(({ name, label, word }) => (
            <li key={name}>{t('question-paper', { paper: label, word })}</li>
          ))}
        </ul>
      )}
      {question.text && <p class="pre">{t('request-word-asked', { word: question.text })}</p>}
      {question.dueOn && <p>{t('request-by-when', { day: date(locale.value, question.dueOn) })}</p>}
      {question.mine && question.papers.length > 0 && <Anew of={question} again={againAll(again)} />}
      {question.mine && <Answering id={question.id} quiet={question.papers.length > 0} again={again} />}
      {question.own && <TakingBack id={question.id} again={again} />}
    </Note>
  )
}

function leadOf(of: SeenRequest, { mine, own, papers }: NonNullable<SeenRequest['question']>) {
  if (mine) return papers.length ? 'question-papers-lead' : questionWords(of, 'lead')
  return own ? questionWords(of, 'sent-already') : 'course-now-question'
}

/** What waits for whoever answered is counted anew, too. */
const againAll = (again: () => void) => () => {
  again()
  void loadMe()
}

function Asking({ of, again }: Props) {
  const { id } = of
  const act = useAct((key, question: string) =>
    ask(api.requests[':id'].ask.$post({ param: { id }, json: { question } }, keyed(key))),
  )
  const sheet = {
    kind: `ask:${id}`,
    title: t(questionWords(of, 'ask-title')),
    label: t('question-text'),
    hint: t(questionWords(of, 'ask-hint')),
    needed: t('question-needed'),
    send: t('question-ask-send'),
  }
  return (
    <Written act={act} open={t(questionWords(of, 'ask'))} quiet sheet={sheet} done={t('question-sent')} again={again} />
  )
}

function TakingBack({ id, again }: { id: string; again: () => void }) {
  const act = useAct((key, task: string) =>
    ask(api.requests.tasks[':id']['take-back'].$post({ param: { id: task } }, keyed(key))),
  )
  const press = async () => {
    const { problem } = await act.attempt(id)
    if (problem) return
    toast(t('question-taken-back'))
    again()
  }
  return (
    <>
      {act.problem && <ProblemNote problem={act.problem} />}
      <Button kind="quiet" busy={act.busy} onClick={() => void press()}>
        {t('question-take-back')}
      </Button>
    </>
  )
}

function Answering({ id, quiet, again }: { id: string; quiet: boolean; again: () => void }) {
  const act = useAct((key, word: string) =>
    ask(api.requests.tasks[':id'].reply.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const sheet = {
    kind: `reply:${id}`,
    title: t('question-answer-title'),
    label: t('question-answer-text'),
    hint: t('question-answer-hint'),
    needed: t('question-answer-needed'),
    send: t('question-answer-send'),
  }
  return (
    <Written
      act={act}
      open={t('question-answer')}
      quiet={quiet}
      sheet={sheet}
      done={t('question-answered')}
      again={againAll(again)}
    />
  )
}

type Writing = {
  act: Acting<string, unknown>
  /** What the button says that opens the sheet. */
  open: string
  quiet?: boolean
  sheet: Pick<Parameters<typeof Reason>[0], 'kind' | 'title' | 'label' | 'hint' | 'needed' | 'send'>
  done: string
  again: () => void
}

/** A button, and behind it the sheet in which the words are written. */
function Written({ act, open, quiet, sheet, done, again }: Writing) {
  const opened = useSignal(false)
  const send = async (word: string) => {
    const { problem } = await act.attempt(word)
    if (problem) return false
    opened.value = false
    toast(done)
    again()
    return true
  }
  return (
    <>
      <Button kind={quiet ? 'quiet' : 'main'} onClick={() => (opened.value = true)}>
        {open}
      </Button>
      {opened.value && (
        <Reason
          {...sheet}
          tone="main"
          busy={act.busy}
          problem={act.problem}
          onSend={send}
          onClose={() => (opened.value = false)}
        />
      )}
    </>
  )
}

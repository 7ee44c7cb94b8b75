// A question to the applicant: asked by whoever deals with the request, answered by whoever filed it.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'
import { Reason } from './reason.tsx'

type Props = { of: SeenRequest; again: () => void }

/** What is asked now, with the way to answer it for the applicant; else the way to ask, for whoever may. */
export function Question({ of, again }: Props) {
  const { question } = of
  if (!question) return of.may.ask ? <Asking of={of} again={again} /> : null
  return (
    <Note tone="waiting">
      <p>{t(question.mine ? 'question-lead' : 'course-now-question')}</p>
      <p class="lines">{t('request-word-asked', { word: question.text })}</p>
      {question.dueOn && <p>{t('request-by-when', { day: date(locale.value, question.dueOn) })}</p>}
      {question.mine && <Answering id={question.id} again={again} />}
    </Note>
  )
}

function Asking({ of: { id }, again }: Props) {
  const open = useSignal(false)
  const act = useAct((key, question: string) =>
    ask(api.requests[':id'].ask.$post({ param: { id }, json: { question } }, keyed(key))),
  )
  const send = async (question: string) => {
    const { problem } = await act.attempt(question)
    if (problem) return false
    open.value = false
    toast(t('question-sent'))
    again()
    return true
  }
  return (
    <>
      <Button kind="quiet" onClick={() => (open.value = true)}>
        {t('question-ask')}
      </Button>
      {open.value && (
        <Reason
          kind={`ask:${id}`}
          title={t('question-ask-title')}
          label={t('question-text')}
          hint={t('question-ask-hint')}
          needed={t('question-needed')}
          send={t('question-ask-send')}
          tone="main"
          busy={act.busy}
          problem={act.problem}
          onSend={send}
          onClose={() => (open.value = false)}
        />
      )}
    </>
  )
}

function Answering({ id, again }: { id: string; again: () => void }) {
  const open = useSignal(false)
  const act = useAct((key, word: string) =>
    ask(api.requests.tasks[':id'].reply.$post({ param: { id }, json: { word } }, keyed(key))),
  )
  const send = async (word: string) => {
    const { problem } = await act.attempt(word)
    if (problem) return false
    open.value = false
    toast(t('question-answered'))
    again()
    void loadMe()
    return true
  }
  return (
    <>
      <Button onClick={() => (open.value = true)}>{t('question-answer')}</Button>
      {open.value && (
        <Reason
          kind={`reply:${id}`}
          title={t('question-answer-title')}
          label={t('question-answer-text')}
          hint={t('question-answer-hint')}
          needed={t('question-answer-needed')}
          send={t('question-answer-send')}
          tone="main"
          busy={act.busy}
          problem={act.problem}
          onSend={send}
          onClose={() => (open.value = false)}
        />
      )}
    </>
  )
}

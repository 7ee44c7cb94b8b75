// One request before the association, with the clock: it agrees, or disagrees with a reason.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Code } from '../../parts/inline.tsx'
import { Loaded } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { toast } from '../../parts/toast.tsx'
import { loadWords, locale, t } from '../../words.ts'
import { Course, Opinion, RequestState, type SeenRequest, titleOf, useRequest, WhatIsAsked } from './parts.tsx'
import { Allowances, Checks, Warnings } from './rules.tsx'
import { lastAnswered, TakeBack } from './undo.tsx'

/** One request before the association. */
export function Reviewing() {
  const { id = '' } = useRoute().params
  const asked = useRequest(id, 30_000)
  const { data } = asked
  return (
    <Page
      title={data ? titleOf(data) : t('nav-queue')}
      lead={data && <Code>{data.number}</Code>}
      beside={data && data.stage !== 'association' && <RequestState of={data} />}
      back="/app/queue"
      act={data && (data.may.review ? <Word id={id} /> : <TakeBack of={data} onDone={asked.again} />)}
    >
      <Loaded of={asked}>
        {(request) => (
          <>
            {request.question && <Question of={request} again={asked.again} />}
            {request.may.review && request.stageDue && !request.question && (
              <Note tone="waiting">
                <p>
                  {t('queue-lead', {
                    day: date(locale.value, request.stageDue),
                    passes: request.goesUnheard ? 1 : 0,
                  })}
                </p>
              </Note>
            )}
            <Reading of={request} />
            {!request.question && request.may.ask && <Question of={request} again={asked.again} />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Reading({ of }: { of: SeenRequest }) {
  return (
    <>
      <WhatIsAsked of={of} />
      <Section title={t('request-checks')}>
        <Allowances of={of.allowance} />
        <Checks of={of.checks} />
        <Warnings of={of.warnings} />
      </Section>
      <Opinion of={of} />
      <Course of={of} />
    </>
  )
}

const Question = later(async () => {
  const [{ Question: found }] = await Promise.all([import('./question.tsx'), loadWords(['question', 'course'])])
  return found
})
const Reason = later(() => import('./reason.tsx').then((m) => m.Reason))

type Said = { agrees: boolean; word: string }

/** The buttons of the association's opinion. */
export function Word({ id }: { id: string }) {
  const { route } = useLocation()
  const against = useSignal(false)
  const review = useAct((key, said: Said) =>
    ask(api.requests[':id'].review.$post({ param: { id }, json: said }, keyed(key))),
  )
  const tell = async (said: Said) => {
    const { problem } = await review.attempt(said)
    if (problem) return false
    lastAnswered.value = id
    toast(said.agrees ? t('queue-agreed') : t('queue-disagreed'))
    void loadMe()
    route('/app/queue')
    return true
  }
  return (
    <div class="stack">
      {review.problem && !against.value && <ProblemNote problem={review.problem} />}
      <div class="four">
        <Button busy={review.busy} onClick={() => void tell({ agrees: true, word: '' })}>
          {t('queue-agree')}
        </Button>
        <Button kind="danger" onClick={() => (against.value = true)}>
          {t('queue-disagree')}
        </Button>
      </div>
      {against.value && (
        <Reason
          kind={`disagree:${id}`}
          title={t('queue-disagree-title')}
          label={t('queue-word')}
          hint={t('queue-word-hint')}
          send={t('queue-disagree-send')}
          busy={review.busy}
          problem={review.problem}
          onSend={(word) => tell({ agrees: false, word })}
          onClose={() => (against.value = false)}
        />
      )}
    </div>
  )
}

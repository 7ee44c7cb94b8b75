// The association's queue: requests that wait for its opinion, with the clock, where it agrees, or disagrees with a
// reason; and the cases it was given to examine.
import { useSignal } from '@preact/signals'
import { useLocation, useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { usePage } from '../../address.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { QueueIcon } from '../../parts/icons/nav.tsx'
import { Code, Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { locale, t } from '../../words.ts'
import { Course, Opinion, RequestState, type SeenRequest, titleOf, useRequest, WhatIsAsked } from './parts.tsx'
import { Allowances, Checks, Warnings } from './rules.tsx'
import { LastAnswered, lastAnswered, TakeBack } from './undo.tsx'

const CasesToExamine = later(() => import('../cases/queue.tsx').then((m) => m.CasesToExamine))

/** What waits, the oldest first. */
export function Queue() {
  const { page } = usePage()
  const query = { filter: 'association', page: page ? String(page) : undefined } as const
  const waiting = useAsk(`queue ${page} ${locale.value}`, () => askPage(api.requests.$get({ query })), 30_000)
  return (
    <Page title={t('queue-title')}>
      {lastAnswered.value && <LastAnswered id={lastAnswered.value} onDone={waiting.again} />}
      <Section title={t('queue-opinions')}>
        <Loaded of={waiting}>
          {(found) =>
            found.found === 0 ? (
              <Empty icon={QueueIcon} title={t('queue-none')} detail={t('queue-none-detail')} />
            ) : (
              <>
                <List label={t('queue-opinions')}>
                  {found.map((one) => (
                    <Row
                      key={one.id}
                      waits
                      href={`/app/queue/${one.id}`}
                      title={titleOf(one)}
                      note={<Joined of={[one.summary, one.office.county]} />}
                      end={
                        one.stageDue && (
                          <State tone="waiting">{t('queue-until', { day: date(locale.value, one.stageDue) })}</State>
                        )
                      }
                    />
                  ))}
                </List>
                <Pages found={found.found} />
              </>
            )
          }
        </Loaded>
      </Section>
      <CasesToExamine />
    </Page>
  )
}

/** One request before the association. */
export function Reviewing() {
  const { id = '' } = useRoute().params
  const asked = useRequest(id, 30_000)
  const { data } = asked
  return (
    <Page
      title={data ? titleOf(data) : t('queue-title')}
      lead={data && <Code>{data.number}</Code>}
      beside={data && data.stage !== 'association' && <RequestState of={data} />}
      back="/app/queue"
      act={data && (data.may.review ? <Word id={id} /> : <TakeBack of={data} onDone={asked.again} />)}
    >
      <Loaded of={asked}>
        {(request) => (
          <>
            {request.may.review && request.stageDue && (
              <Note tone="waiting">
                <p>{t('queue-lead', { day: date(locale.value, request.stageDue) })}</p>
              </Note>
            )}
            <Reading of={request} />
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

const Reason = later(() => import('./reason.tsx').then((m) => m.Reason))

type Said = { agrees: boolean; word: string }

function Word({ id }: { id: string }) {
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

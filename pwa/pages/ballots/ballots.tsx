// What a member votes on: the list, what waits first, and one request with the buttons in the thumb's reach.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { date, number } from '#locales/format'
import type { Choice } from '#rules/ballots'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { usePage } from '../../address.ts'
import { type Answer, api, ask, askPage, keyed, type Listed } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { VotesIcon } from '../../parts/icons/nav.tsx'
import { Code } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { State } from '../../parts/state.tsx'
import { toast } from '../../parts/toast.tsx'
import { loadWords, locale, t } from '../../words.ts'
import {
  Course,
  Earlier,
  Objections,
  Opinion,
  RequestState,
  type SeenRequest,
  titleOf,
  useRequest,
  WhatIsAsked,
} from '../requests/parts.tsx'
import { useCasting, type Vote } from './casting.tsx'

const VoteCount = later(() => import('./count.tsx').then((m) => m.VoteCount))
const Allowances = later(() => import('../requests/rules.tsx').then((m) => m.Allowances))
const Checks = later(() => import('../requests/rules.tsx').then((m) => m.Checks))
const Warnings = later(() => import('../requests/rules.tsx').then((m) => m.Warnings))

const Reports = later(async () => {
  const [{ Reports: found }] = await Promise.all([import('../requests/reports.tsx'), loadWords(['visit'])])
  return found
})

type Ballots = Answer<ReturnType<typeof api.requests.ballots.$get>>
type BallotsPage = Listed<Awaited<ReturnType<typeof api.requests.ballots.$get>>>

function useBallots(page: number): AskState<BallotsPage> {
  const query = { page: page ? String(page) : undefined }
  return useAsk(`ballots ${locale.value} ${page}`, () => askPage(api.requests.ballots.$get({ query })), 30_000)
}

/** Everything that is being voted on. */
export function ToVote() {
  const { page } = usePage()
  const ballots = useBallots(page)
  return (
    <Page title={t('ballot-title')}>
      <Loaded of={ballots}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={VotesIcon} title={t('ballot-none')} detail={t('ballot-none-detail')} />
          ) : (
            <>
              <Group title={t('ballot-waiting')} of={found.filter((one) => one.waits)} waits />
              <Group title={t('ballot-watched')} of={found.filter(({ waits, mine }) => !waits && mine === null)} />
              <Group title={t('ballot-voted')} of={found.filter(({ waits, mine }) => !waits && mine !== null)} />
              <Pages found={found.found} />
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

function Group({ title, of, waits }: { title: string; of: Ballots; waits?: boolean }) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <List label={title}>
        {of.map((one) => (
          <Row
            key={one.id}
            waits={waits}
            href={`/app/votes/${one.id}`}
            title={titleOf(one)}
            note={
              <>
                <span class="stack">{one.summary}</span>
                <span class="stack">
                  {t('ballot-brief', { for: one.for, needed: number(locale.value, one.needed) })} ·{' '}
                  {t('ballot-closes', { day: date(locale.value, one.closesOn) })}
                </span>
              </>
            }
            end={one.mine && <State>{t(`ballot-choice-${one.mine}`)}</State>}
          />
        ))}
      </List>
    </Section>
  )
}

/** One request, as one who votes reads it: what, by which rules, what others say, and the count. */
export function Voting() {
  const { id = '' } = useRoute().params
  const asked = useRequest(id, 8_000)
  const { data } = asked
  return (
    <Page
      title={data ? titleOf(data) : t('ballot-title')}
      lead={data && <Code>{data.number}</Code>}
      beside={data && data.stage !== 'vote' && <RequestState of={data} />}
      back="/app/votes"
      act={data?.ballot && data.may.vote && <Buttons of={data} again={asked.again} />}
    >
      <Loaded of={asked}>{(request) => <Reading of={request} again={asked.again} />}</Loaded>
    </Page>
  )
}

function Reading({ of, again }: { of: SeenRequest; again: () => void }) {
  return (
    <>
      {of.own && of.may.vote && (
        <Note tone="waiting">
          <p>{t('ballot-own')}</p>
        </Note>
      )}
      <WhatIsAsked of={of} />
      <Section title={t('request-checks')}>
        <Allowances of={of.allowance} />
        <Checks of={of.checks} />
        <Warnings of={of.warnings} />
      </Section>
      <Opinion of={of} />
      {of.reports.length > 0 && <Reports of={of} again={again} />}
      <Objections of={of} />
      <VoteCount of={of} again={again} />
      <Earlier of={of.earlier} />
      <Course of={of} />
    </>
  )
}

const offered: readonly { choice: Choice; kind: 'main' | 'danger' | 'quiet' }[] = [
  { choice: 'for', kind: 'main' },
  { choice: 'against', kind: 'danger' },
  { choice: 'abstain', kind: 'quiet' },
  { choice: 'recuse', kind: 'quiet' },
]

/** The four votes; once one is recorded, what it was, the way to change it, and the way on. */
function Buttons({ of, again }: { of: SeenRequest; again: () => void }) {
  const ballots = useBallots(0)
  const changing = useSignal(false)
  const mine = of.ballot!.seats.find((seat) => seat.mine)
  const act = useAct((key, vote: Vote) =>
    ask(api.requests.ballots[':id'].vote.$post({ param: { id: of.ballot!.id }, json: vote }, keyed(key))),
  )
  const casting = useCasting(of.id, act, (choice, { state }) => {
    changing.value = false
    // While the ballot is open the line above the buttons says it; a toast would lie over them.
    if (state !== 'open') toast(t('ballot-recorded', { choice: t(`ballot-choice-${choice}`) }))
    again()
    ballots.again()
    void loadMe()
  })
  const voted = !mine?.spoken && !changing.value && mine?.choice
  const next = ballots.data?.find((one) => one.waits && one.id !== of.id)
  return (
    <div class="stack">
      {casting.problem && <ProblemNote problem={casting.problem} />}
      <p role="status" class={voted ? '' : 'unseen'}>
        {voted && t('ballot-mine', { choice: t(`ballot-choice-${voted}`) })}
      </p>
      {voted ? (
        <div class="four">
          <Button kind="quiet" onClick={() => (changing.value = true)}>
            {t('ballot-change')}
          </Button>
          <LinkButton href={next ? `/app/votes/${next.id}` : '/app/votes'}>
            {next ? t('ballot-next') : t('ballot-back')}
          </LinkButton>
        </div>
      ) : (
        <div class="four">
          {offered.map(({ choice, kind }) => (
            <Button key={choice} kind={kind} busy={act.busy} onClick={() => casting.choose(choice)}>
              {t(`ballot-vote-${choice}`)}
            </Button>
          ))}
        </div>
      )}
      {casting.sheets}
    </div>
  )
}

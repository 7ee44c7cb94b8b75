// What a member votes on: the list, what waits first, and one request with the buttons in the thumb's reach.

import { useEffect } from 'preact/hooks'
import { useRoute } from 'preact-iso'
import { date, number } from '#locales/format'
import { usePage } from '../../address.ts'
import { later } from '../../later.tsx'
import { VotesIcon } from '../../parts/icons/nav.tsx'
import { Code } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { State } from '../../parts/state.tsx'
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
import { Brief } from './brief.tsx'
import { Buttons } from './buttons.tsx'
import { type Ballots, leaving, left, useBallots } from './open.ts'

const VoteCount = later(() => import('./count.tsx').then((m) => m.VoteCount))
const Allowances = later(() => import('../requests/rules.tsx').then((m) => m.Allowances))
const Checks = later(() => import('../requests/rules.tsx').then((m) => m.FoldedChecks))
const Warnings = later(() => import('../requests/rules.tsx').then((m) => m.Warnings))

const Reports = later(async () => {
  const [{ Reports: found }] = await Promise.all([import('../requests/reports.tsx'), loadWords(['visit'])])
  return found
})

/** Everything that is being voted on. */
export function ToVote() {
  const { page } = usePage()
  const ballots = useBallots(page)
  useEffect(() => {
    left.value = null
  }, [])
  return (
    <Page title={t('ballot-title')}>
      <Loaded of={ballots}>
        {(found) =>
          found.found === 0 ? (
            <Empty icon={VotesIcon} title={t('ballot-none')} detail={t('ballot-none-detail')} />
          ) : (
            <>
              <Group title={t('ballot-waiting')} of={found.filter((one) => one.waits)} waits />
              <Group title={t('ballot-watched')} of={found.filter(({ waits, voted }) => !waits && !voted)} />
              <Group title={t('ballot-voted')} of={found.filter(({ waits, voted }) => !waits && voted)} />
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
                  {one.for === null
                    ? t('ballot-secret-title')
                    : t('ballot-brief', { for: one.for, needed: number(locale.value, one.needed) })}{' '}
                  ·{' '}
                  {one.question
                    ? t('ballot-stands-still')
                    : t('ballot-closes', { day: date(locale.value, one.closesOn) })}
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
      beside={data && (data.stage !== 'vote' || data.question) && <RequestState of={data} />}
      back="/app/votes"
      act={
        data?.ballot &&
        (data.may.vote || leaving.value?.id === data.id) && <Buttons key={data.id} of={data} again={asked.again} />
      }
    >
      <Loaded of={asked}>{(request) => <Reading of={request} again={asked.again} />}</Loaded>
    </Page>
  )
}

function Reading({ of, again }: { of: SeenRequest; again: () => void }) {
  return (
    <>
      {of.interest && of.may.vote && (
        <Note tone="waiting">
          <p>{t('ballot-own', { interest: of.interest })}</p>
        </Note>
      )}
      <Brief of={of} />
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

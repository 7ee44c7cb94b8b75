// Offices that stand still without a word, with their days; and those that have a license and have not begun.
import { useLocation } from 'preact-iso'
import { code, date, number } from '#locales/format'
import { useAct } from '../../act.ts'
import type { Answer, Client } from '../../answers.ts'
import { api, ask, askPage, keyed } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { ProblemNote } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'

type Stoppage = Answer<ReturnType<Client['stoppages']['$get']>>[number]

const day = (of: string) => date(locale.value, of)

/** The page. */
export function StoppagesPage() {
  return (
    <Page
      title={t('stoppages-title')}
      lead={t('stoppages-lead')}
      back="/app/inspections"
      backLabel={t('inspect-title')}
      wide
      list
      act={
        can('requests.report') && (
          <LinkButton icon={AddIcon} href="/app/offices">
            {t('stoppages-report')}
          </LinkButton>
        )
      }
    >
      <Stoppages />
      <Starts />
    </Page>
  )
}

function Stoppages() {
  const { page } = useListQuery([])
  const asked = useAsk(`stoppages ${page ?? ''}`, () => askPage(api.stoppages.$get({ query: page ? { page } : {} })))
  return (
    <Section title={t('stoppages-all')}>
      <Listing
        of={asked}
        none={<Empty title={t('stoppages-none')} detail={t('stoppages-none-detail')} />}
        name="stoppages"
        caption={t('stoppages-all')}
        captionUnseen
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('stoppages-number'),
            cell: (one) => <a href={`/app/requests/${one.id}`}>{code(locale.value, one.number)}</a>,
          },
          { head: t('stoppages-office'), cell: ({ office }) => office.name },
          { head: t('stoppages-since'), cell: ({ since }) => day(since) },
          {
            head: t('stoppages-seen'),
            wraps: true,
            cell: ({ seenOn, seenBy }) => t('stoppages-seen-by', { day: day(seenOn), by: seenBy }),
          },
          {
            head: t('stoppages-stood'),
            figure: true,
            cell: ({ stood }) => (stood === null ? '–' : number(locale.value, stood)),
          },
          {
            head: t('stoppages-state'),
            wraps: true,
            cell: (one) => (
              <>
                <State>{one.resumedOn ? t('stoppages-resumed', { day: day(one.resumedOn) }) : one.state}</State>
                {one.tooLong && <State tone="danger">{t('stoppages-too-long')}</State>}
                {one.mayRefer && <Refer of={one} />}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}

/** A revocation begins with what the file tells; a person says who saw it last, and files it. */
function Refer({ of }: { of: Stoppage }) {
  const { route } = useLocation()
  const act = useAct(async (key, _: null) => {
    const findings = t('stoppages-refer-findings', { number: code(locale.value, of.number), by: of.seenBy })
    const form = { cause: 'stopped', since: of.since, visitedOn: of.seenOn, visitors: of.seenBy, findings }
    const json = { office: of.office.id, form, version: null }
    await ask(api.requests.drafts[':kind'].$put({ param: { kind: 'revocation' }, json }, keyed(key)))
  })
  const go = async () => {
    const { problem } = await act.attempt(null)
    // one that is begun already is not overwritten: it is opened as it is
    if (!problem || problem.status === 409) route(`/app/requests/new/revocation?office=${of.office.id}`)
  }
  return (
    <>
      {act.problem && act.problem.status !== 409 && <ProblemNote problem={act.problem} />}
      <Button kind="quiet" busy={act.busy} onClick={() => void go()}>
        {t('stoppages-refer')}
      </Button>
    </>
  )
}

function Starts() {
  const { page } = useListQuery([])
  const asked = useAsk(`stoppages starts ${page ?? ''}`, () =>
    askPage(api.stoppages.starts.$get({ query: page ? { page } : {} })),
  )
  return (
    <Section title={t('stoppages-starts')}>
      <Listing
        of={asked}
        none={<Empty title={t('stoppages-starts-none')} detail={t('stoppages-starts-none-detail')} />}
        name="starts"
        caption={t('stoppages-starts')}
        captionUnseen
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('stoppages-number'),
            cell: (one) => <a href={`/app/requests/${one.id}`}>{code(locale.value, one.number)}</a>,
          },
          { head: t('stoppages-office'), cell: ({ office }) => office },
          { head: t('stoppages-county'), cell: ({ county }) => county },
          { head: t('stoppages-licensed'), cell: ({ openedOn }) => day(openedOn) },
          { head: t('stoppages-due'), cell: ({ dueOn }) => (dueOn ? day(dueOn) : '–') },
          {
            head: t('stoppages-state'),
            cell: ({ missed }) => (
              <State tone={missed ? 'danger' : 'waiting'}>{t(missed ? 'stoppages-missed' : 'stoppages-waits')}</State>
            ),
          },
        ]}
      />
    </Section>
  )
}

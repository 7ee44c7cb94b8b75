// What silence leaves to people: letters to bring on paper, answers that have not come, holders without a messenger.
import type { ComponentChild } from 'preact'
import { useLocation } from 'preact-iso'
import { date, list } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { useAddress, usePage } from '../../address.ts'
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import type { Icon } from '../../parts/icons/icon.tsx'
import { NoticesIcon, OfficesIcon } from '../../parts/icons/nav.tsx'
import { Code, Joined, Mobile } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { Chips } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { me } from '../../session.ts'
import { locale, t } from '../../words.ts'

const tabs = ['paper', 'unanswered', 'people'] as const
type Tab = (typeof tabs)[number]

type Paper = Answer<ReturnType<typeof api.ladder.paper.$get>>['rows'][number]
type Owed = Answer<ReturnType<typeof api.ladder.unanswered.$get>>['rows'][number]
type Unreached = Answer<ReturnType<typeof api.ladder.people.$get>>['rows'][number]

/** The page; `?tab=` says where a link leads. */
export function LadderPage() {
  const { query, route, path } = useLocation()
  const tab = tabs.find((one) => one === query.tab) ?? 'paper'
  return (
    <Page title={t('ladder-title')} wide>
      <Tabs
        label={t('ladder-title')}
        value={tab}
        onChange={(to) => route(`${path}?tab=${to}`, true)}
        tabs={tabs.map((value) => ({ value, label: t(`ladder-tab-${value}`) }))}
      >
        {lists[tab]()}
      </Tabs>
    </Page>
  )
}

const lists: Record<Tab, () => ComponentChild> = {
  paper: () => <PaperList key="paper" />,
  unanswered: () => <UnansweredList key="unanswered" />,
  people: () => <PeopleList key="people" />,
}

type Found<T> = { found: number; rows: readonly T[] }

function usePaged<T>(
  name: Tab,
  question: (query: { page: string | undefined }) => Promise<T>,
  narrowed = '',
): AskState<T> {
  const { page } = usePage()
  return useAsk(`ladder ${name} ${narrowed} ${page}`, () => question({ page: page ? String(page) : undefined }), 60_000)
}

function Lines<T>(props: { of: AskState<Found<T>>; name: Tab; icon: Icon; row: (one: T) => ComponentChild }) {
  const { of, name, icon, row } = props
  return (
    <Loaded of={of} rows={5}>
      {({ found, rows }) =>
        found === 0 ? (
          <Empty icon={icon} title={t(`ladder-${name}-none`)} detail={t(`ladder-${name}-none-detail`)} />
        ) : (
          <>
            <p class="soft">{t(`ladder-${name}-lead`)}</p>
            <List label={t(`ladder-tab-${name}`)}>{rows.map(row)}</List>
            <Pages found={found} />
          </>
        )
      }
    </Loaded>
  )
}

function PaperList() {
  const asked = usePaged('paper', (query) => ask(api.ladder.paper.$get({ query })))
  return (
    <>
      {me.value?.province?.shutdownSince && (
        <Note tone="waiting">
          <p>{t('ladder-paper-first')}</p>
        </Note>
      )}
      <Lines of={asked} name="paper" icon={NoticesIcon} row={(one) => <PaperRow key={one.recipient} of={one} />} />
    </>
  )
}

function PaperRow({ of }: { of: Paper }) {
  return (
    <Row
      icon={NoticesIcon}
      href={`/app/notices/${of.notice}?show=missing`}
      waits={!of.reach}
      title={whose(of)}
      note={
        <>
          <Which of={of} />
          <br />
          {whyPaper(of)}
        </>
      }
    />
  )
}

function whyPaper({ blocked, reach, since }: Paper): string {
  const messengers = blocked.map((name) => t(`channels-name-${name}`))
  if (messengers.length) return t('ladder-paper-blocked', { messengers: list(locale.value, messengers) })
  if (!reach) return t('ladder-paper-nothing')
  return t('ladder-paper-silent', { day: date(locale.value, tehranDay(new Date(since))) })
}

function UnansweredList() {
  const asked = usePaged('unanswered', (query) => ask(api.ladder.unanswered.$get({ query })))
  return (
    <Lines of={asked} name="unanswered" icon={NoticesIcon} row={(one) => <OwedRow key={one.recipient} of={one} />} />
  )
}

function OwedRow({ of }: { of: Owed }) {
  const { remindedAt } = of
  return (
    <Row
      icon={NoticesIcon}
      href={`/app/notices/${of.notice}?show=owing`}
      title={whose(of)}
      note={
        <>
          <Which of={of} />
          <br />
          <Joined
            of={[
              t('ladder-unanswered-by', { day: date(locale.value, of.answerBy) }),
              remindedAt &&
                t('ladder-unanswered-reminded', { day: date(locale.value, tehranDay(new Date(remindedAt))) }),
            ]}
          />
        </>
      }
      end={<State tone="waiting">{t('ladder-tab-unanswered')}</State>}
    />
  )
}

function PeopleList() {
  const { query: narrowed, change } = useAddress()
  const blocked = narrowed.blocked === 'yes' ? 'yes' : undefined
  const asked = usePaged('people', (query) => ask(api.ladder.people.$get({ query: { ...query, blocked } })), blocked)
  return (
    <>
      <Chips
        label={t('ladder-tab-people')}
        value={blocked ? [blocked] : []}
        options={[{ value: 'yes', label: t('ladder-people-only-blocked') }]}
        onChange={([only]) => change({ blocked: only })}
      />
      <Lines of={asked} name="people" icon={OfficesIcon} row={(one) => <PersonRow key={one.office.id} of={one} />} />
    </>
  )
}

function PersonRow({ of }: { of: Unreached }) {
  const { name, office, mobile, blocked, bound, push } = of
  const why = blocked.map(({ messenger, at }) =>
    t('ladder-people-blocked', {
      messenger: t(`channels-name-${messenger}`),
      day: date(locale.value, tehranDay(new Date(at))),
    }),
  )
  const never = t(bound ? 'ladder-people-ended' : 'ladder-people-never')
  return (
    <Row
      icon={OfficesIcon}
      href={`/app/offices/${office.id}`}
      waits={blocked.length > 0}
      title={<Joined of={[name, office.name]} />}
      note={
        <>
          <Joined of={[office.county, mobile && <Mobile of={mobile} />]} />
          <br />
          <Joined of={[...(why.length ? why : [never]), push && t('ladder-people-push')]} />
        </>
      }
    />
  )
}

const whose = ({ office, county, holder }: { office: string | null; county: string | null; holder: string }) => (
  <Joined of={[office, office && county, holder]} />
)

/** The letter by number and subject; of one that is not for everybody only its kind is told. */
function Which({ of }: { of: Pick<Paper, 'number' | 'subject' | 'kind'> }) {
  return (
    <>
      {of.number && <Code>{inOrder(of.number)}</Code>} {of.subject ?? t(`notice-kind-${of.kind}`)}
    </>
  )
}

// The secretariat's letters: drafts (sent back ones first), those that wait for a signature, and the register.
import { noticeOrders } from '#rules/notices'
import { useAddress } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { Empty } from '../../parts/list.tsx'
import { useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { can, me } from '../../session.ts'
import { t } from '../../words.ts'
import { Drafts, Submitted } from './lists.tsx'
import { Sent } from './sent-list.tsx'
import './notices.css'

const tabs = ['draft', 'gate', 'awaiting', 'signed', 'cancelled'] as const
type Tab = (typeof tabs)[number]
/** What a list is narrowed by, behind the tabs that have it. */
const narrowings = { signed: ['late', 'stranded', 'owing'], awaiting: ['unsigned'] } as const
type Needs = (typeof narrowings)[keyof typeof narrowings][number]
const needsOf = (tab: Tab): readonly Needs[] => (tab === 'signed' || tab === 'awaiting' ? narrowings[tab] : [])

/** The page; `?tab=`, `?needs=` and `?sentBack=` say where a link leads. */
export function NoticesDesk() {
  const { query, change } = useAddress()
  const tab = tabs.find((one) => one === query.tab) ?? 'draft'
  const needing = needsOf(tab)
  const needs = needing.find((one) => one === query.needs)
  const sentBack = query.sentBack === 'yes' || query.sentBack === 'no' ? query.sentBack : undefined
  const search = query.q ?? ''
  const desk = can('desk')
  const turn = (to: string) => change({ tab: to, q: undefined, needs: undefined, sentBack: undefined })
  return (
    <Page
      title={t('nav-notices')}
      wide
      act={
        <LinkButton icon={AddIcon} href="/app/notices/new">
          {t('notice-new')}
        </LinkButton>
      }
    >
      <Tabs
        label={t('nav-notices')}
        value={tab}
        onChange={turn}
        tabs={tabs.map((value) => ({
          value,
          label: t(`notice-tab-${value}`),
          waiting: desk ? waitingIn(value) : undefined,
        }))}
      >
        <div class="narrowing">
          <SearchBox key={tab} label={t('notice-search')} value={search} onSearch={(q) => change({ q })} />
          {tab === 'draft' && (
            <Chips
              label={t('notice-tab-draft')}
              value={sentBack ? [sentBack] : []}
              options={(['yes', 'no'] as const).map((value) => ({ value, label: t(`notice-sent-back-${value}`) }))}
              onChange={([chosen]) => change({ sentBack: chosen })}
            />
          )}
          {needing.length > 0 && (
            <Chips
              label={t('notice-show')}
              value={needs ? [needs] : []}
              options={needing.map((value) => ({ value, label: t(`notice-needs-${value}`) }))}
              onChange={([chosen]) => change({ tab, needs: chosen })}
            />
          )}
        </div>
        <Letters
          key={`${tab} ${needs} ${sentBack} ${search}`}
          tab={tab}
          needs={needs}
          sentBack={tab === 'draft' ? sentBack : undefined}
          search={search}
        />
      </Tabs>
      {desk && (
        <LinkButton kind="quiet" href="/app/templates">
          {t('notice-templates')}
        </LinkButton>
      )}
    </Page>
  )
}

/** What waits for the secretariat behind a tab. */
function waitingIn(tab: Tab): number | undefined {
  const { sentBack, gate } = me.value?.waiting ?? {}
  return tab === 'draft' ? sentBack : tab === 'gate' ? gate : undefined
}

type Asked = { tab: Tab; needs: Needs | undefined; sentBack: 'yes' | 'no' | undefined; search: string }

function Letters(asked: Asked) {
  const { tab, needs, sentBack, search } = asked
  const query = { state: tab, needs, sentBack, search: search || undefined, ...useListQuery(noticeOrders) }
  const all = useAsk(`letters ${JSON.stringify(query)}`, () => askPage(api.notices.$get({ query })), 10_000)
  const Face = tab === 'draft' ? Drafts : tab === 'signed' || tab === 'cancelled' ? Sent : Submitted
  const page = (nth: string | undefined) => askPage(api.notices.$get({ query: { ...query, page: nth } }))
  return <Face of={all} page={page} none={<Nothing {...asked} />} />
}

function Nothing({ tab, needs, sentBack, search }: Asked) {
  const what = search
    ? 'search'
    : needs === 'unsigned'
      ? needs
      : needs
        ? 'needs'
        : sentBack === 'yes'
          ? 'sent-back'
          : tab
  return <Empty icon={NoticesIcon} title={t(`notice-none-${what}`)} detail={t(`notice-none-${what}-detail`)} />
}

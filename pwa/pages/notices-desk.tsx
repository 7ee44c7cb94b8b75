// The secretariat's letters: drafts (sent back ones first), those that wait for a signature, and the register.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { AddIcon } from '../parts/icons/acts.tsx'
import { NoticesIcon } from '../parts/icons/nav.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { Chips, SearchBox } from '../parts/search.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { acting, me } from '../session.ts'
import { say, t } from '../words.ts'
import { Drafts, Sent, Submitted } from './notices-lists.tsx'
import type { Listed } from './notices-parts.tsx'
import './notices.css'

const tabs = ['draft', 'gate', 'awaiting', 'signed'] as const
type Tab = (typeof tabs)[number]
const perPage = 50

/** The page; `?tab=` and `?needs=` say where a link leads. */
export function NoticesDesk() {
  const { query, route, path } = useLocation()
  const tab = tabs.find((one) => one === query.tab) ?? 'draft'
  const needs = query.needs === 'late' || query.needs === 'stranded' ? query.needs : undefined
  const search = useSignal('')
  const writes = acting.value?.role !== 'head'
  const turn = (to: string) => {
    search.value = ''
    route(`${path}?tab=${to}`, true)
  }
  return (
    <Page
      title={t('nav-notices')}
      wide
      act={
        writes && (
          <LinkButton icon={AddIcon} href="/app/notices/new">
            {t('notice-new')}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={t('nav-notices')}
        value={tab}
        onChange={turn}
        tabs={tabs.map((value) => ({
          value,
          label: say(`notice-tab-${value}`),
          waiting: writes ? waitingIn(value) : undefined,
        }))}
      >
        <SearchBox key={tab} label={t('notice-search')} onSearch={(typed) => (search.value = typed)} />
        {tab === 'signed' && (
          <Chips
            label={t('notice-show')}
            value={needs ? [needs] : []}
            options={(['late', 'stranded'] as const).map((value) => ({ value, label: say(`notice-needs-${value}`) }))}
            onChange={([chosen]) => route(`${path}?tab=signed${chosen ? `&needs=${chosen}` : ''}`, true)}
          />
        )}
        <Letters key={`${tab} ${needs} ${search.value}`} tab={tab} needs={needs} search={search.value} />
      </Tabs>
      {writes && (
        <LinkButton kind="quiet" href="/app/templates">
          {t('nav-templates')}
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

type Asked = { tab: Tab; needs?: 'late' | 'stranded'; search: string }
const letters = ({ tab, needs, search }: Asked, page: number) =>
  ask(api.notices.$get({ query: { state: tab, needs, search: search || undefined, page: String(page) } }))

function Letters(asked: Asked) {
  const pages = useSignal(1)
  const more = () => {
    pages.value++
    all.again()
  }
  const all = useAsk(
    `letters ${asked.tab} ${asked.needs} ${asked.search}`,
    async () => (await Promise.all(Array.from({ length: pages.value }, (_, page) => letters(asked, page)))).flat(),
    10_000,
  )
  return (
    <Loaded of={all} rows={5}>
      {(found) =>
        found.length === 0 ? (
          <Nothing {...asked} />
        ) : (
          <>
            <Face tab={asked.tab} of={found} />
            {found.length === pages.value * perPage && (
              <Button kind="quiet" busy={all.asking} onClick={more}>
                {t('notice-more')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  )
}

function Face({ tab, of }: { tab: Tab; of: Listed[] }) {
  if (tab === 'draft') return <Drafts of={of} />
  return tab === 'signed' ? <Sent of={of} /> : <Submitted of={of} />
}

function Nothing({ tab, needs, search }: Asked) {
  const what = search ? 'search' : needs ? 'needs' : tab
  return <Empty icon={NoticesIcon} title={say(`notice-none-${what}`)} detail={say(`notice-none-${what}-detail`)} />
}

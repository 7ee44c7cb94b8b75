// What silence leaves to people: letters to bring on paper, answers that have not come, holders without a messenger.
import type { ComponentType } from 'preact'
import { useLocation } from 'preact-iso'
import { Page } from '../../../parts/page.tsx'
import { Tabs } from '../../../parts/tabs.tsx'
import { t } from '../../../words.ts'
import { PaperList, UnansweredList } from './letters.tsx'
import { type Tab, tabs } from './lines.tsx'
import { PeopleList } from './people.tsx'

const lists: Record<Tab, ComponentType> = { paper: PaperList, unanswered: UnansweredList, people: PeopleList }

/** The page; `?tab=` says where a link leads. */
export function LadderPage() {
  const { query, route, path } = useLocation()
  const tab = tabs.find((one) => one === query.tab) ?? 'paper'
  const List = lists[tab]
  return (
    <Page title={t('ladder-title')} wide>
      <Tabs
        label={t('ladder-title')}
        value={tab}
        onChange={(to) => route(`${path}?tab=${to}`, true)}
        tabs={tabs.map((value) => ({ value, label: t(`ladder-tab-${value}`) }))}
      >
        <List key={tab} />
      </Tabs>
    </Page>
  )
}

// Letters that came in, for the secretariat: those that wait, the oldest first, and those dealt with.
import { useLocation } from 'preact-iso'
import { incomingOrders, incomingStates } from '#rules/incoming'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { OpenedIcon } from '../../parts/icons/states.tsx'
import { Empty } from '../../parts/list.tsx'
import { useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import { IncomingList } from './list.tsx'

type State = (typeof incomingStates)[number]

/** The page; `?state=done` for those dealt with. */
export function IncomingDesk() {
  const { query, route, path } = useLocation()
  const state = incomingStates.find((one) => one === query.state) ?? 'new'
  return (
    <Page
      title={t('incoming-title')}
      wide
      beside={
        <LinkButton kind="plain" href="/app/register">
          {t('register-title')}
        </LinkButton>
      }
      act={
        can('incoming.registerPaper') && (
          <LinkButton icon={AddIcon} href="/app/incoming/paper">
            {t('incoming-paper')}
          </LinkButton>
        )
      }
    >
      <Tabs
        label={t('incoming-title')}
        value={state}
        onChange={(to) => route(`${path}?state=${to}`, true)}
        tabs={incomingStates.map((value) => ({ value, label: t(`incoming-tab-${value}`) }))}
      >
        <Letters key={state} state={state} />
      </Tabs>
    </Page>
  )
}

function Letters({ state }: { state: State }) {
  const query = { state, ...useListQuery(incomingOrders) }
  const all = useAsk(`incoming ${JSON.stringify(query)}`, () => askPage(api.incoming.$get({ query })), 30_000)
  return (
    <IncomingList
      label={t(`incoming-tab-${state}`)}
      of={all}
      page={(page) => askPage(api.incoming.$get({ query: { ...query, page } }))}
      desk
      none={<Empty icon={OpenedIcon} title={t(`incoming-none-${state}`)} detail={t(`incoming-none-${state}-detail`)} />}
    />
  )
}

// Letters that came in, for the secretariat: those that wait, the oldest first, and those dealt with.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { incomingStates } from '#rules/incoming'
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { Button, LinkButton } from '../parts/button.tsx'
import { AddIcon } from '../parts/icons/acts.tsx'
import { OpenedIcon } from '../parts/icons/states.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { acting } from '../session.ts'
import { say, t } from '../words.ts'
import { IncomingList } from './incoming-parts.tsx'

const perPage = 50
type State = (typeof incomingStates)[number]

/** The page; `?state=done` for those dealt with. */
export function IncomingDesk() {
  const { query, route, path } = useLocation()
  const state = incomingStates.find((one) => one === query.state) ?? 'new'
  return (
    <Page
      title={t('incoming-title')}
      beside={
        <LinkButton kind="plain" href="/app/register">
          {t('register-title')}
        </LinkButton>
      }
      act={
        acting.value?.role !== 'head' && (
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
        tabs={incomingStates.map((value) => ({ value, label: say(`incoming-tab-${value}`) }))}
      >
        <Letters key={state} state={state} />
      </Tabs>
    </Page>
  )
}

function Letters({ state }: { state: State }) {
  const pages = useSignal(1)
  const page = (at: number) => ask(api.incoming.$get({ query: { state, page: String(at) } }))
  const all = useAsk(
    `incoming ${state}`,
    async () => (await Promise.all(Array.from({ length: pages.value }, (_, at) => page(at)))).flat(),
    30_000,
  )
  const more = () => {
    pages.value++
    all.again()
  }
  return (
    <Loaded of={all} rows={4}>
      {(found) =>
        found.length === 0 ? (
          <Empty
            icon={OpenedIcon}
            title={say(`incoming-none-${state}`)}
            detail={say(`incoming-none-${state}-detail`)}
          />
        ) : (
          <>
            <IncomingList label={say(`incoming-tab-${state}`)} of={found} desk />
            {found.length === pages.value * perPage && (
              <Button kind="quiet" busy={all.asking} onClick={more}>
                {t('incoming-more')}
              </Button>
            )}
          </>
        )
      }
    </Loaded>
  )
}

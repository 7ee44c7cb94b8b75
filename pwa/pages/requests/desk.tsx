// The secretariat's requests: all of the province by where they stand, in a table that becomes cards on a phone.
import './requests.css'
import { tehranDay } from '#rules/calendar'
import { requestStages } from '#rules/proceedings/kind'
import { requestOrders } from '#rules/proceedings/orders'
import { useAddress } from '../../address.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import type { Column } from '../../parts/columns.ts'
import { RequestsIcon } from '../../parts/icons/nav.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { letterTicks } from '../../parts/letter-ticks.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { locale, t } from '../../words.ts'
import { type ListedRequest, RequestState } from './parts.tsx'

/** What is under way, narrowed by stage and by what is typed; or everything there ever was. */
export function RequestsDesk() {
  const { query, change } = useAddress()
  const { q: search, stage: chosen } = query
  const stage = requestStages.find((one) => one === chosen)
  const filter = chosen === 'all' ? 'all' : 'open'
  const asked = { filter, stage, search, ...useListQuery(requestOrders) } as const
  const found = useAsk(
    `requests ${JSON.stringify(asked)} ${locale.value}`,
    () => askPage(api.requests.$get({ query: asked })),
    30_000,
  )
  const counts = found.data?.counts ?? {}
  // where nothing waits there is nothing to narrow to
  const shown = requestStages.filter((one) => filter === 'all' || one === chosen || counts[one])
  return (
    <Page title={t('request-title')} wide>
      <div class="narrowing">
        <SearchBox
          label={t('request-search')}
          value={search}
          onSearch={(q) => change({ q })}
          found={search ? found.data?.found : undefined}
        />
        <Chips
          label={t('request-stage')}
          value={chosen ? [chosen] : []}
          onChange={([value]) => change({ stage: value })}
          options={[
            ...shown.map((one) => ({
              value: one,
              label: t(`request-state-${one}`),
              ...(filter === 'all' ? {} : { count: counts[one] ?? 0 }),
            })),
            { value: 'all', label: t('request-all') },
          ]}
        />
      </div>
      <Listing
        of={found}
        page={(page) => askPage(api.requests.$get({ query: { ...asked, page } }))}
        none={<Empty icon={RequestsIcon} title={t('request-list-none')} detail={t('request-list-none-detail')} />}
        caption={t('request-title')}
        captionUnseen
        keyOf={({ id }) => id}
        name="requests"
        columns={columns()}
        ticks={letterTicks<ListedRequest>(
          ({ title, office }) => t('common-comma', { first: title, second: office.name }),
          ({ office }) => office.id,
        )}
      />
    </Page>
  )
}

const columns = (): Column<ListedRequest>[] => [
  {
    head: t('request-office'),
    order: 'office',
    cell: ({ id, office }) => (
      <>
        <a href={`/app/requests/${id}`}>{office.name}</a>
        <span class="stack soft small">{office.county}</span>
      </>
    ),
  },
  {
    head: t('request-kind'),
    width: 14,
    beside: true,
    cell: ({ title, summary }) => (
      <>
        {title}
        <span class="stack soft small">{summary}</span>
      </>
    ),
  },
  {
    head: t('request-number'),
    order: 'number',
    width: 7,
    beside: true,
    cell: ({ number }) => <Code>{number}</Code>,
  },
  { head: t('request-person'), order: 'person', cell: ({ person }) => person },
  { head: t('request-stage'), order: 'stage', beside: true, cell: (row) => <RequestState of={row} /> },
  {
    head: t('request-due'),
    order: 'due',
    width: 9.5,
    cell: ({ stageDue }) => (stageDue ? <DateText of={stageDue} /> : '—'),
  },
  {
    head: t('request-filed'),
    order: 'filed',
    width: 9.5,
    cell: ({ filedAt }) => <DateText of={tehranDay(new Date(filedAt))} />,
  },
]

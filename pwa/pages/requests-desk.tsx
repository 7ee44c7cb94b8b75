// The secretariat's requests: all of the province by where they stand, in a table that becomes cards on a phone.
import './requests.css'
import { useSignal } from '@preact/signals'
import { tehranDay } from '#rules/calendar'
import { searchKey } from '#rules/texts'
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { RequestsIcon } from '../parts/icons/nav.tsx'
import { Code, DateText } from '../parts/inline.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { Chips, SearchBox } from '../parts/search.tsx'
import { Table } from '../parts/table.tsx'
import { locale, say, t } from '../words.ts'
import { type ListedRequest, RequestState } from './requests-parts.tsx'

const stages = ['consent', 'association', 'vote', 'letter'] as const

/** What is under way, narrowed by stage and by what is typed; or everything there ever was. */
export function RequestsDesk() {
  const chosen = useSignal<string[]>([])
  const typed = useSignal('')
  const everything = chosen.value[0] === 'all'
  const filter = everything ? 'all' : 'open'
  const found = useAsk(
    `requests ${filter} ${locale.value}`,
    () => ask(api.requests.$get({ query: { filter } })),
    30_000,
  )
  const count = (stage: string) => found.data?.filter((one) => one.stage === stage).length
  const rows = found.data?.filter(
    (one) => (everything || !chosen.value[0] || one.stage === chosen.value[0]) && matches(one, typed.value),
  )
  return (
    <Page title={t('request-title')} wide>
      <SearchBox
        label={t('request-search')}
        onSearch={(words) => {
          typed.value = words
        }}
        found={rows?.length}
      />
      <Chips
        label={t('request-stage')}
        value={chosen.value}
        onChange={(value) => {
          chosen.value = value
        }}
        options={[
          ...stages.map((stage) => ({
            value: stage,
            label: say(`request-state-${stage}`),
            ...(everything ? {} : { count: count(stage) }),
          })),
          { value: 'all', label: t('request-all') },
        ]}
      />
      <Loaded of={found}>
        {() =>
          rows?.length ? (
            <Rows of={rows} />
          ) : (
            <Empty icon={RequestsIcon} title={t('request-list-none')} detail={t('request-list-none-detail')} />
          )
        }
      </Loaded>
    </Page>
  )
}

function matches({ office, person, number, title }: ListedRequest, typed: string): boolean {
  return searchKey([office.name, office.county, office.place, person, number, title].join(' ')).includes(
    searchKey(typed),
  )
}

function Rows({ of }: { of: readonly ListedRequest[] }) {
  return (
    <Table
      caption={t('request-title')}
      captionUnseen
      rows={of}
      keyOf={({ id }) => id}
      columns={[
        {
          head: t('request-office'),
          cell: ({ id, office }) => (
            <>
              <a href={`/app/requests/${id}`}>{office.name}</a>
              <span class="stack soft small">{office.county}</span>
            </>
          ),
        },
        {
          head: t('request-kind'),
          cell: ({ title, summary }) => (
            <>
              {title}
              <span class="stack soft small">{summary}</span>
            </>
          ),
        },
        { head: t('request-number'), cell: ({ number }) => <Code>{number}</Code> },
        { head: t('request-person'), cell: ({ person }) => person },
        { head: t('request-stage'), cell: (row) => <RequestState of={row} /> },
        { head: t('request-due'), cell: ({ stageDue }) => (stageDue ? <DateText of={stageDue} /> : '—') },
        { head: t('request-filed'), cell: ({ filedAt }) => <DateText of={tehranDay(new Date(filedAt))} /> },
      ]}
    />
  )
}

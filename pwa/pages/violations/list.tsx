// Violations of offices and bodies, from the report to the verdict carried out: what waits first, narrowed in the address.
import { violationKinds, violationOrders, violationStates } from '#rules/violations/listed'
import { useAddress } from '../../address.ts'
import type { Answer, Client } from '../../answers.ts'
import { api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import type { Column } from '../../parts/columns.ts'
import { Exports } from '../../parts/exports.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'

type Listed = Answer<ReturnType<Client['violations']['$get']>>[number]

const tones = { open: 'action', appeal: 'action', owed: 'action', decided: 'ok', ended: 'plain' } as const

/** What of the address narrows the list; an office or a body comes from its own page. */
function useFilter() {
  const { query, change } = useAddress()
  const state = violationStates.find((one) => one === query.state)
  const kind = violationKinds.find((one) => one === query.kind)
  const { q, office, body } = query
  const given = { state, kind, office, body, search: q }
  return { filter: Object.fromEntries(Object.entries(given).filter(([, one]) => one)) as typeof given, change }
}

/** The page. */
export function Violations() {
  const { filter, change } = useFilter()
  const asked = { ...filter, ...useListQuery(violationOrders) }
  const found = useAsk(`violations ${JSON.stringify(asked)} ${locale.value}`, () =>
    askPage(api.violations.$get({ query: asked })),
  )
  return (
    <Page title={t('violations-title')} lead={t('violations-lead')} wide list>
      <div class="narrowing">
        <SearchBox
          label={t('violations-search')}
          value={filter.search}
          onSearch={(q) => change({ q })}
          found={filter.search ? found.data?.found : undefined}
        />
        <Chips
          label={t('violations-states')}
          value={filter.state ? [filter.state] : []}
          onChange={([state]) => change({ state })}
          options={violationStates.map((value) => ({ value, label: t(`violations-state-${value}`) }))}
        />
        <Chips
          label={t('violations-kinds')}
          value={filter.kind ? [filter.kind] : []}
          onChange={([kind]) => change({ kind })}
          options={violationKinds.map((value) => ({ value, label: t(`violations-kind-${value}`) }))}
        />
        {(filter.office || filter.body) && (
          <div>
            <span class="soft">{t('violations-one-narrowed')}</span>{' '}
            <Button kind="plain" onClick={() => change({ office: undefined, body: undefined })}>
              {t('violations-narrow-clear')}
            </Button>
          </div>
        )}
      </div>
      <Listing
        of={found}
        none={<Empty title={t('violations-none')} detail={t('violations-none-detail')} />}
        name="violations"
        caption={t('violations-title')}
        captionUnseen
        keyOf={({ id }) => id}
        columns={columns()}
      />
      <div class="buttons">
        <Exports href={(format) => `/api/app/violations/file?${new URLSearchParams({ ...sent(filter), format })}`} />
      </div>
    </Page>
  )
}

const sent = (filter: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))

const columns = (): Column<Listed>[] => [
  {
    head: t('violations-about'),
    order: 'about',
    cell: ({ id, about, body, office }) => (
      <>
        <a href={`/app/requests/${id}`}>{about}</a>
        {body && <span class="stack soft small">{t('violations-office-of', { office })}</span>}
      </>
    ),
  },
  { head: t('violations-what'), wraps: true, cell: ({ summary }) => summary },
  {
    head: t('violations-number'),
    order: 'number',
    width: 7,
    beside: true,
    cell: ({ number }) => <Code>{number}</Code>,
  },
  {
    head: t('violations-state'),
    beside: true,
    cell: ({ state, where }) => <State tone={tones[state]}>{where}</State>,
  },
  {
    head: t('violations-row'),
    order: 'row',
    wraps: true,
    cell: ({ sanction, refers }) =>
      sanction ? (
        <>
          {sanction}
          {refers && <span class="stack soft small">{t('violations-refers')}</span>}
        </>
      ) : (
        '—'
      ),
  },
  {
    head: t('violations-due'),
    order: 'due',
    width: 9.5,
    cell: ({ due, late, state }) =>
      due && state !== 'ended' ? late ? <State tone="danger">{<Late of={due} />}</State> : <DateText of={due} /> : '—',
  },
]

function Late({ of }: { of: string }) {
  return (
    <>
      <DateText of={of} /> · {t('violations-late')}
    </>
  )
}

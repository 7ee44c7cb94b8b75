// The offices of the province: found as one types, as a list or on a drawn map; the secretariat imports and exports.

import type { ComponentChildren } from 'preact'
import { shortDate } from '#locales/format'
import { paged } from '#rules/lists'
import { usePage } from '../../address.ts'
import { type Answer, api, ask } from '../../api.ts'
import { type AskState, useAsk } from '../../ask.ts'
import { Button, LinkButton } from '../../parts/button.tsx'
import type { Column } from '../../parts/columns.ts'
import { Exports } from '../../parts/exports.tsx'
import { AddIcon, UploadIcon } from '../../parts/icons/acts.tsx'
import { OfficesIcon } from '../../parts/icons/nav.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { Empty, Row } from '../../parts/list.tsx'
import { Listing } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { type Filter, Filters, narrows, Printed, useFilter } from './filter.tsx'
import { LicenseStateTag } from './license-state.tsx'
import { OfficesMap } from './map.tsx'
import { Reported } from './reported.tsx'
import { officeTicks } from './ticks.tsx'
import { useWide } from './wide.ts'

type Answered = Answer<ReturnType<typeof api.offices.$get>>
type Line = Answered['offices'][number]

const keeps = () => can('offices.change')

/** The page. */
export function Offices() {
  const { filter, view, change, show, clear } = useFilter()
  const name = new URLSearchParams(filter).toString()
  const { page } = usePage()
  const query = { ...filter, page: page ? String(page) : undefined }
  const asked = useAsk(`offices ${name} ${page}`, () => ask(api.offices.$get({ query })))
  const found = asked.data?.found
  return (
    <Page
      title={t('offices-title')}
      wide
      beside={
        <div class="beside">
          {can('offices.planned') && (
            <LinkButton kind="quiet" href="/app/offices/new/planned">
              {t('offices-planned-title')}
            </LinkButton>
          )}
          {keeps() && (
            <LinkButton kind="quiet" icon={AddIcon} href="/app/offices/new">
              {t('offices-enter-new')}
            </LinkButton>
          )}
          {keeps() && (
            <LinkButton kind="quiet" icon={UploadIcon} href="/app/import">
              {t('offices-import')}
            </LinkButton>
          )}
        </div>
      }
    >
      {keeps() && <Reported />}
      <div class="narrowing">
        <SearchBox label={t('offices-search')} value={filter.q} onSearch={(q) => change({ q })} found={found} />
        <Filters filter={filter} change={change} standings={asked.data?.standings} />
      </div>
      <Printed filter={filter} />
      <Tabs
        label={t('offices-view')}
        tabs={[
          { value: 'list', label: t('offices-view-list') },
          { value: 'map', label: t('offices-view-map') },
        ]}
        value={view}
        onChange={show}
      >
        {view === 'map' ? (
          <OfficesMap filter={filter} />
        ) : (
          <Found
            of={asked}
            page={(nth) => ask(api.offices.$get({ query: { ...filter, page: nth } })).then(({ offices }) => offices)}
            none={<Nothing filter={filter} clear={clear} />}
          />
        )}
      </Tabs>
      {keeps() && Boolean(found) && (
        <div class="office-links">
          <Exports href={(format) => `/api/app/offices/file?${new URLSearchParams({ ...filter, format })}`} />
        </div>
      )}
    </Page>
  )
}

function Nothing({ filter, clear }: { filter: Filter; clear: () => void }) {
  if (narrows(filter))
    return (
      <Empty icon={OfficesIcon} title={t('offices-none')} detail={t('offices-none-detail')}>
        <Button kind="quiet" onClick={clear}>
          {t('offices-clear')}
        </Button>
      </Empty>
    )
  return (
    <Empty icon={OfficesIcon} title={t('offices-empty')} detail={t('offices-empty-detail')}>
      {keeps() && <LinkButton href="/app/import">{t('offices-import')}</LinkButton>}
    </Empty>
  )
}

const where = ({ county, place }: Line) =>
  place && place !== county ? t('common-comma', { first: county, second: place }) : county

const columns = (): Column<Line>[] => [
  { head: t('offices-head-name'), order: 'name', cell: ({ id, name }) => <a href={`/app/offices/${id}`}>{name}</a> },
  {
    head: t('offices-head-license'),
    order: 'license',
    width: 8,
    beside: true,
    cell: ({ license }) => <Code>{license}</Code>,
  },
  { head: t('offices-head-where'), order: 'where', beside: true, cell: where },
  { head: t('offices-head-holder'), order: 'holder', cell: ({ holder }) => holder },
  {
    head: t('offices-head-standing'),
    order: 'standing',
    width: 8,
    beside: true,
    cell: ({ standing }) => <LicenseStateTag of={standing} />,
  },
  {
    head: t('offices-head-expires'),
    order: 'expiry',
    width: 9.5,
    cell: ({ expiresOn }) => <DateText of={expiresOn} />,
  },
  { head: t('offices-filter-kind'), width: 6, spare: true, cell: ({ kind }) => t(`offices-kind-${kind}`) },
]

type FoundProps = {
  of: AskState<Answered>
  page: (nth: string | undefined) => Promise<Line[]>
  none: ComponentChildren
}

/** A table where there is room for one, else rows that one taps as a whole. */
function Found({ of, page, none }: FoundProps) {
  const wide = useWide()
  const caption = t('offices-found', { count: of.data?.found ?? 0 })
  return (
    <Listing
      of={{ ...of, data: of.data && paged(of.data.offices, of.data.found) }}
      page={page}
      none={none}
      lead={!wide && <p class="soft small">{caption}</p>}
      name="offices"
      caption={caption}
      columns={columns()}
      keyOf={({ id }) => id}
      ticks={officeTicks<Line>()}
      {...(wide ? {} : { card: Card })}
    />
  )
}

function Card(line: Line) {
  return (
    <Row
      key={line.id}
      href={`/app/offices/${line.id}`}
      title={line.name}
      note={
        <>
          <Joined of={[<Code key="license">{line.license}</Code>, where(line)]} />
          <br />
          {line.holder}
        </>
      }
      end={
        <>
          <LicenseStateTag of={line.standing} />{' '}
          <span class="soft small">{shortDate(locale.value, line.expiresOn)}</span>
        </>
      }
    />
  )
}

// The register of letters in and out: searched, narrowed, paged, taken along as a sheet.
import { useSignal } from '@preact/signals'
import { commas, number } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { directions } from '#rules/incoming'
import { registerExportMax, registerOrders } from '#rules/register'
import { useAddress, usePage } from '../../address.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Exports } from '../../parts/exports.tsx'
import { FilterIcon } from '../../parts/icons/acts.tsx'
import { NoticesIcon } from '../../parts/icons/nav.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { Empty, Loaded } from '../../parts/list.tsx'
import { useKept, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { InSight, Pager } from '../../parts/pager.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Narrowed } from './narrow.tsx'
import { Direction, hrefOf, type Line, partyOf, subjectOf } from './parts.tsx'

const Narrow = later(() => import('./narrow.tsx').then((m) => m.Narrow))
const perPage = 50

const narrowings = ['number', 'party', 'subject', 'from', 'to'] as const
const nothing = Object.fromEntries(narrowings.map((name) => [name, undefined]))
type Filter = Narrowed & { q?: string; direction?: (typeof directions)[number] }

/** What the address asks for. */
function filterIn(query: Record<string, string>): Filter {
  const direction = directions.find((one) => one === query.direction)
  const typed = ['q', ...narrowings].flatMap((name) => (query[name] ? [[name, query[name]]] : []))
  return { ...Object.fromEntries(typed), ...(direction ? { direction } : {}) }
}

/** The page. */
export function Register() {
  const { query, change } = useAddress()
  const { page, turn } = usePage()
  const narrowing = useSignal(false)
  const filter = filterIn(query)
  const { q, direction, ...narrowed } = filter
  const name = new URLSearchParams(filter).toString()
  const part = useListQuery(registerOrders)
  const asked = useKept(
    useAsk(`register ${name} ${JSON.stringify(part)}`, () => ask(api.register.$get({ query: { ...filter, ...part } }))),
  )
  const own = !can('register.ordinary')
  return (
    <Page title={t('register-title')} lead={t(own ? 'register-lead-own' : 'register-lead')} wide>
      <div class="narrowing">
        <SearchBox
          label={t('register-search')}
          value={q}
          found={asked.data?.count}
          onSearch={(typed) => change({ q: typed })}
        />
        <Chips
          label={t('register-direction')}
          value={direction ? [direction] : []}
          options={directions.map((value) => ({ value, label: t(`register-${value}`) }))}
          onChange={([chosen]) => change({ direction: chosen })}
        />
        <div>
          <Button kind="plain" icon={FilterIcon} onClick={() => (narrowing.value = true)}>
            {t('register-narrow')}
          </Button>
          {Object.keys(narrowed).length > 0 && (
            <Button kind="plain" onClick={() => change(nothing)}>
              {t('register-narrow-clear')}
            </Button>
          )}
        </div>
      </div>
      {narrowing.value && (
        <Narrow
          of={narrowed}
          onClose={() => (narrowing.value = false)}
          onDone={(chosen) => {
            change({ ...nothing, ...chosen })
            narrowing.value = false
          }}
        />
      )}
      <Loaded of={asked} rows={6}>
        {({ lines, count, more }) =>
          lines.length === 0 && page === 0 ? (
            <Empty
              icon={NoticesIcon}
              title={t(name ? 'register-none' : 'register-empty')}
              detail={t(name ? 'register-none-detail' : 'register-empty-detail')}
            />
          ) : (
            <>
              <p class="soft small">{t(more ? 'register-count-more' : 'register-count', { count })}</p>
              <Table
                caption={t('register-title')}
                captionUnseen
                columns={columns()}
                rows={lines}
                keyOf={({ id }) => id}
                name="register"
              />
              {!more && <InSight page={page} found={count} />}
              <Pager
                page={page}
                more={lines.length === perPage && (more || (page + 1) * perPage < count)}
                onTurn={turn}
              >
                <span class="soft">{t('register-page', { page: number(locale.value, page + 1) })}</span>
              </Pager>
              <div class="buttons">
                {(more || count > registerExportMax) && (
                  <p class="soft small">{t('register-sheet-most', { most: registerExportMax })}</p>
                )}
                <Exports href={(format) => `/api/app/register/file?${new URLSearchParams({ ...filter, format })}`} />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

// worded when it is drawn: the language may have changed
const columns = (): Column<Line>[] => [
  { head: t('register-head-subject'), wraps: true, cell: (line) => <Subject of={line} /> },
  { head: t('register-head-number'), beside: true, width: 10, cell: ({ number: of }) => <Code>{inOrder(of)}</Code> },
  {
    head: t('register-head-direction'),
    width: 8,
    cell: ({ side, cancelled }) => <Direction of={side} cancelled={cancelled} />,
  },
  {
    head: t('register-head-party'),
    beside: true,
    width: 11,
    wraps: true,
    cell: (line) => partyOf(line) || <span class="soft">—</span>,
  },
  {
    head: t('register-head-day'),
    order: 'day',
    beside: true,
    width: 9.5,
    cell: ({ at }) => <DateText of={tehranDay(new Date(at))} />,
  },
  { head: t('register-thread'), width: 9, cell: (line) => <ThreadLink of={line} /> },
]

function Subject({ of }: { of: Line }) {
  const words = subjectOf(of)
  const href = hrefOf(of)
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      {of.subject !== null && of.confidentiality !== 'ordinary' && (
        <span class="soft small"> {t(`register-class-${of.confidentiality}`)}</span>
      )}
      {of.copies.length > 0 && (
        <span class="soft small"> {t('register-copies', { names: commas(locale.value, of.copies) })}</span>
      )}
    </>
  )
}

function ThreadLink({ of }: { of: Line }) {
  if (!of.threaded) return <span class="soft">—</span>
  return (
    <a href={`/app/register/${of.id}`} aria-label={`${t('register-thread')}: ${subjectOf(of)}`}>
      {of.began ? <Code>{inOrder(of.began)}</Code> : t('register-thread')}
    </a>
  )
}

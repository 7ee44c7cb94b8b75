// The register of letters in and out: searched, narrowed, paged, taken along as a sheet.
import { useSignal } from '@preact/signals'
import { number } from '#locales/format'
import { inOrder } from '#locales/notices'
import { tehranDay } from '#rules/calendar'
import { directions } from '#rules/incoming'
import { registerBodies } from '#rules/register'
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { later } from '../later.tsx'
import { Button } from '../parts/button.tsx'
import { Exports } from '../parts/exports.tsx'
import { FilterIcon } from '../parts/icons/acts.tsx'
import { NoticesIcon } from '../parts/icons/nav.tsx'
import { Code, DateText } from '../parts/inline.tsx'
import { Empty, Loaded } from '../parts/list.tsx'
import { Page } from '../parts/page.tsx'
import { Pager } from '../parts/pager.tsx'
import { Chips, SearchBox } from '../parts/search.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { acting } from '../session.ts'
import { locale, say, t } from '../words.ts'
import type { Narrowed } from './register-narrow.tsx'
import { Direction, hrefOf, type Line, partyOf } from './register-parts.tsx'

const Narrow = later(() => import('./register-narrow.tsx').then((m) => m.Narrow))
const perPage = 50

/** The page. */
export function Register() {
  const search = useSignal('')
  const direction = useSignal<string[]>([])
  const narrowed = useSignal<Narrowed>({})
  const narrowing = useSignal(false)
  const page = useSignal(0)
  const filter = {
    ...(search.value ? { q: search.value } : {}),
    ...(direction.value[0] ? { direction: direction.value[0] as (typeof directions)[number] } : {}),
    ...narrowed.value,
  }
  const name = new URLSearchParams(filter).toString()
  const asked = useAsk(`register ${name} ${page.value}`, () =>
    ask(api.register.$get({ query: { ...filter, page: String(page.value) } })),
  )
  const turn = (to: number) => {
    page.value = to
    scrollTo({ top: 0 })
  }
  const own = [...registerBodies, 'agency'].some((body) => body === acting.value?.role)
  return (
    <Page title={t('register-title')} lead={t(own ? 'register-lead-own' : 'register-lead')} wide>
      <SearchBox
        label={t('register-search')}
        found={asked.data?.count}
        onSearch={(typed) => {
          search.value = typed
          page.value = 0
        }}
      />
      <Chips
        label={t('register-direction')}
        value={direction.value}
        options={directions.map((value) => ({ value, label: say(`register-${value}`) }))}
        onChange={(chosen) => {
          direction.value = chosen
          page.value = 0
        }}
      />
      <div>
        <Button kind="plain" icon={FilterIcon} onClick={() => (narrowing.value = true)}>
          {t('register-narrow')}
        </Button>
        {Object.keys(narrowed.value).length > 0 && (
          <Button
            kind="plain"
            onClick={() => {
              narrowed.value = {}
              page.value = 0
            }}
          >
            {t('register-narrow-clear')}
          </Button>
        )}
      </div>
      {narrowing.value && (
        <Narrow
          of={narrowed.value}
          onClose={() => (narrowing.value = false)}
          onDone={(chosen) => {
            narrowed.value = chosen
            narrowing.value = false
            page.value = 0
          }}
        />
      )}
      <Loaded of={asked} rows={6}>
        {({ lines, count, more }) =>
          lines.length === 0 && page.value === 0 ? (
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
                columns={columns}
                rows={lines}
                keyOf={({ id }) => id}
              />
              <Pager
                page={page.value}
                more={lines.length === perPage && (more || (page.value + 1) * perPage < count)}
                onTurn={turn}
              >
                <span class="soft">{t('register-page', { page: number(locale.value, page.value + 1) })}</span>
              </Pager>
              <div class="buttons">
                <Exports href={(format) => `/api/app/register/file?${new URLSearchParams({ ...filter, format })}`} />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  )
}

const columns: Column<Line>[] = [
  { head: t('register-head-subject'), cell: (line) => <Subject of={line} /> },
  { head: t('register-head-number'), cell: ({ number: of }) => <Code>{inOrder(of)}</Code> },
  { head: t('register-head-direction'), cell: ({ side }) => <Direction of={side} /> },
  { head: t('register-head-party'), cell: partyOf },
  { head: t('register-head-day'), cell: ({ at }) => <DateText of={tehranDay(new Date(at))} /> },
  { head: t('register-thread'), cell: (line) => <ThreadLink of={line} /> },
]

function Subject({ of }: { of: Line }) {
  const words = of.subject ?? t('register-subject-secret')
  const href = hrefOf(of)
  return (
    <>
      {href ? <a href={href}>{words}</a> : words}
      {of.confidentiality !== 'ordinary' && (
        <span class="soft small"> {say(`register-class-${of.confidentiality}`)}</span>
      )}
    </>
  )
}

function ThreadLink({ of }: { of: Line }) {
  if (!of.threaded) return <span class="soft">—</span>
  return (
    <a href={`/app/register/${of.id}`} aria-label={`${t('register-thread')}: ${of.subject ?? ''}`}>
      {of.began ? <Code>{inOrder(of.began)}</Code> : t('register-thread')}
    </a>
  )
}

// The secretariat's cases by what is to be done with them, and the complaints that were put to an office.
import { caseOrders } from '#rules/cases'
import { useAddress } from '../../address.ts'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import type { Ticks } from '../../parts/columns.ts'
import { CasesIcon } from '../../parts/icons/nav.tsx'
import { CodeEnd, DateText } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pages } from '../../parts/pager.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import { AgainstAgencies } from './against.tsx'
import { type CaseFilter, CaseState, Clock, type ListedCase, officeOf, useCases, WaitingCases } from './parts.tsx'
import './cases.css'

const AssignSeveral = later(() => import('./assign-several.tsx').then((m) => m.AssignSeveral))

const filters = ['unassigned', 'answered', 'late', 'away', 'resolved', 'all'] as const satisfies readonly CaseFilter[]

/** What the desk's links ask for, else what waits. */
function asked(query: Record<string, string>): CaseFilter {
  const chosen = filters.find((one) => one === query.show)
  if (chosen) return chosen
  if (query.late === 'yes') return 'late'
  if (query.state === 'answered') return 'answered'
  return query.state === 'registered' ? 'unassigned' : 'waiting'
}

/** The secretariat's list, narrowed by what is to be done and by what is typed. */
export function CasesDesk() {
  const { query, change } = useAddress()
  const part = useListQuery(caseOrders)
  const filter = asked(query)
  const typed = query.q ?? ''
  const found = useCases(typed && filter === 'waiting' ? 'all' : filter, typed, part)
  // the committee has no desk to count
  const Narrow = can('cases.desk') ? DeskFilters : Filters
  return (
    <Page title={t('nav-cases')} wide>
      <div class="narrowing">
        <SearchBox
          label={t('cases-search')}
          value={typed}
          onSearch={(q) => change({ q })}
          found={typed ? found.data?.found : undefined}
        />
        <Narrow
          value={filter}
          onChange={(show) =>
            change({ show: show === 'waiting' ? undefined : show, late: undefined, state: undefined })
          }
        />
      </div>
      <Rows of={found} />
    </Page>
  )
}

type Filtering = { value: CaseFilter; onChange: (value: CaseFilter) => void }

/** The chips with how much the desk has of each. */
function DeskFilters(props: Filtering) {
  const { toRegister, toClose, overdue } = useAsk('desk', () => ask(api.desk.$get()), 30_000).data?.cases ?? {}
  return <Filters {...props} counts={{ unassigned: toRegister, answered: toClose, late: overdue }} />
}

function Filters({ value, onChange, counts }: Filtering & { counts?: Partial<Record<CaseFilter, number>> }) {
  return (
    <Chips
      label={t('cases-filter')}
      value={value === 'waiting' ? [] : [value]}
      onChange={([chosen]) => onChange((chosen as CaseFilter | undefined) ?? 'waiting')}
      options={filters.map((one) => ({
        value: one,
        label: t(`cases-filter-${one}`),
        ...(counts?.[one] === undefined ? {} : { count: counts[one] }),
      }))}
    />
  )
}

/** Nobody examines it yet. */
const isUnassigned = ({ state }: ListedCase) => state === 'registered' || state === 'reopened'

const ticks = (again: () => void): Ticks<ListedCase> => ({
  label: ({ title, office }) => t('common-comma', { first: title, second: officeOf(office) }),
  may: isUnassigned,
  acts: (rows, clear) => (
    <AssignSeveral
      of={rows}
      onDone={() => {
        clear()
        again()
      }}
    />
  ),
})

function Rows({ of }: { of: ReturnType<typeof useCases> }) {
  return (
    <Listing
      of={of}
      page={of.page}
      none={<Empty icon={CasesIcon} title={t('cases-none')} detail={t('cases-none-detail')} />}
      caption={t('nav-cases')}
      captionUnseen
      ticks={can('cases.assign') && of.data?.some(isUnassigned) ? ticks(of.again) : undefined}
      keyOf={({ id }) => id}
      name="cases"
      columns={[
        { head: t('cases-case'), cell: (one) => <a href={`/app/cases/${one.id}`}>{one.title}</a> },
        { head: t('cases-office'), order: 'office', beside: true, cell: ({ office }) => officeOf(office) },
        { head: t('cases-state'), order: 'state', width: 9, beside: true, cell: (one) => <CaseState of={one} /> },
        {
          head: t('cases-clock'),
          order: 'due',
          width: 11,
          beside: true,
          cell: ({ dueOn }) => (dueOn ? <Clock dueOn={dueOn} /> : '—'),
        },
        { head: t('cases-filed'), order: 'filed', width: 9.5, cell: ({ filedOn }) => <DateText of={filedOn} /> },
        {
          head: t('cases-code'),
          width: 8.5,
          cell: ({ code }) => code && <CodeEnd of={code} />,
        },
      ]}
    />
  )
}

/** Complaints that were put to the reader's office, or handed over to their agency: those to answer first. */
export function OfficeCases() {
  const first = useCases('waiting')
  const found = useCases('all', '', useListQuery([]))
  const agency = can('cases.handed')
  return (
    <Page
      title={t(agency ? 'cases-entry-agency' : 'cases-entry-office')}
      lead={t(agency ? 'cases-agency-lead' : 'cases-office-lead')}
    >
      <Loaded of={found}>
        {(all) => {
          const waiting = first.data ?? []
          const rest = all.filter(({ id }) => !waiting.some((one) => one.id === id))
          if (all.found === 0)
            return (
              <Empty
                icon={CasesIcon}
                title={t(agency ? 'cases-agency-nothing' : 'cases-office-none')}
                detail={t(agency ? 'cases-agency-nothing-detail' : 'cases-office-none-detail')}
              />
            )
          return (
            <>
              {waiting.length > 0 && (
                <Section title={t('cases-to-answer')}>
                  <WaitingCases of={waiting} label={t('cases-to-answer')} />
                </Section>
              )}
              {rest.length > 0 && (
                <Section title={t('cases-before')}>
                  <List label={t('cases-before')}>
                    {rest.map((one) => (
                      <Row
                        key={one.id}
                        href={`/app/cases/${one.id}`}
                        title={one.title}
                        note={<DateText of={one.filedOn} />}
                        end={<CaseState of={one} />}
                      />
                    ))}
                  </List>
                </Section>
              )}
              <Pages found={all.found} />
            </>
          )
        }}
      </Loaded>
      {can('cases.fileAgainstAgency') && <AgainstAgencies />}
    </Page>
  )
}

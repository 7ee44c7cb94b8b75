// Resolutions, what is late first: all for the working group and the secretariat, a body's own for the body.
import { useSignal } from '@preact/signals'
import { commas, date, number } from '#locales/format'
import { ownerNames, resolutionNumber } from '#locales/resolutions'
import { type ResolutionFilter, resolutionFilters, resolutionOrders } from '#rules/resolutions'
import { useAddress } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import type { Column } from '../../parts/columns.ts'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { RulesIcon } from '../../parts/icons/nav.tsx'
import { DateText, Joined } from '../../parts/inline.tsx'
import { Empty, Row } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { type Listed, ResolutionState } from './parts.tsx'

const SendMeeting = later(() => import('./send.tsx').then((m) => m.SendMeeting))

/** The page; what it is narrowed to stands in the address. */
export function Resolutions() {
  const all = can('resolutions.record') || can('ballots.own')
  const { query, change } = useAddress()
  const filter = resolutionFilters.find((one) => one === query.filter)
  const mine = query.filter === 'mine' ? ('yes' as const) : undefined
  const asked = { filter, mine, meeting: query.meeting, body: query.body, find: query.find }
  const whole = { ...asked, ...useListQuery(resolutionOrders) }
  const found = useAsk(
    `resolutions ${JSON.stringify(whole)}`,
    () => askPage(api.resolutions.$get({ query: whole })),
    30_000,
  )
  const meetings = useAsk('resolutions meetings', () => ask(api.resolutions.meetings.$get()))
  return (
    <Page
      title={t('resolutions-title')}
      lead={t(all ? 'resolutions-lead' : 'resolutions-lead-own')}
      wide
      act={
        <>
          {can('resolutions.record') && (
            <LinkButton icon={AddIcon} href="/app/resolutions/new">
              {t('resolutions-record')}
            </LinkButton>
          )}
          {can('resolutions.assign') && (
            <LinkButton kind="quiet" href="/app/resolutions/give">
              {t('resolutions-give')}
            </LinkButton>
          )}
        </>
      }
    >
      <Narrowing all={all} meetings={meetings.data ?? []} value={query} change={change} found={found.data?.found} />
      {can('resolutions.send') &&
        meetings.data
          ?.filter(({ drafts }) => drafts > 0)
          .map((one) => (
            <Sending
              key={one.meeting}
              of={one}
              onDone={() => {
                meetings.again()
                found.again()
              }}
            />
          ))}
      <Listing
        of={found}
        none={<Empty icon={RulesIcon} title={t('resolutions-none')} detail={t('resolutions-none-detail')} />}
        caption={t('resolutions-title')}
        name="resolutions"
        keyOf={({ id }) => id}
        columns={columns()}
        card={(one) => <ResolutionRow key={one.id} of={one} />}
      />
    </Page>
  )
}

/** One as a card of a phone. */
export function ResolutionRow({ of }: { of: Listed }) {
  return (
    <Row
      href={`/app/resolutions/${of.id}`}
      title={<bdi>{of.text}</bdi>}
      note={
        <Joined
          of={[
            <b key="number">{resolutionNumber(locale.value, of)}</b>,
            commas(locale.value, ownerNames(locale.value, of.owners)),
            of.dueOn && t('resolutions-part-until', { day: date(locale.value, of.dueOn) }),
          ]}
        />
      }
      end={<ResolutionState of={of.state} />}
    />
  )
}

const columns = (): Column<Listed>[] => [
  {
    head: t('resolutions-head-text'),
    wraps: true,
    cell: ({ id, text }) => (
      <a dir="auto" href={`/app/resolutions/${id}`}>
        {text}
      </a>
    ),
  },
  {
    head: t('resolutions-head-number'),
    order: 'number',
    width: 7,
    beside: true,
    cell: (one) => resolutionNumber(locale.value, one),
  },
  {
    head: t('resolutions-head-owner'),
    width: 12,
    cell: ({ owners }) => commas(locale.value, ownerNames(locale.value, owners)),
  },
  { head: t('resolutions-head-due'), order: 'due', width: 8, cell: ({ dueOn }) => dueOn && <DateText of={dueOn} /> },
  {
    head: t('resolutions-head-state'),
    order: 'state',
    width: 8,
    beside: true,
    cell: ({ state }) => <ResolutionState of={state} />,
  },
]

type Query = Readonly<Record<string, string | undefined>>
type Meeting = { meeting: number; meetingOn: string; drafts: number }
type NarrowingProps = {
  all: boolean
  meetings: readonly Meeting[]
  value: Query
  change: (to: Record<string, string | undefined>) => void
  found: number | undefined
}

/** What each reader narrows by: drafts and the next agenda are no body's. */
const shared: readonly ResolutionFilter[] = ['late', 'open', 'reported', 'done', 'closed']

function Narrowing({ all, meetings, value, change, found }: NarrowingProps) {
  const states = all ? (['due', ...shared, 'draft'] as const) : shared
  const chip = (one: string) => ({
    value: one,
    label: one === 'due' ? t('resolutions-filter-due') : t(`resolutions-state-${one as Listed['state']}`),
  })
  return (
    <div class="narrowing">
      <SearchBox
        label={t('resolutions-find')}
        value={value.find}
        onSearch={(find) => change({ find: find || undefined })}
        found={found}
      />
      <Chips
        label={t('resolutions-filter')}
        value={[value.filter ?? 'all']}
        onChange={([one]) => change({ filter: one === 'all' ? undefined : one })}
        options={[
          { value: 'all', label: t('resolutions-filter-all') },
          ...(all ? [{ value: 'mine', label: t('resolutions-filter-mine') }] : []),
          ...states.map(chip),
        ]}
      />
      <div class="pair">
        {meetings.length > 1 && (
          <SelectField
            name="meeting"
            label={t('resolutions-filter-meeting')}
            value={value.meeting ?? 'all'}
            onInput={(one) => change({ meeting: one === 'all' ? undefined : one })}
            options={[
              { value: 'all', label: t('resolutions-filter-meeting-all') },
              ...meetings.map(({ meeting, meetingOn }) => ({
                value: String(meeting),
                label: t('resolutions-meeting', {
                  meeting: number(locale.value, meeting),
                  day: date(locale.value, meetingOn),
                }),
              })),
            ]}
          />
        )}
        {can('resolutions.record') && <ByBody value={value.body} onInput={(body) => change({ body })} />}
      </div>
    </div>
  )
}

function ByBody({ value, onInput }: { value: string | undefined; onInput: (body: string | undefined) => void }) {
  const bodies = useAsk('resolutions bodies', () => ask(api.resolutions.bodies.$get()))
  return (
    <SelectField
      name="body"
      label={t('resolutions-filter-body')}
      value={value ?? 'all'}
      onInput={(one) => onInput(one === 'all' ? undefined : one)}
      options={[
        { value: 'all', label: t('resolutions-filter-body-all') },
        ...(bodies.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  )
}

/** The button that sends what is recorded of a meeting, for whoever signs. */
function Sending({ of, onDone }: { of: Meeting; onDone: () => void }) {
  const asking = useSignal(false)
  return (
    <>
      <Button kind="quiet" onClick={() => (asking.value = true)}>
        {t('resolutions-send', { meeting: number(locale.value, of.meeting) })}
      </Button>
      {asking.value && (
        <SendMeeting
          of={of}
          onClose={() => (asking.value = false)}
          onDone={() => {
            asking.value = false
            onDone()
          }}
        />
      )}
    </>
  )
}

// License holders whom no messenger reaches.
import { date } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import { useAddress } from '../../../address.ts'
import { type Answer, api, ask } from '../../../api.ts'
import type { Column } from '../../../parts/columns.ts'
import { OfficesIcon } from '../../../parts/icons/nav.tsx'
import { ClockIcon, WarningIcon } from '../../../parts/icons/states.tsx'
import { Joined, Mobile } from '../../../parts/inline.tsx'
import { letterTicks } from '../../../parts/letter-ticks.tsx'
import { Row } from '../../../parts/list.tsx'
import { Chips } from '../../../parts/search.tsx'
import { State } from '../../../parts/state.tsx'
import { locale, t } from '../../../words.ts'
import { Lines } from './lines.tsx'

type Unreached = Answer<ReturnType<typeof api.ladder.people.$get>>['rows'][number]

/** The list, or only those of it who blocked the bot. */
export function PeopleList() {
  const { query: narrowed, change } = useAddress()
  const blocked = narrowed.blocked === 'yes' ? 'yes' : undefined
  return (
    <>
      <Chips
        label={t('ladder-tab-people')}
        value={blocked ? [blocked] : []}
        options={[{ value: 'yes', label: t('ladder-people-only-blocked') }]}
        onChange={([only]) => change({ blocked: only })}
      />
      <Lines
        name="people"
        icon={OfficesIcon}
        narrowed={blocked}
        ask={(query) => ask(api.ladder.people.$get({ query: { ...query, blocked } }))}
        keyOf={(one) => one.office.id}
        columns={peopleColumns()}
        ticks={letterTicks<Unreached>(
          ({ office }) => office.name,
          ({ office }) => office.id,
        )}
        card={(one) => <PersonRow key={one.office.id} of={one} />}
      />
    </>
  )
}

const peopleColumns = (): Column<Unreached>[] => [
  {
    head: t('ladder-head-office'),
    order: 'office',
    cell: ({ office }) => <a href={`/app/offices/${office.id}`}>{office.name}</a>,
  },
  { head: t('ladder-head-county'), order: 'county', width: 8, cell: ({ office }) => office.county },
  { head: t('ladder-head-holder'), order: 'holder', width: 10, cell: ({ name }) => name },
  { head: t('ladder-head-mobile'), width: 8, cell: ({ mobile }) => (mobile ? <Mobile of={mobile} /> : '—') },
  {
    head: t('ladder-head-why'),
    width: 17,
    cell: (one) => (
      <State tone={one.blocked.length ? 'waiting' : 'plain'} icon={one.blocked.length ? WarningIcon : ClockIcon}>
        {whyUnreached(one).join(' · ')}
      </State>
    ),
  },
]

function whyUnreached({ blocked, bound, push }: Unreached): string[] {
  const why = blocked.map(({ messenger, at }) =>
    t('ladder-people-blocked', {
      messenger: t(`channels-name-${messenger}`),
      day: date(locale.value, tehranDay(new Date(at))),
    }),
  )
  const never = t(bound ? 'ladder-people-ended' : 'ladder-people-never')
  return [...(why.length ? why : [never]), ...(push ? [t('ladder-people-push')] : [])]
}

function PersonRow({ of }: { of: Unreached }) {
  const { name, office, mobile, blocked } = of
  return (
    <Row
      icon={OfficesIcon}
      href={`/app/offices/${office.id}`}
      waits={blocked.length > 0}
      title={<Joined of={[name, office.name]} />}
      note={
        <>
          <Joined of={[office.county, mobile && <Mobile of={mobile} />]} />
          <br />
          <Joined of={whyUnreached(of)} />
        </>
      }
    />
  )
}

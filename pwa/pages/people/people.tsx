// People of the province and their roles: found as one types; the administrator invites.
import { list } from '#locales/format'
import { paged } from '#rules/lists'
import { peopleOrders } from '#rules/people'
import { roles } from '#rules/roles'
import { useAddress } from '../../address.ts'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import type { Column } from '../../parts/columns.ts'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { PeopleIcon } from '../../parts/icons/nav.tsx'
import { Mobile } from '../../parts/inline.tsx'
import { Empty, Row } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { SearchBox } from '../../parts/search.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { roleText } from './role.tsx'

/** The list of people. */
export function People() {
  const { query, change } = useAddress()
  const { q = '', role = '' } = query
  const narrowed = { q, role, ...useListQuery(peopleOrders) }
  const asked = useAsk(`people ${JSON.stringify(narrowed)}`, async () => {
    const { people, found } = await ask(api.people.$get({ query: narrowed }))
    return paged(people, found)
  })
  return (
    <Page
      title={t('people-title')}
      wide
      beside={
        <LinkButton kind="plain" href="/app/bodies">
          {t('people-bodies')}
        </LinkButton>
      }
      act={
        can('people.invite') && (
          <LinkButton icon={AddIcon} href="/app/people/new">
            {t('people-invite')}
          </LinkButton>
        )
      }
    >
      <div class="narrowing">
        <SearchBox
          label={t('people-search')}
          value={q}
          onSearch={(typed) => change({ q: typed })}
          found={asked.data?.found}
        />
        <SelectField
          name="role"
          label={t('people-role')}
          value={role || 'all'}
          onInput={(chosen) => change({ role: chosen === 'all' ? undefined : chosen })}
          options={[
            { value: 'all', label: t('people-role-all') },
            ...roles.map((value) => ({ value, label: t(`nav-role-${value}`) })),
          ]}
        />
      </div>
      <Listing
        of={asked}
        none={<Empty icon={PeopleIcon} title={t('people-none')} detail={t('people-none-detail')} />}
        caption={t('people-title')}
        name="people"
        keyOf={({ id }) => id}
        columns={columns()}
        card={(person) => (
          <Row
            key={person.id}
            href={`/app/people/${person.id}`}
            title={person.name}
            note={list(locale.value, person.roles.map(roleText)) || (person.mobile && <Mobile of={person.mobile} />)}
            end={person.disabledAt && <State tone="danger">{t('people-disabled')}</State>}
          />
        )}
      />
    </Page>
  )
}

type Listed = Answer<ReturnType<typeof api.people.$get>>['people'][number]

const columns = (): Column<Listed>[] => [
  {
    head: t('people-head-name'),
    order: 'name',
    width: 14,
    cell: ({ id, name }) => <a href={`/app/people/${id}`}>{name}</a>,
  },
  { head: t('people-role'), beside: true, cell: ({ roles: held }) => list(locale.value, held.map(roleText)) || '—' },
  {
    head: t('people-head-mobile'),
    order: 'mobile',
    width: 9,
    cell: ({ mobile }) => (mobile ? <Mobile of={mobile} /> : '—'),
  },
  {
    head: t('people-head-state'),
    order: 'state',
    width: 9,
    beside: true,
    cell: ({ disabledAt }) =>
      disabledAt ? <State tone="danger">{t('people-disabled')}</State> : <State tone="ok">{t('people-enabled')}</State>,
  },
]

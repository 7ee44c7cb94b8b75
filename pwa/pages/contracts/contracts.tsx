// Contracts about services: found by words and by how they stand; of whole provinces, of an agency, of an office.
import { contractFilters, contractOrders } from '#rules/contracts'
import { useAddress } from '../../address.ts'
import { type Answer, api, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { LinkButton } from '../../parts/button.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { DocumentsIcon } from '../../parts/icons/nav.tsx'
import { DateText } from '../../parts/inline.tsx'
import { Empty } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { can } from '../../session.ts'
import { t } from '../../words.ts'
import { ContractStateTag } from './state.tsx'

type Contract = Answer<ReturnType<typeof api.contracts.$get>>[number]

/** The page. */
export function Contracts() {
  const { query, change } = useAddress()
  const part = useListQuery(contractOrders)
  const show = contractFilters.find((one) => one === query.show)
  const { q = '', office = '' } = query
  const asked = { ...part, show, find: q || undefined, office: office || undefined }
  const found = useAsk(`contracts ${JSON.stringify(asked)}`, () => askPage(api.contracts.$get({ query: asked })))
  return (
    <Page
      title={t('contracts-title')}
      lead={t(can('offices.own') ? 'contracts-lead-own' : 'contracts-lead')}
      wide
      act={
        can('contracts.enter') && (
          <LinkButton icon={AddIcon} href="/app/contracts/new">
            {t('contracts-enter')}
          </LinkButton>
        )
      }
    >
      <div class="narrowing">
        <SearchBox
          label={t('contracts-search')}
          value={q}
          onSearch={(words) => change({ q: words })}
          found={q || show ? found.data?.found : undefined}
        />
        <Chips
          label={t('contracts-filter')}
          value={show ? [show] : []}
          onChange={([chosen]) => change({ show: chosen })}
          options={contractFilters.map((value) => ({ value, label: t(`contracts-filter-${value}`) }))}
        />
      </div>
      <Listing<Contract>
        of={found}
        none={<Empty icon={DocumentsIcon} title={t('contracts-none')} detail={t('contracts-none-detail')} />}
        caption={t('contracts-title')}
        captionUnseen
        name="contracts"
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('contracts-subject'),
            beside: true,
            cell: (one) => <a href={`/app/contracts/${one.id}`}>{one.subject}</a>,
          },
          { head: t('contracts-kind'), width: 8, cell: ({ kind }) => t(`contracts-kind-${kind}`) },
          { head: t('contracts-number'), order: 'number', width: 9, cell: ({ number }) => number },
          { head: t('contracts-agency'), order: 'agency', width: 11, cell: ({ agency }) => agency.name },
          { head: t('contracts-with'), width: 11, beside: true, cell: (one) => one.with ?? t('contracts-party-group') },
          { head: t('contracts-first-day'), width: 9, cell: ({ firstDay }) => <DateText of={firstDay} /> },
          {
            head: t('contracts-last-day'),
            order: 'lastDay',
            width: 9,
            beside: true,
            cell: ({ lastDay }) => (lastDay ? <DateText of={lastDay} /> : t('contracts-no-end')),
          },
          { head: t('contracts-state'), width: 10, beside: true, cell: (one) => <ContractStateTag of={one.state} /> },
        ]}
      />
    </Page>
  )
}

// The services with their sums of the day: found by words, agency and what has to be looked at.
import { useSignal } from '@preact/signals'
import { number } from '#locales/format'
import { serviceFilters, serviceOrders } from '#rules/services-list'
import { useAddress } from '../../address.ts'
import { api, ask, askPage } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button, LinkButton } from '../../parts/button.tsx'
import { SelectField } from '../../parts/choices.tsx'
import { UploadIcon } from '../../parts/icons/acts.tsx'
import { DocumentsIcon } from '../../parts/icons/nav.tsx'
import { Code } from '../../parts/inline.tsx'
import { Empty, List, Row } from '../../parts/list.tsx'
import { Listing, useListQuery } from '../../parts/listing.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Chips, SearchBox } from '../../parts/search.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { Amount, CustomerPays, Marks } from './parts.tsx'

const Attach = later(() => import('./attach.tsx').then((m) => m.Attach))

/** The page. */
export function Services() {
  const { query, change } = useAddress()
  const part = useListQuery(serviceOrders)
  const show = serviceFilters.find((one) => one === query.show)
  const { q = '', agency = '' } = query
  const asked = { ...part, show, find: q || undefined, agency: agency || undefined }
  const found = useAsk(`services ${JSON.stringify(asked)}`, () => askPage(api.services.$get({ query: asked })))
  const agencies = useAsk('service agencies', () => ask(api.services.agencies.$get()))
  const narrowed = Boolean(q || show || agency)
  const unmatched = (agencies.data ?? []).filter(({ body }) => body === null)
  const again = () => {
    agencies.again()
    found.again()
  }
  return (
    <Page
      title={t('services-title')}
      lead={t('services-lead')}
      wide
      act={
        can('services.import') && (
          <LinkButton icon={UploadIcon} href="/app/import?what=services">
            {t('services-bring')}
          </LinkButton>
        )
      }
    >
      <div class="narrowing">
        <SearchBox
          label={t('services-search')}
          value={q}
          onSearch={(words) => change({ q: words })}
          found={narrowed ? found.data?.found : undefined}
        />
        <Chips
          label={t('services-filter')}
          value={show ? [show] : []}
          onChange={([chosen]) => change({ show: chosen })}
          options={serviceFilters.map((value) => ({
            value,
            label: t(`services-filter-${value}`),
            ...(value === 'unmatched' && unmatched.length > 0
              ? { count: unmatched.reduce((whole, { services }) => whole + services, 0) }
              : {}),
          }))}
        />
        {(agencies.data?.length ?? 0) > 1 && (
          <SelectField
            name="agency"
            label={t('services-agency')}
            value={agency || 'all'}
            onInput={(chosen) => change({ agency: chosen === 'all' ? undefined : chosen })}
            options={[
              { value: 'all', label: t('services-agency-all') },
              ...agencies.data!.map((one) => ({ value: one.agency, label: one.agency })),
            ]}
          />
        )}
      </div>
      {show === 'unmatched' && can('services.attach') && <Unmatched of={unmatched} again={again} />}
      <Listing
        of={found}
        none={
          <Empty
            icon={DocumentsIcon}
            title={t(narrowed ? 'services-none' : 'services-empty')}
            detail={t(narrowed ? 'services-none-detail' : 'services-empty-detail')}
          />
        }
        caption={t('services-title')}
        captionUnseen
        name="services"
        keyOf={({ id }) => id}
        columns={[
          {
            head: t('services-name'),
            order: 'name',
            beside: true,
            cell: (one) => <a href={`/app/services/${one.id}`}>{one.name}</a>,
          },
          { head: t('services-code'), order: 'code', width: 8, cell: ({ code }) => <Code>{code}</Code> },
          { head: t('services-agency'), order: 'agency', width: 11, cell: (one) => one.body?.name ?? one.agency },
          {
            head: t('services-sum-tariff'),
            figure: true,
            width: 9,
            cell: ({ prices }) => <Amount of={prices} sum="tariff" />,
          },
          {
            head: t('services-sum-fee'),
            figure: true,
            width: 9,
            cell: ({ prices }) => <Amount of={prices} sum="fee" />,
          },
          {
            head: t('services-whole'),
            figure: true,
            width: 9,
            beside: true,
            cell: ({ prices }) => <CustomerPays of={prices} />,
          },
          {
            head: t('services-sum-remuneration'),
            figure: true,
            width: 9,
            cell: ({ prices }) => <Amount of={prices} sum="remuneration" />,
          },
          {
            head: t('services-offices'),
            order: 'offices',
            figure: true,
            width: 6,
            cell: (one) => number(locale.value, one.offices),
          },
          {
            head: t('services-marks'),
            width: 11,
            beside: true,
            cell: ({ stale, prices, body }) => (
              <Marks stale={stale} provisional={prices.some((one) => one.provisional)} unmatched={!body} />
            ),
          },
        ]}
      />
    </Page>
  )
}

type Agency = { agency: string; services: number }

/** Agencies of the lists that no body stands for: nothing of theirs reaches anybody until somebody says which they are. */
function Unmatched({ of, again }: { of: readonly Agency[]; again: () => void }) {
  const opened = useSignal<string | null>(null)
  if (of.length === 0) return null
  return (
    <Section title={t('services-unmatched')}>
      <p class="soft">{t('services-unmatched-detail')}</p>
      <List label={t('services-unmatched')}>
        {of.map(({ agency, services }) => (
          <Row
            key={agency}
            waits
            title={agency}
            note={t('services-count', { count: services })}
            end={
              <Button kind="plain" onClick={() => (opened.value = agency)}>
                {t('services-attach')}
                <span class="unseen"> {agency}</span>
              </Button>
            }
          />
        ))}
      </List>
      {opened.value !== null && (
        <Attach
          agency={opened.value}
          body={null}
          onClose={() => (opened.value = null)}
          onDone={() => {
            opened.value = null
            again()
          }}
        />
      )}
    </Section>
  )
}

// One service: what it costs and who says so, what it needs, who offers it, and who might.
import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useRoute } from 'preact-iso'
import { faultlessFirst } from '#law/services'
import { date, number, price } from '#locales/format'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Cited } from '../../parts/cited.tsx'
import { AddIcon } from '../../parts/icons/acts.tsx'
import { Code, DateText, Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { Table } from '../../parts/table.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { CustomerPays, Marks, type Service } from './parts.tsx'

const NewPrice = later(() => import('./price.tsx').then((m) => m.NewPrice))
const Attach = later(() => import('./attach.tsx').then((m) => m.Attach))

/** The page. */
export function OneService() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`service ${id}`, () => ask(api.services[':id'].$get({ param: { id } })))
  const opened = useSignal<'price' | 'body' | null>(null)
  const close = () => (opened.value = null)
  const done = () => {
    close()
    asked.again()
  }
  const { data } = asked
  return (
    <Page
      title={data?.name ?? t('services-title')}
      lead={data && <Joined of={[<Code>{data.code}</Code>, data.body?.name ?? data.agency]} />}
      back="/app/services"
      backLabel={t('services-title')}
      wide
      act={
        can('services.price') && (
          <Button icon={AddIcon} onClick={() => (opened.value = 'price')}>
            {t('services-price-new')}
          </Button>
        )
      }
    >
      <Loaded of={asked} rows={4}>
        {(service) => (
          <>
            <About of={service} onAttach={() => (opened.value = 'body')} />
            <Prices of={service} />
            <Contracts of={service} />
            {service.offices && <Offices of={service.offices} />}
            {service.lacking && <Lacking of={service} />}
            {opened.value === 'price' && <NewPrice of={service} onClose={close} onDone={done} />}
            {opened.value === 'body' && (
              <Attach agency={service.agency} body={service.body?.id ?? null} onClose={close} onDone={done} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function About({ of, onAttach }: { of: Service; onAttach: () => void }) {
  const now = of.prices.filter(({ state }) => state === 'now')
  return (
    <Section title={t('services-about')}>
      <Card>
        <Facts
          of={[
            [t('services-whole'), <CustomerPays of={now} />],
            [t('services-agency'), of.body?.name ?? t('services-agency-open', { agency: of.agency })],
            [t('services-prerequisites'), of.prerequisites],
            [t('services-documents'), of.documents],
            [t('services-days'), of.days === null ? null : t('services-days-value', { days: of.days })],
          ]}
        />
        {can('services.attach') && (
          <Button kind="plain" onClick={onAttach}>
            {t(of.body ? 'services-attach-other' : 'services-attach')}
          </Button>
        )}
      </Card>
    </Section>
  )
}

/** All sums with their days; what is in force and what is to come stands first. */
function Prices({ of: { prices } }: { of: Service }) {
  const order = { coming: 0, now: 1, past: 2 }
  const rows = [...prices].sort((one, other) => order[one.state] - order[other.state])
  return (
    <Section title={t('services-prices')}>
      {rows.length === 0 ? (
        <p class="soft">{t('services-prices-none')}</p>
      ) : (
        <Table
          caption={t('services-prices')}
          captionUnseen
          rows={rows}
          keyOf={({ sum, firstDay }) => `${sum} ${firstDay}`}
          columns={[
            { head: t('services-sum'), cell: ({ sum }) => t(`services-sum-${sum}`) },
            { head: t('services-amount'), figure: true, cell: ({ amount }) => price(locale.value, amount) },
            { head: t('services-first-day'), cell: ({ firstDay }) => <DateText of={firstDay} /> },
            { head: t('services-approved-by'), cell: ({ approvedBy }) => approvedBy },
            { head: t('services-document'), cell: ({ document }) => document },
            {
              head: t('services-marks'),
              cell: ({ state, stale, provisional }) => (
                <>
                  <State tone={state === 'now' ? 'ok' : 'plain'}>{t(`services-price-${state}`)}</State>
                  <Marks stale={stale} provisional={provisional && state !== 'past'} />
                </>
              ),
            },
          ]}
        />
      )}
    </Section>
  )
}

/** What agencies agreed on about it and still holds. */
function Contracts({ of: { id } }: { of: Service }) {
  const found = useAsk(`contracts of ${id}`, () => ask(api.contracts.service[':id'].$get({ param: { id } })))
  if (!found.data?.length) return null
  return (
    <Section title={t('services-contracts')}>
      <List label={t('services-contracts')}>
        {found.data.map((one) => (
          <Row
            key={one.id}
            href={`/app/contracts/${one.id}`}
            title={one.subject}
            note={
              <Joined
                of={[
                  one.number,
                  one.with,
                  one.capacity !== null && t('services-capacity', { count: one.capacity }),
                  one.lastDay && t('services-until', { day: date(locale.value, one.lastDay) }),
                ]}
              />
            }
          />
        ))}
      </List>
    </Section>
  )
}

function Offices({ of: offices }: { of: NonNullable<Service['offices']> }) {
  return (
    <Section title={t('services-offices-of')} beside={<span class="soft">{number(locale.value, offices.length)}</span>}>
      {offices.length === 0 ? (
        <p class="soft">{t('services-offices-none')}</p>
      ) : (
        <More of={offices}>
          {(shown) => (
            <List label={t('services-offices-of')}>
              {shown.map((one) => (
                <Row
                  key={one.id}
                  {...(can('offices.list') ? { href: `/app/offices/${one.id}` } : {})}
                  title={one.name}
                  note={<Joined of={[one.county, t('services-since', { day: date(locale.value, one.since) })]} />}
                  end={one.cutOff ? <State tone="danger">{t('services-cut-off')}</State> : <Code>{one.license}</Code>}
                />
              ))}
            </List>
          )}
        </More>
      )}
    </Section>
  )
}

/** Those that might get it, in the order of Annex 4 article 7. */
function Lacking({ of: { lacking } }: { of: Service }) {
  const found = lacking ?? []
  if (found.length === 0) return null
  return (
    <Section title={t('services-lacking')} beside={<span class="soft">{number(locale.value, found.length)}</span>}>
      <p class="soft">{t('services-lacking-detail')}</p>
      <p class="cite">
        <Cited of={faultlessFirst} />
      </p>
      <More of={found}>
        {(shown) => (
          <List label={t('services-lacking')}>
            {shown.map(({ id, name, county, license, faults }) => (
              <Row
                key={id}
                href={`/app/requests/new?office=${id}`}
                title={name}
                note={county}
                end={
                  faults > 0 ? (
                    <State tone="waiting">{t('services-faults', { count: faults })}</State>
                  ) : (
                    <Code>{license}</Code>
                  )
                }
              />
            ))}
          </List>
        )}
      </More>
    </Section>
  )
}

/** The first ten, and all of them on a press. */
function More<T>({ of, children }: { of: readonly T[]; children: (shown: readonly T[]) => ComponentChildren }) {
  const all = useSignal(false)
  return (
    <>
      {children(all.value ? of : of.slice(0, 10))}
      {!all.value && of.length > 10 && (
        <Button kind="quiet" onClick={() => (all.value = true)}>
          {t('services-all', { count: of.length })}
        </Button>
      )}
    </>
  )
}

// One contract: its parties, term, services, copy and addenda.
import { useSignal } from '@preact/signals'
import { useRoute } from 'preact-iso'
import { date } from '#locales/format'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Facts } from '../../parts/card.tsx'
import { Code, DateText } from '../../parts/inline.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import { ContractStateTag } from './state.tsx'

const Ending = later(() => import('./end.tsx').then((m) => m.EndContract))

type Contract = Answer<ReturnType<(typeof api.contracts)[':id']['$get']>>

/** The page. */
export function OneContract() {
  const { id = '' } = useRoute().params
  const asked = useAsk(`contract ${id}`, () => ask(api.contracts[':id'].$get({ param: { id } })))
  const ends = useSignal(false)
  const { data } = asked
  return (
    <Page
      title={data?.subject ?? t('contracts-title')}
      beside={data && <ContractStateTag of={data.state} />}
      back="/app/contracts"
      backLabel={t('contracts-title')}
    >
      <Loaded of={asked} rows={3}>
        {(contract) => (
          <>
            <About of={contract} />
            <Parts of={contract} />
            {can('contracts.end') && contract.endedOn === null && contract.state !== 'over' && (
              <Button kind="quiet" onClick={() => (ends.value = true)}>
                {t('contracts-end')}
              </Button>
            )}
            {ends.value && (
              <Ending
                of={contract}
                onClose={() => (ends.value = false)}
                onDone={() => {
                  ends.value = false
                  asked.again()
                }}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function About({ of }: { of: Contract }) {
  return (
    <>
      {of.endedOn && (
        <Note tone="danger">
          {t('contracts-ended-because', { day: date(locale.value, of.endedOn), why: of.endedWhy ?? '' })}
        </Note>
      )}
      <Card>
        <Facts
          of={[
            [t('contracts-kind'), t(`contracts-kind-${of.kind}`)],
            [t('contracts-number'), <Code>{of.number}</Code>],
            [t('contracts-agency'), of.agency.name],
            [t('contracts-with'), of.with ?? t('contracts-party-group')],
            [t('contracts-signed-on'), <DateText of={of.signedOn} />],
            [t('contracts-first-day'), <DateText of={of.firstDay} />],
            [t('contracts-last-day'), of.lastDay ? <DateText of={of.lastDay} /> : t('contracts-no-end')],
            [
              t('contracts-capacity'),
              of.capacity === null ? null : t('contracts-capacity-value', { count: of.capacity }),
            ],
          ]}
        />
        {of.addsTo && <a href={`/app/contracts/${of.addsTo}`}>{t('contracts-adds-to')}</a>}
      </Card>
    </>
  )
}

function Parts({ of }: { of: Contract }) {
  return (
    <>
      {of.files.length > 0 && (
        <Section title={t('contracts-files')}>
          <LetterFiles files={of.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
        </Section>
      )}
      {of.services.length > 0 && (
        <Section title={t('contracts-services')}>
          <List label={t('contracts-services')}>
            {of.services.map(({ id, name, code }) => (
              <Row
                key={id}
                {...(can('services') ? { href: `/app/services/${id}` } : {})}
                title={name}
                end={<Code>{code}</Code>}
              />
            ))}
          </List>
        </Section>
      )}
      {of.addenda.length > 0 && (
        <Section title={t('contracts-addenda')}>
          <List label={t('contracts-addenda')}>
            {of.addenda.map(({ id, number, firstDay }) => (
              <Row key={id} href={`/app/contracts/${id}`} title={number} end={<DateText of={firstDay} />} />
            ))}
          </List>
        </Section>
      )}
    </>
  )
}

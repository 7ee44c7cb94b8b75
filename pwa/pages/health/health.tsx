// How the channels and the house are, each with what can be done; and the mode for when the country is cut off.
import { dateTime } from '#locales/format'
import { faultWords, testedName } from '#locales/health'
import { channels } from '#rules/messages'
import { loadMe } from '../../account.ts'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import type { Column } from '../../parts/columns.ts'
import { ClockIcon } from '../../parts/icons/states.tsx'
import { Empty, Loaded, Row } from '../../parts/list.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { Table } from '../../parts/table.tsx'
import { can } from '../../session.ts'
import { loadWords, locale, t } from '../../words.ts'

type Health = Answer<ReturnType<typeof api.health.$get>>
type Test = Health['tests'][number]

const Shutdown = later(() => import('./shutdown.tsx').then((m) => m.Shutdown))

const Probes = later(async () => {
  const [{ Probes: found }] = await Promise.all([import('./probes.tsx'), loadWords(['probe'])])
  return found
})

const SecurityLog = later(() => import('./security.tsx').then((m) => m.SecurityLog))

/** The page. */
export function HealthPage() {
  const asked = useAsk('health', () => ask(api.health.$get()), 60_000)
  const again = () => {
    asked.again()
    void loadMe()
  }
  return (
    <Page title={t('health-title')} lead={lead(asked.data?.tests)} wide>
      <Loaded of={asked} rows={5}>
        {({ tests, missing, probes, shutdownSince }) => (
          <>
            {tests.length === 0 && (
              <Empty icon={ClockIcon} title={t('health-never')} detail={t('health-never-detail')} />
            )}
            <Tests title={t('health-channels')} of={tests.filter(({ name }) => isChannel(name))} />
            <Missing channels={missing} />
            {probes.length > 0 && <Probes found={probes} />}
            <Tests title={t('health-parts')} of={tests.filter(({ name }) => !isChannel(name))} />
            <Shutdown since={shutdownSince} again={again} />
            {can('security') && <SecurityLog />}
          </>
        )}
      </Loaded>
    </Page>
  )
}

const isChannel = (name: string) => channels.some((channel) => channel === name)

function lead(tests: readonly Test[] = []): string | undefined {
  const last = tests.map(({ checkedAt }) => checkedAt).sort()
  return last.length ? t('health-lead', { at: dateTime(locale.value, new Date(last.at(-1)!)) }) : undefined
}

function Tests({ title, of }: { title: string; of: readonly Test[] }) {
  if (of.length === 0) return null
  return (
    <Section title={title}>
      <Table
        caption={title}
        captionUnseen
        rows={of}
        keyOf={({ name }) => name}
        columns={testColumns()}
        card={({ name, fault, facts, since }) => (
          <Row
            key={name}
            waits={fault !== null}
            title={testedName(locale.value, name)}
            note={fault && <Wrong fault={fault} facts={facts} since={since} />}
            end={<Standing fault={fault} />}
          />
        )}
      />
    </Section>
  )
}

const testColumns = (): Column<Test>[] => [
  { head: t('health-head-what'), width: 14, cell: ({ name }) => <b>{testedName(locale.value, name)}</b> },
  { head: t('health-head-state'), width: 10, cell: ({ fault }) => <Standing fault={fault} /> },
  {
    head: t('health-head-fault'),
    wraps: true,
    cell: ({ fault, facts, since }) => fault && <Wrong fault={fault} facts={facts} since={since} />,
  },
]

function Standing({ fault }: Pick<Test, 'fault'>) {
  return fault ? <State tone="waiting">{t('health-ill')}</State> : <State tone="ok">{t('health-fine')}</State>
}

/** Ways to people that nobody set up: a code, or a letter, cannot come by them. */
function Missing({ channels: missing }: { channels: Health['missing'] }) {
  if (missing.length === 0) return null
  const standing = <State>{t('health-not-set-up')}</State>
  return (
    <Section title={t('health-missing')}>
      <p>{t('health-missing-lead')}</p>
      <Table
        caption={t('health-missing')}
        captionUnseen
        rows={missing}
        keyOf={(name) => name}
        columns={[
          { head: t('health-head-what'), width: 14, cell: (name) => <b>{testedName(locale.value, name)}</b> },
          { head: t('health-head-state'), width: 10, cell: () => standing },
          { head: t('health-head-remedy'), wraps: true, cell: (name) => t(`health-missing-${name}`) },
        ]}
        card={(name) => (
          <Row key={name} title={testedName(locale.value, name)} note={t(`health-missing-${name}`)} end={standing} />
        )}
      />
    </Section>
  )
}

function Wrong({ fault, facts, since }: Pick<Test, 'facts' | 'since'> & { fault: string }) {
  const { title, remedy } = faultWords(locale.value, fault, facts)
  return (
    <>
      {title} · {t('health-since', { at: dateTime(locale.value, new Date(since)) })}
      <br />
      {remedy}
    </>
  )
}

// The security log: who was refused what, how often, and whether it comes from one source.
import { useSignal } from '@preact/signals'
import { dateTime, number } from '#locales/format'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'

type Line = Answer<ReturnType<typeof api.health.security.$get>>['rows'][number]

/** What the same person was refused from the same source in the same way, the latest first: one who tries everything fills no page. */
function grouped(rows: readonly Line[]): Line[][] {
  const groups = new Map<string, Line[]>()
  for (const row of rows) {
    const key = `${row.kind} ${row.source} ${row.person}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()]
}

/** The log, the latest first, a page at a time. */
export function SecurityLog() {
  const page = useSignal(0)
  const query = { page: String(page.value) }
  const asked = useAsk(`security ${page.value}`, () => ask(api.health.security.$get({ query })), 60_000)
  return (
    <Section title={t('health-security')}>
      <p class="soft small">{t('health-security-lead')}</p>
      <Loaded of={asked} rows={3}>
        {({ rows, more }) => (
          <>
            {rows.length === 0 && <p class="soft">{t('health-security-none')}</p>}
            <List label={t('health-security')}>
              {grouped(rows).map((of) => (
                <Group key={`${of[0]!.kind} ${of[0]!.source} ${of[0]!.person}`} of={of} />
              ))}
            </List>
            {more && (
              <Button kind="plain" onClick={() => (page.value += 1)}>
                {t('health-security-more')}
              </Button>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function Group({ of }: { of: readonly Line[] }) {
  const latest = of[0]!
  const count = of.reduce((sum, one) => sum + one.count, 0)
  const places = of.map(({ place }) => (
    <li key={place}>
      <bdi class="code">{place}</bdi>
    </li>
  ))
  return (
    <Row
      title={<Joined of={[t(`health-security-${latest.kind}`), latest.name]} />}
      note={
        <>
          {t('health-security-times', { count: number(locale.value, count), source: latest.source })} ·{' '}
          {dateTime(locale.value, new Date(latest.lastAt))}
          {of.length === 1 ? (
            <>
              <br />
              <bdi class="code">{latest.place}</bdi>
            </>
          ) : (
            <details>
              <summary>{t('health-security-places', { count: number(locale.value, of.length) })}</summary>
              <ul class="plain">{places}</ul>
            </details>
          )}
        </>
      }
    />
  )
}

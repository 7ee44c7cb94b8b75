// The security log: who was refused what, how often, and whether it comes from one source.
import { useSignal } from '@preact/signals'
import { dateTime, number } from '#locales/format'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Joined } from '../../parts/inline.tsx'
import { List, Loaded, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'

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
              {rows.map((one) => (
                <Row
                  key={`${one.kind} ${one.place} ${one.source} ${one.person} ${one.firstAt}`}
                  title={<Joined of={[t(`health-security-${one.kind}`), one.name]} />}
                  note={
                    <>
                      {t('health-security-times', { count: number(locale.value, one.count), source: one.source })}
                      <br />
                      {dateTime(locale.value, new Date(one.lastAt))} · <bdi class="code">{one.place}</bdi>
                    </>
                  }
                />
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

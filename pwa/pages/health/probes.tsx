// What the administrator's `npm run probe` has found of the messengers.
import { dateTime } from '#locales/format'
import { testedName } from '#locales/health'
import { probeName, probeWords } from '#locales/probes'
import type { Answer, api } from '../../api.ts'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'

type Found = Answer<ReturnType<typeof api.health.$get>>['probes']

/** A row a behaviour; nothing where nothing was tried. */
export function Probes({ found }: { found: Found }) {
  if (found.length === 0) return null
  return (
    <Section title={t('probe-title')}>
      <p>{t('probe-lead')}</p>
      <List label={t('probe-title')}>
        {found.map((one) => (
          <Row
            key={`${one.messenger} ${one.behaviour}`}
            title={`${testedName(locale.value, one.messenger)} · ${probeName(locale.value, one.behaviour)}`}
            note={`${probeWords(locale.value, one)} · ${t('probe-at', { at: dateTime(locale.value, new Date(one.at)) })}`}
          />
        ))}
      </List>
    </Section>
  )
}

// What inspections found at an office and nobody has seen in order since.
import { date, digits } from '#locales/format'
import { List, Row } from '../../../parts/list.tsx'
import { Section } from '../../../parts/page.tsx'
import { State } from '../../../parts/state.tsx'
import { locale, t } from '../../../words.ts'
import type { OfficeFile } from '../use.ts'

/** The open findings, each with the way to its inspection. */
export function Findings({ of }: { of: OfficeFile['findings'] }) {
  return (
    <Section title={t('inspect-open-findings')}>
      <List label={t('inspect-open-findings')}>
        {of.map((one) => (
          <Row
            key={one.id}
            href={`/app/inspections/${one.request}`}
            title={`${one.label}: ${digits(locale.value, one.said)}`}
            note={date(locale.value, one.foundOn)}
            end={<State tone="danger">{one.grave}</State>}
          />
        ))}
      </List>
    </Section>
  )
}

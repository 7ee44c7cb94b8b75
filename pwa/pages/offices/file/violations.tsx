// The file of violations of an office: the verdicts, what each asks, and what counts in the term of its license.
import { commas } from '#locales/format'
import { LinkButton } from '../../../parts/button.tsx'
import { Code, DateText, Joined } from '../../../parts/inline.tsx'
import { List, Row } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { Section } from '../../../parts/page.tsx'
import { can } from '../../../session.ts'
import { locale, t } from '../../../words.ts'
import type { OfficeFile } from '../use.ts'

type Violations = NonNullable<OfficeFile['violations']>

export function OnFile({ of, office }: { of: Violations; office: string }) {
  const { verdicts, warnings, maxWarnings, marks } = of
  const refers = verdicts.some((one) => one.refers && one.counts) || warnings > maxWarnings
  return (
    <Section title={t('sanction-file-title')}>
      {verdicts.length === 0 ? (
        <p class="soft">{t('sanction-file-none')}</p>
      ) : (
        <>
          <p>{t('sanction-file-lead', { warnings })}</p>
          {marks && marks.points > 0 && <p>{t('sanction-file-points', { ...marks })}</p>}
          <List label={t('sanction-file-title')}>
            {verdicts.map((one) => (
              <Row
                key={one.id}
                href={`/app/requests/${one.id}`}
                title={one.words}
                note={commas(locale.value, [...one.lines, ...one.stands])}
                end={
                  <Joined of={[<Code key="number">{one.number}</Code>, <DateText key="day" of={one.decidedOn} />]} />
                }
              />
            ))}
          </List>
        </>
      )}
      {can('violations') && (
        <LinkButton kind="plain" href={`/app/violations?office=${office}`}>
          {t('sanction-file-all')}
        </LinkButton>
      )}
      {refers && (
        <Note tone="waiting">
          <p>{t('sanction-file-refer')}</p>
          {can('requests.begin') && (
            <LinkButton kind="plain" href={`/app/requests/new/revocation?office=${office}`}>
              {t('sanction-file-refer-open')}
            </LinkButton>
          )}
        </Note>
      )}
    </Section>
  )
}

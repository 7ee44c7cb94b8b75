// Whom a case was referred to, how that stands, and the letters and papers that came of it.
import { date } from '#locales/format'
import { Card } from '../../parts/card.tsx'
import { LetterFiles } from '../../parts/letter-files.tsx'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import { Clock, type SeenCase } from './parts.tsx'

type Party = SeenCase['parties'][number]

/** One card a party. */
export function Parties({ of }: { of: readonly Party[] }) {
  return (
    <Section title={t('cases-parties')}>
      {of.map((party) => (
        <Card key={`${party.what} ${party.of} ${party.name}`} title={nameOf(party)}>
          {party.state === 'open' && party.dueOn ? (
            <Clock dueOn={party.dueOn} />
          ) : (
            <p class="soft">{t(party.state === 'silent' ? 'cases-party-silent' : 'cases-party-answered')}</p>
          )}
          {party.letter && (
            <p class="soft">
              {t('cases-party-letter', { number: party.letter.number, day: date(locale.value, party.letter.on) })}
            </p>
          )}
          <LetterFiles files={party.files.map((file) => ({ ...file, href: `/api/app/files/${file.id}` }))} />
        </Card>
      ))}
    </Section>
  )
}

function nameOf({ what, of, name }: Party): string {
  if (what === 'agency-reply') return t('cases-party-agency-reply', { name: name ?? '' })
  if (what === 'examination') return t('cases-party-examination-examiner')
  if (what === 'conclusion') return t('cases-party-conclusion-kanoon')
  return of === 'agency' ? t('cases-party-finding-agency', { name: name ?? '' }) : t('cases-party-finding-office')
}

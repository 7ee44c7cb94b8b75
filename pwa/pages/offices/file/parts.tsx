// What stands on an office's file: license, holder, premises, people, declared addresses.
import { useSignal } from '@preact/signals'
import { coordinates } from '#locales/distance'
import { date, digits, weekdayName } from '#locales/format'
import { week } from '#rules/week'
import { later } from '../../../later.tsx'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Card, Facts } from '../../../parts/card.tsx'
import { PhoneIcon, PlaceIcon } from '../../../parts/icons/acts.tsx'
import { Code, DateText, Mobile } from '../../../parts/inline.tsx'
import { State } from '../../../parts/state.tsx'
import { locale, t } from '../../../words.ts'
import { colourWords } from '../colour.ts'
import { ContactLine, dateOf } from '../own/contact.tsx'
import type { OfficeFile } from '../use.ts'

type Part = { file: OfficeFile }
type Keeping = Part & { keeps: boolean; again: () => void }
const Manager = later(() => import('../manager.tsx').then((m) => m.Manager))

type Term = OfficeFile['terms'][number]

/** The present term with its state and colour, earlier terms folded below. */
export function License({ file }: Part) {
  const { license, terms, codes } = file
  const open = useSignal(false)
  if (!license) return null
  const earlier = codes.filter(({ code: one }) => one !== license.code)
  return (
    <Card title={t('offices-license')}>
      <Facts
        of={[
          [t('offices-license-code'), <Code>{license.code}</Code>],
          [t('offices-license-issued'), <DateText of={license.issuedOn} />],
          [t('offices-license-expires'), <DateText of={license.expiresOn} />],
          [
            t('offices-license-coming'),
            file.coming &&
              t('offices-license-coming-detail', {
                kind: file.coming.title,
                from: date(locale.value, file.coming.issuedOn),
                to: date(locale.value, file.coming.expiresOn),
              }),
          ],
          [t('offices-license-since'), <DateText of={license.stateSince} />],
          [t('offices-license-colour'), colourWords(license.colour)],
          [
            t('offices-license-codes'),
            earlier.length > 0 ? earlier.map((one) => <Code key={one.code}>{one.code}</Code>) : null,
          ],
          ...(file.cases ? [[t('offices-cases'), t('offices-cases-count', file.cases)] as [string, string]] : []),
        ]}
      />
      {terms.length > 0 && (
        <Button kind="plain" onClick={() => (open.value = !open.value)}>
          {t('offices-license-terms')}
        </Button>
      )}
      {open.value && terms.map((term) => <Earlier key={term.id} term={term} />)}
    </Card>
  )
}

function Earlier({ term }: { term: Term }) {
  return (
    <Facts
      of={[
        [t('offices-license-code'), <Code>{term.code}</Code>],
        [t('offices-holder'), term.holder.name],
        [t('offices-license-issued'), <DateText of={term.issuedOn} />],
        [t('offices-license-expires'), <DateText of={term.expiresOn} />],
        [t('offices-license-colour'), colourWords(term.colour)],
      ]}
    />
  )
}

/** The holder; numbers only for those who may know them. */
export function Holder({ file, keeps, again }: Keeping) {
  const holder = file.license?.holder
  if (!holder) return null
  const known = file.team.find(({ person }) => person === holder.id)
  return (
    <Card title={t('offices-holder')} beside={holder.kind === 'legal' && <State>{t('offices-holder-legal')}</State>}>
      <p>
        <strong>{holder.name}</strong>
      </p>
      <Facts
        of={[
          [t('offices-national-id'), known?.nationalId && <Code>{known.nationalId}</Code>],
          [t('offices-mobile'), known?.mobile && <Mobile of={known.mobile} />],
        ]}
      />
      {holder.kind === 'legal' && <Manager file={file} keeps={keeps} again={again} />}
      {keeps && (
        <LinkButton kind="quiet" icon={PhoneIcon} href={`/app/people/${holder.id}`}>
          {t('offices-person')}
        </LinkButton>
      )}
    </Card>
  )
}

/** Where the office is, and when it is open. */
export function Premises({ file }: Part) {
  const { position } = file
  return (
    <Card title={t('offices-premises')}>
      <Facts
        of={[
          [t('offices-kind'), t(`offices-kind-${file.kind}`)],
          [t('offices-county'), file.county.name],
          [t('offices-place'), file.place],
          [t('offices-address'), file.address],
          [t('offices-phone'), file.phone && <Code>{file.phone}</Code>],
          [t('offices-area'), file.area !== null && t('common-square-metres', { amount: file.area })],
          [
            t('offices-position'),
            position && <bdi class="code">{coordinates(locale.value, `${position.lat}, ${position.lon}`)}</bdi>,
          ],
          [file.hours ? t('offices-hours') : t('offices-hours-province'), <Hours file={file} />],
        ]}
      />
      {position && (
        <LinkButton kind="plain" icon={PlaceIcon} href={`geo:${position.lat},${position.lon}`} outside>
          {t('offices-position-see')}
        </LinkButton>
      )}
    </Card>
  )
}

function Hours({ file }: Part) {
  const hours = file.hours ?? file.provinceHours
  return (
    <ul>
      {week
        .filter((day) => hours[day])
        .map((day) => {
          const [from = '', to = ''] = hours[day] ?? []
          const span = t('offices-hours-span', { from: digits(locale.value, from), to: digits(locale.value, to) })
          return <li key={day}>{`${weekdayName(locale.value, day)}: ${span}`}</li>
        })}
    </ul>
  )
}

/** Staff and substitutes, those of today first. */
export function Team({ file }: Part) {
  const all = useSignal(false)
  const others = file.team.filter(({ role }) => role !== 'holder')
  const shown = all.value ? others : others.filter(({ now }) => now)
  return (
    <Card title={t('offices-team')}>
      {shown.length === 0 && <p class="soft">{t('offices-team-none')}</p>}
      <Facts
        of={shown.map(({ name, role, since, until, mobile: number }) => [
          t(`nav-role-${role}`),
          <>
            {name}
            {number && (
              <>
                {' '}
                · <Mobile of={number} />
              </>
            )}
            <br />
            <span class="soft small">
              {t('contacts-since', { date: dateOf(since) })} {until && t('contacts-until', { date: dateOf(until) })}
            </span>
          </>,
        ])}
      />
      {!all.value && others.length > shown.length && (
        <Button kind="plain" onClick={() => (all.value = true)}>
          {t('offices-team-before')}
        </Button>
      )}
    </Card>
  )
}

type Contact = NonNullable<OfficeFile['contacts']>[number]

/** Declared addresses with their dates: those that stand, and what was declared before. */
export function Contacts({ of }: { of: readonly Contact[] }) {
  const all = useSignal(false)
  const shown = all.value ? of : of.filter(({ until }) => until === null)
  return (
    <Card title={t('offices-contacts')}>
      <Facts of={shown.map((contact) => [t(`contacts-kind-${contact.kind}`), <ContactLine of={contact} />])} />
      {!all.value && of.length > shown.length && (
        <Button kind="plain" onClick={() => (all.value = true)}>
          {t('offices-contacts-before')}
        </Button>
      )}
    </Card>
  )
}

// The office one works in: its public page and what is printed for it, the license, the leave left, addresses, staff.
import { date, digits, weekdayName } from '#locales/format'
import { later } from '../../../later.tsx'
import { LinkButton } from '../../../parts/button.tsx'
import { Card, Facts } from '../../../parts/card.tsx'
import { EditIcon, OutsideIcon, PrintIcon } from '../../../parts/icons/acts.tsx'
import { DocumentsIcon, OfficeIcon } from '../../../parts/icons/nav.tsx'
import { Code, DateText } from '../../../parts/inline.tsx'
import { Empty, Loaded } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { Page, Section } from '../../../parts/page.tsx'
import { acting, can } from '../../../session.ts'
import { loadWords, locale, t } from '../../../words.ts'
import { colourWords } from '../colour.ts'
import { LicenseStateTag } from '../license-state.tsx'
import { ContactLine, dateOf } from './contact.tsx'
import { type OwnOffice, useOwn } from './own.ts'
import { Staff } from './staff.tsx'

const Score = later(async () => {
  const [{ Score: found }] = await Promise.all([import('../../ratings/score.tsx'), loadWords(['ratings'])])
  return found
})

const TaughtPeople = later(async () => {
  const [{ TaughtPeople: found }] = await Promise.all([import('../../trainings/people.tsx'), loadWords(['trainings'])])
  return found
})

/** The page of the office in whose name one acts. */
export function Office() {
  const asked = useOwn()
  const at = acting.value?.office?.id
  return (
    <Page title={t('nav-office')} lead={acting.value?.office?.name}>
      <Loaded of={asked} rows={4}>
        {(offices) => {
          const office = offices.find(({ id }) => id === at)
          if (!office) return <Empty icon={OfficeIcon} title={t('mine-none')} detail={t('mine-none-detail')} />
          return <Whole office={office} holds={can('offices.numbers')} />
        }}
      </Loaded>
    </Page>
  )
}

function Whole({ office, holds }: { office: OwnOffice; holds: boolean }) {
  return (
    <>
      {office.effects.length > 0 && (
        <Note>
          {office.effects.map((effect) => (
            <p key={effect}>{effect}</p>
          ))}
        </Note>
      )}
      <License office={office} holds={holds} />
      {holds && office.leave && <Leave of={office.leave} />}
      {holds && <Score office={office.id} words />}
      <ForThePublic license={office.license.code} />
      <Section title={t('mine-library')}>
        <LinkButton kind="quiet" icon={DocumentsIcon} href="/app/documents">
          {t('mine-documents')}
        </LinkButton>
      </Section>
      {office.contacts && <Contacts office={office} contacts={office.contacts} />}
      <Premises office={office} />
      {holds && <Staff office={office.id} />}
      {holds && <TaughtPeople office={office.id} />}
    </>
  )
}

function License({ office, holds }: { office: OwnOffice; holds: boolean }) {
  const { license, renewal } = office
  const left = license.daysLeft
  return (
    <Section title={t('mine-license')} beside={<LicenseStateTag of={license.standing} />}>
      <Card>
        <p>
          <strong>
            {left >= 0 ? t('mine-license-left', { count: left }) : t('mine-license-over', { count: -left })}
          </strong>
        </p>
        <Facts
          of={[
            [t('offices-license-code'), <Code key="code">{license.code}</Code>],
            [t('offices-license-issued'), <DateText key="issued" of={license.issuedOn} />],
            [t('offices-license-expires'), <DateText key="expires" of={license.expiresOn} />],
            [t('offices-license-colour'), colourWords(license.colour)],
          ]}
        />
        {holds && (
          <Note tone={renewal.state === 'past' ? 'danger' : 'info'}>
            <p>{t(`mine-renewal-${renewal.state}`, { date: date(locale.value, renewal.by) })}</p>
            <p class="cite">{renewal.source}</p>
          </Note>
        )}
      </Card>
    </Section>
  )
}

function Leave({ of }: { of: NonNullable<OwnOffice['leave']> }) {
  return (
    <Section title={t('mine-leave', { year: digits(locale.value, of.year) })}>
      <Card>
        <p>
          <strong>{t('mine-leave-left', { left: of.left, max: of.max })}</strong>
        </p>
        <p class="soft">{t('mine-leave-used', { used: of.used })}</p>
        <p class="cite">{of.source}</p>
        {of.left > 0 && (
          <LinkButton kind="quiet" href="/app/requests/new/leave">
            {t('mine-leave-ask')}
          </LinkButton>
        )}
      </Card>
    </Section>
  )
}

/** What the public sees, and what hangs on the wall. */
function ForThePublic({ license }: { license: string }) {
  const pages = [
    { path: '', words: t('mine-public'), icon: OutsideIcon },
    { path: '/poster', words: t('mine-poster'), icon: PrintIcon },
    { path: '/stand', words: t('mine-stand'), icon: PrintIcon },
    { path: '/stickers', words: t('mine-stickers'), icon: PrintIcon },
    { path: '/board', words: t('mine-board'), icon: PrintIcon },
  ]
  return (
    <Section title={t('mine-print')}>
      <div class="buttons">
        {pages.map(({ path, words, icon }) => (
          <LinkButton key={path} kind="quiet" icon={icon} href={`/o/${license}${path}`} outside>
            {words}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}

type Contacts = NonNullable<OwnOffice['contacts']>

/** Declared addresses, and the way to say that one has changed. */
function Contacts({ office, contacts }: { office: OwnOffice; contacts: Contacts }) {
  return (
    <Section title={t('mine-contacts')}>
      <Facts
        of={contacts.map((contact) => [
          t(`contacts-kind-${contact.kind}`),
          <ContactLine key={contact.id} of={contact} own />,
        ])}
      />
      {contacts.length === 0 && <p class="soft">{t('mine-contacts-none')}</p>}
      <p class="soft small">{t('contacts-report-rule', { within: office.report.within })}</p>
      <p class="cite">{office.report.source}</p>
      <div class="buttons">
        {(['mobile', 'address', 'email'] as const).map((kind) => (
          <LinkButton key={kind} kind="quiet" icon={EditIcon} href={`/app/office/contact?kind=${kind}`}>
            {t('contacts-quick', { kind: t(`contacts-kind-${kind}`) })}
          </LinkButton>
        ))}
        <LinkButton kind="plain" href="/app/office/contact">
          {t('contacts-report')}
        </LinkButton>
      </div>
    </Section>
  )
}

/** Address and week as the public page shows them, and who stands in. */
function Premises({ office }: { office: OwnOffice }) {
  return (
    <Section title={t('mine-premises')}>
      <Facts
        of={[
          [t('offices-county'), office.county],
          [t('offices-place'), office.place],
          [t('offices-address'), office.address],
          [t('offices-phone'), office.phone && <Code key="phone">{office.phone}</Code>],
          [t('offices-hours'), <Week key="week" office={office} />],
          ...office.substitutes.map(({ name, until }): [string, string] => [
            until ? t('mine-substitute', { date: dateOf(until) }) : t('mine-substitute-open'),
            name,
          ]),
        ]}
      />
    </Section>
  )
}

function Week({ office }: { office: OwnOffice }) {
  return (
    <ul>
      {office.week.map(({ weekday, hours }) => {
        const [from = '', to = ''] = (hours ?? []).map((time) => digits(locale.value, time))
        const span = hours ? t('offices-hours-span', { from, to }) : t('offices-hours-shut')
        return <li key={weekday}>{`${weekdayName(locale.value, weekday)}: ${span}`}</li>
      })}
    </ul>
  )
}

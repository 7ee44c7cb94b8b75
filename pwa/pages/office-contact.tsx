// One declared address with its dates, as the secretariat and its holder see it.
import { code, date, dateTime, mobile } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import type { ContactKind } from '#rules/contacts'
import { State } from '../parts/state.tsx'
import { locale, t } from '../words.ts'

type Contact = {
  kind: ContactKind
  value: string
  since: string
  until: string | null
  changedAt: string | null
  late: boolean
  pending: boolean
}

/** An address with its dates, and whether it came late or waits for proof. */
export function ContactLine({ of }: { of: Contact }) {
  const { kind, value, since, until, changedAt, late, pending } = of
  return (
    <>
      {contactText(kind, value)}
      <br />
      <span class="soft small">
        {t('contacts-since', { date: dateOf(changedAt ?? since) })}{' '}
        {until && t('contacts-until', { date: dateOf(until) })}
      </span>
      {pending && (
        <p>
          <State>{t('contacts-pending')}</State>
        </p>
      )}
      {late && changedAt && (
        <p>
          <State tone="danger">{t('contacts-late')}</State>
          <span class="soft small">
            {' '}
            {t('contacts-late-detail', { changed: momentOf(changedAt), reported: momentOf(since) })}
          </span>
        </p>
      )}
    </>
  )
}

/** The date of a day or of an instant in Tehran. */
export function dateOf(of: string): string {
  return date(locale.value, of.length === 10 ? of : tehranDay(new Date(of)))
}

const momentOf = (instant: string) => dateTime(locale.value, new Date(instant))

function contactText(kind: ContactKind, value: string) {
  if (kind === 'address') return value
  if (kind === 'mobile') return mobile(locale.value, value)
  return kind === 'email' ? <bdi class="code">{value}</bdi> : code(locale.value, value)
}

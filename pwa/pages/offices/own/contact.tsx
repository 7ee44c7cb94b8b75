// One declared address with its dates, as the secretariat and its holder see it.
import { code, date, dateTime, mobile } from '#locales/format'
import { tehranDay } from '#rules/calendar'
import type { ContactKind } from '#rules/contacts'
import { State } from '../../../parts/state.tsx'
import { locale, t } from '../../../words.ts'

type Contact = {
  id: string
  state: 'stands' | 'unproved' | 'disputed' | 'refused'
  kind: ContactKind
  value: string
  since: string
  until: string | null
  changedAt: string | null
  late: boolean
  pending: boolean
}

/** An address with its dates, and whether it came late, waits, or was refused. `own`: the reader is its holder. */
export function ContactLine({ of, own }: { of: Contact; own?: boolean }) {
  const { id, kind, value, since, until, changedAt, late, pending, state } = of
  const waits = pending && (state === 'disputed' ? 'disputed' : 'unproved')
  return (
    <>
      {contactText(kind, value)}
      <br />
      <span class="soft small">
        {t('contacts-since', { date: dateOf(changedAt ?? since) })}{' '}
        {until && t('contacts-until', { date: dateOf(until) })}
      </span>
      {waits && (
        <p>
          <State tone={own && waits === 'unproved' ? 'waiting' : 'plain'}>{t(`contacts-${waits}`)}</State>
        </p>
      )}
      {state === 'refused' && (
        <p>
          <State tone="danger">{t('contacts-refused')}</State>
        </p>
      )}
      {own && waits === 'unproved' && (
        <p>
          <a href={`/app/office/contact/${id}`}>{t('contacts-prove')}</a>
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

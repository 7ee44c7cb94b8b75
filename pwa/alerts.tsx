// Banners of what is now, or is not as it should be: a meeting runs; the country is cut off from abroad; for those in charge, what is ill.
import { useLocation } from 'preact-iso'
import { dateTime, digits } from '#locales/format'
import { faultWords, refusedWords, testedName } from '#locales/health'
import { Offers } from './offers.tsx'
import { VotesIcon } from './parts/icons/nav.tsx'
import { OfflineIcon, WarningIcon } from './parts/icons/states.tsx'
import { type Me, me } from './session.ts'
import { locale, t } from './words.ts'

/** The banners that hold now. Fetched with their words when there is one. */
export function Alerts() {
  const { path } = useLocation()
  const since = me.value?.province?.shutdownSince
  const faults = me.value?.faults ?? []
  const sitting = me.value?.sitting
  const there = sitting && `/app/meetings/${sitting.id}`
  return (
    <div role="status">
      {since && (
        <div class="banner no-print">
          <OfflineIcon size={20} />
          <p>{t('health-shutdown-banner', { at: dateTime(locale.value, new Date(since)) })}</p>
        </div>
      )}
      {sitting && there && path !== there && (
        <div class="banner no-print">
          <VotesIcon size={20} />
          <p>
            {t('health-sitting', { name: digits(locale.value, sitting.number) })}{' '}
            <a href={there}>{t('health-sitting-go')}</a>
          </p>
        </div>
      )}
      {faults.length > 0 && path !== '/app/health' && <FaultBanner of={faults} />}
      <Offers />
    </div>
  )
}

/** One fault with its remedy; of several the remedies stand on the page. */
function FaultBanner({ of }: { of: Me['faults'] }) {
  const worded = of.map(({ name, fault, facts, who }) => ({
    what: testedName(locale.value, name),
    // an answer kept by an app before this one names nobody
    who: refusedWords(locale.value, who ?? []),
    ...faultWords(locale.value, fault, facts),
  }))
  return (
    <div class="banner no-print">
      <WarningIcon size={20} />
      <p>
        {worded.map(({ what, title, who }) => (
          <span key={what}>
            <strong>{t('health-banner', { what, fault: title })}</strong> {who && `${who} `}
          </span>
        ))}
        {worded.length === 1 && worded[0]!.remedy} <a href="/app/health">{t('health-see')}</a>
      </p>
    </div>
  )
}

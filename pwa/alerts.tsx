// Banners of what is not as it should be: the country is cut off from abroad; for those in charge, what is ill.
import { useLocation } from 'preact-iso'
import { dateTime } from '#locales/format'
import { faultWords, refusedWords, testedName } from '#locales/health'
import { OfflineIcon, WarningIcon } from './parts/icons/states.tsx'
import { type Me, me } from './session.ts'
import { locale, t } from './words.ts'

/** The banners that hold now. Fetched with their words when there is one. */
export function Alerts() {
  const { path } = useLocation()
  const since = me.value?.province?.shutdownSince
  const faults = me.value?.faults ?? []
  return (
    <div role="status">
      {since && (
        <div class="banner no-print">
          <OfflineIcon size={20} />
          <p>{t('health-shutdown-banner', { at: dateTime(locale.value, new Date(since)) })}</p>
        </div>
      )}
      {faults.length > 0 && path !== '/app/health' && <FaultBanner of={faults} />}
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

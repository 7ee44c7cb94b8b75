// Banners of what is not as it should be: the country is cut off from abroad; for those in charge, what is ill.
import { dateTime } from '#locales/format'
import { faultWords, testedName } from '#locales/health'
import { OfflineIcon, WarningIcon } from './parts/icons/states.tsx'
import { me } from './session.ts'
import { locale, t } from './words.ts'

/** The banners that hold now. Fetched with their words when there is one. */
export function Alerts() {
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
      {faults.map(({ name, fault, facts }) => (
        <FaultBanner key={name} name={name} words={faultWords(locale.value, fault, facts)} />
      ))}
    </div>
  )
}

function FaultBanner({ name, words }: { name: string; words: { title: string; remedy: string } }) {
  return (
    <div class="banner no-print">
      <WarningIcon size={20} />
      <p>
        <strong>{t('health-banner', { what: testedName(locale.value, name), fault: words.title })}</strong>{' '}
        {words.remedy} <a href="/app/health">{t('health-see')}</a>
      </p>
    </div>
  )
}

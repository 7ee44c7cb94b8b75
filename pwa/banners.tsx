// Lines above the page: no network and what was kept, and what comes with code of its own when there is any.
import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { dateTime } from '#locales/format'
import { keeps } from './drafts/device.ts'
import { unsent } from './drafts/unsent.ts'
import { installable, updateReady } from './install.ts'
import { keptAt, online } from './network.ts'
import { OfflineIcon } from './parts/icons/states.tsx'
import { me } from './session.ts'
import { loadWords, locale, t } from './words.ts'

const alerts: Signal<ComponentType | null> = signal(null)

// Seldom needed, so fetched when it is; without a network it comes with the next look at what waits.
function AlertsOnce() {
  const Shown = alerts.value
  useEffect(() => {
    if (Shown) return
    const words = loadWords(['health', 'channels'])
    Promise.all([import('./alerts.tsx'), words]).then(
      ([{ Alerts }]) => (alerts.value = Alerts),
      () => {},
    )
  }, [Shown, me.value])
  return Shown && <Shown />
}

/** The banners that hold now; most often none. */
export function Banners() {
  return (
    <>
      <div role="status">{(!online.value || keptAt.value) && <OfflineBanner />}</div>
      {(me.value?.province?.shutdownSince ||
        me.value?.sitting ||
        me.value?.faults?.length ||
        updateReady.value ||
        installable.value) && <AlertsOnce />}
    </>
  )
}

function OfflineBanner() {
  return (
    <div class="banner no-print">
      <OfflineIcon size={20} />
      <p>
        {keptAt.value
          ? t(online.value ? 'app-slow-as-of' : 'app-offline-as-of', { at: dateTime(locale.value, keptAt.value) })
          : t(keeps.value ? 'app-offline' : 'app-offline-unkept')}{' '}
        {unsent.value > 0 && t('app-offline-unsent', { count: unsent.value })}
      </p>
    </div>
  )
}

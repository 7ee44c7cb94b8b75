// Lines above the page: no network and what was kept, what is out of order, a new version, and once the hint that the app
// can be installed.
import { type Signal, signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'
import { dateTime } from '#locales/format'
import { keeps } from './drafts/device.ts'
import { unsent } from './drafts/unsent.ts'
import { install, installable, takeUpdate, updateReady } from './install.ts'
import { keptAt, online } from './network.ts'
import { Button } from './parts/button.tsx'
import { InstallIcon } from './parts/icons/acts.tsx'
import { InfoIcon, OfflineIcon } from './parts/icons/states.tsx'
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
      <div role="status">{!online.value && <OfflineBanner />}</div>
      {(me.value?.province?.shutdownSince || me.value?.sitting || (me.value?.faults ?? []).length > 0) && (
        <AlertsOnce />
      )}
      {updateReady.value && (
        <div class="banner no-print">
          <InfoIcon size={20} />
          <p>{t('app-update')}</p>
          <Button kind="plain" onClick={takeUpdate}>
            {t('app-update-now')}
          </Button>
        </div>
      )}
      {installable.value && (
        <div class="banner no-print">
          <InstallIcon size={20} />
          <p>{t('app-install')}</p>
          <Button kind="plain" onClick={() => install(true)}>
            {t('app-install-now')}
          </Button>
          <Button kind="plain" onClick={() => install(false)}>
            {t('app-install-never')}
          </Button>
        </div>
      )}
    </>
  )
}

function OfflineBanner() {
  return (
    <div class="banner no-print">
      <OfflineIcon size={20} />
      <p>
        {keptAt.value
          ? t('app-offline-as-of', { at: dateTime(locale.value, keptAt.value) })
          : t(keeps.value ? 'app-offline' : 'app-offline-unkept')}{' '}
        {unsent.value > 0 && t('app-offline-unsent', { count: unsent.value })}
      </p>
    </div>
  )
}

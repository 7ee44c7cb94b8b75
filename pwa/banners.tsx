// Lines above the page: no network and what was kept, a new version, and once the hint that the app can be installed.
import { dateTime } from '#locales/format'
import { install, installable, takeUpdate, updateReady } from './install.ts'
import { keptAt, online } from './network.ts'
import { Button } from './parts/button.tsx'
import { InstallIcon } from './parts/icons/acts.tsx'
import { InfoIcon, OfflineIcon } from './parts/icons/states.tsx'
import { unsent } from './unsent.ts'
import { locale, t } from './words.ts'

/** The banners that hold now; most often none. */
export function Banners() {
  return (
    <>
      <div role="status">{!online.value && <OfflineBanner />}</div>
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
        {keptAt.value ? t('app-offline-as-of', { at: dateTime(locale.value, keptAt.value) }) : t('app-offline')}{' '}
        {unsent.value > 0 && t('app-offline-unsent', { count: unsent.value })}
      </p>
    </div>
  )
}

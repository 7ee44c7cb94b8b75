// What the browser and the server offer once in a while: a new version, and the app on the first screen of the phone.
import { install, installable, takeUpdate, updateReady } from './install.ts'
import { Button } from './parts/button.tsx'
import { InstallIcon } from './parts/icons/acts.tsx'
import { InfoIcon } from './parts/icons/states.tsx'
import { t } from './words.ts'

/** Their banners. */
export function Offers() {
  return (
    <>
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

// How a license stands, in icon, word and colour.
import type { LicenseState } from '#rules/offices'
import { PausedIcon } from '../../parts/icons/states.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { t } from '../../words.ts'

const tones: Record<LicenseState, Tone> = {
  active: 'ok',
  expired: 'danger',
  suspended: 'danger',
  closed: 'plain',
  revoked: 'danger',
  ended: 'plain',
  'winding-up': 'waiting',
}

/** `<LicenseStateTag of="expired" />`; its page has the words of `offices`. */
export function LicenseStateTag({ of }: { of: LicenseState }) {
  return (
    <State tone={tones[of]} icon={of === 'closed' || of === 'suspended' ? PausedIcon : undefined}>
      {t(`offices-standing-${of}`)}
    </State>
  )
}

// How a license stands, in icon, word and colour.
import type { LicenseStanding } from '#rules/offices'
import { PausedIcon } from '../../parts/icons/states.tsx'
import { State, type Tone } from '../../parts/state.tsx'
import { t } from '../../words.ts'

const tones: Record<LicenseStanding, Tone> = {
  active: 'ok',
  expired: 'danger',
  suspended: 'danger',
  closed: 'plain',
  revoked: 'danger',
}

/** `<Standing of="expired" />`; its page has the words of `offices`. */
export function LicenseStateTag({ of }: { of: LicenseStanding }) {
  return (
    <State tone={tones[of]} icon={of === 'closed' || of === 'suspended' ? PausedIcon : undefined}>
      {t(`offices-standing-${of}`)}
    </State>
  )
}

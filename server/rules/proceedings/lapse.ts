// Whether a grant can still be signed: between the vote and the signature days pass and licenses end.
import type { LicenseStanding } from '../offices.ts'
import type { Effect } from './kind.ts'

/** Why a grant has no effect any more: all its days are over, or the license is not active; null while it may be signed. */
export function lapseOf(
  effect: Pick<Effect, 'lastDay'>,
  license: { standing: LicenseStanding },
  today: string,
): 'days' | 'license' | null {
  if (effect.lastDay < today) return 'days'
  return license.standing === 'active' ? null : 'license'
}

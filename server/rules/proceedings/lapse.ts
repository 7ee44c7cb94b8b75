// Whether a grant can still be signed: between the vote and the signature days pass and licenses end.
import type { LicenseStanding } from '../offices.ts'
import type { Effect } from './kind.ts'

/**
 * Why a grant has no effect any more: all its days are over, or the license has gone; null while it may be signed. That the
 * office is closed for a time today says nothing of the days that were granted.
 */
export function lapseOf(
  effect: Pick<Effect, 'lastDay'>,
  license: { standing: LicenseStanding },
  today: string,
): 'days' | 'license' | null {
  if (effect.lastDay < today) return 'days'
  return license.standing === 'active' || license.standing === 'closed' ? null : 'license'
}

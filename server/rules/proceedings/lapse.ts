// Whether a grant can still be signed: between the vote and the signature days pass and licenses end.
import { isGone, type LicenseState } from '../offices.ts'
import type { Effect } from './effects.ts'

/**
 * Why a grant has no effect any more: all its days are over, or the license is not active; null while it may be signed. A
 * renewal that was asked for in time may be granted after the license's last day.
 */
export function lapseOf(
  { effect, lastDay, ...of }: Pick<Effect, 'effect' | 'lastDay'> & { body?: true },
  license: { standing: LicenseState | 'none' },
  today: string,
): 'days' | 'license' | null {
  // what is founded had no license before, and a body needs none
  if (effect === 'founded' || of.body) return null
  if (effect === 'span' && lastDay! < today) return 'days'
  // what ends a license, or is only written down, asks for none that is active
  if (effect === 'term' || effect === 'license' || effect === 'sanction' || effect === 'share')
    return isGone(license.standing) ? 'license' : null
  return license.standing === 'active' ? null : 'license'
}

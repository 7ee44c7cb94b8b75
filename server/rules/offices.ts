// Offices and licenses: kinds, states, opening hours, what the public may know. Sources: Bylaw 9, 16; Annex 1.
import { addDays } from './calendar.ts'
import { ordersOf } from './lists.ts'

export const officeKinds = ['urban', 'rural', 'mobile'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Stored states of a license; expired is derived from its day, never stored. */
export const storedLicenseStates = ['active', 'suspended', 'closed', 'revoked', 'ended'] as const
export type StoredLicenseState = (typeof storedLicenseStates)[number]

/** A license that nobody holds any more: revoked, or ended at its holder's wish (Bylaw 16; 9 note 1). */
export const goneLicenseStates = ['revoked', 'ended'] as const satisfies readonly StoredLicenseState[]

/** Whether a license in a state is nobody's any more. */
export function isGone(state: string): boolean {
  return goneLicenseStates.some((gone) => gone === state)
}

/**
 * What the state of a license on a day is derived from. `closures`: first and last days of spans for which its office is
 * closed; `renewing`: its renewal was asked for in time and is not decided yet; `ending`: its holder hands over what was received.
 */
export type LicenseTerm = {
  state: StoredLicenseState
  expiresOn: string
  renewing: boolean
  ending?: boolean
  closures: readonly (readonly [string, string])[]
}

/**
 * The state on a day: the stored one, expired once the last day has passed, closed while the office is closed for a time. By
 * Bylaw 9 a license lapses where its renewal is not asked for in time; that one whose renewal was, and is undecided, holds on
 * until the decision is our reading. One whose end was granted goes on until everything is handed over (note 2): that its office
 * finishes its work meanwhile is our reading too.
 */
export function licenseState(
  { state, expiresOn, renewing, ending = false, closures }: LicenseTerm,
  day: string,
): LicenseState {
  if (state !== 'active') return state
  if (expiresOn < day && !renewing) return 'expired'
  if (closures.some(([first, last]) => first <= day && day <= last)) return 'closed'
  return ending ? 'winding-up' : 'active'
}

/** The day from which a license is in the state in which it stands: an expired one from the day after its last. */
export function stateSinceOf(license: LicenseTerm & { stateSince: string }, day: string): string {
  const standing = licenseState(license, day)
  if (standing === license.state) return license.stateSince
  if (standing === 'expired') return addDays(license.expiresOn, 1)
  const closure = license.closures.find(([first, last]) => first <= day && day <= last)
  // one that is being wound up still runs as it did
  return standing === 'closed' && closure ? closure[0] : license.stateSince
}

/** What the list of offices may be sorted by. */
export const officeOrders = ordersOf(['name', 'license', 'where', 'holder', 'standing', 'expiry'])
export type OfficeOrder = (typeof officeOrders)[number]

export const licenseStates = [...storedLicenseStates, 'expired', 'winding-up'] as const
export type LicenseState = (typeof licenseStates)[number]

/** The license's own state on a day: that its office is closed for a time takes nothing from it. */
export function ownLicenseState(license: Omit<LicenseTerm, 'closures'>, day: string): LicenseState {
  return licenseState({ ...license, closures: [] }, day)
}

/** May the office serve customers: the license is active, also to its end, and nothing closes the office that day. */
export function mayServe(license: LicenseTerm, today: string): boolean {
  const state = licenseState(license, today)
  return state === 'active' || state === 'winding-up'
}

/** What the public may know of a license before any verdict: a suspension shows only as "not available" (A4 art. 8). */
export function publicState(license: LicenseTerm, today: string) {
  const standing = licenseState(license, today)
  return standing === 'suspended' ? ('unavailable' as const) : standing
}
export const publicStates = ['active', 'expired', 'closed', 'revoked', 'ended', 'winding-up', 'unavailable'] as const
export type PublicState = (typeof publicStates)[number]

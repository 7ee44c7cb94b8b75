// Offices and licenses: kinds, states, opening hours, what the public may know. Sources: Bylaw 9, 16; Annex 1.
export const officeKinds = ['urban', 'rural', 'mobile'] as const
export type OfficeKind = (typeof officeKinds)[number]

/** Stored states of a license; expired is derived from its day, never stored. */
export const licenseStates = ['active', 'suspended', 'closed', 'revoked'] as const
export type LicenseState = (typeof licenseStates)[number]

/** What stands on the file: the stored state, or expired once the last day has passed. */
export function licenseStanding(license: { state: LicenseState; expiresOn: string }, today: string) {
  return license.state === 'active' && license.expiresOn < today ? ('expired' as const) : license.state
}
export const licenseStandings = [...licenseStates, 'expired'] as const
export type LicenseStanding = (typeof licenseStandings)[number]

/** May the office serve customers: the license is active and has not run out. */
export function mayServe(license: { state: LicenseState; expiresOn: string }, today: string): boolean {
  return licenseStanding(license, today) === 'active'
}

/** What the public may know of a license before any verdict: a suspension shows only as "not available" (A4 art. 8). */
export function publicStanding(license: { state: LicenseState; expiresOn: string }, today: string) {
  const standing = licenseStanding(license, today)
  return standing === 'suspended' ? ('unavailable' as const) : standing
}
export const publicStandings = ['active', 'expired', 'closed', 'revoked', 'unavailable'] as const

// Contracts of agencies about services: who enters and ends them, who sees them.
import { officeRoles, workingGroup } from '#rules/roles'
import { type Acts, type Audiences, type Sights, secretariat } from './policy.ts'

/** Who may do what about contracts. An agency enters its own: a copy goes to the working group by Annex 5 article 8. */
export const acts = {
  'contracts.enter': { roles: [...secretariat, 'agency'] },
  'contracts.end': { roles: [...secretariat, 'agency'] },
  'contracts.warn': { system: true },
} as const satisfies Acts

/** Who may see what of contracts. */
export const sights = {
  /** The province's; those of the own office; an agency its own. */
  contracts: { across: [...workingGroup, 'clerk', 'association', 'kanoon'], own: officeRoles, body: ['agency'] },
} as const satisfies Sights

/** Who hears that a contract ends, besides its parties. */
export const audiences = {
  'contracts.ending': secretariat,
} as const satisfies Audiences

// Who signs for whom meanwhile.
import { workingGroup } from '#rules/roles'
import { type Acts, type Sights, signers } from './policy.ts'

/** Who may do what about delegations. */
export const acts = {
  'delegations.make': { roles: signers, seat: 'signs', stepUp: true },
  'delegations.end': { roles: signers, seat: 'signs' },
} as const satisfies Acts

/** Who may see who signs for whom, and who may be named. */
export const sights = {
  delegations: { across: workingGroup },
  'delegations.people': { across: signers },
} as const satisfies Sights

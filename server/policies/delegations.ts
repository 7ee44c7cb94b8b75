// Who signs for whom meanwhile, and who answers for whom what proceedings ask.
import { lendingRoles, workingGroup } from '#rules/roles'
import { type Acts, type Sights, signers } from './policy.ts'

/** Who may do what about delegations. */
export const acts = {
  'delegations.make': { roles: signers, seat: 'signs', stepUp: true },
  'delegations.lend': { roles: lendingRoles, stepUp: true },
  /** Whose it is, the act itself looks. */
  'delegations.end': { roles: lendingRoles },
} as const satisfies Acts

/** Who may see who acts for whom, and who may be named. */
export const sights = {
  delegations: { across: workingGroup },
  'delegations.people': { across: signers },
  /** Those that one has made or that were made for one. */
  'delegations.own': { across: lendingRoles },
} as const satisfies Sights

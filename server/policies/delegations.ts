// Who signs for whom meanwhile.
import { type Acts, signers } from './policy.ts'

/** Who may do what about delegations. */
export const acts = {
  'delegations.make': { roles: signers, seat: 'signs', stepUp: true },
  'delegations.end': { roles: signers, seat: 'signs' },
} as const satisfies Acts

// Security that agencies hold: who records it and its end, who sees it.
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Who may do what about guarantees. An agency does it of its own; a complaint in court is the secretariat's to write down. */
export const acts = {
  'guarantees.record': { roles: [...secretariat, 'agency'] },
  'guarantees.settle': { roles: [...secretariat, 'agency'] },
  'guarantees.complain': { roles: secretariat },
  'guarantees.release': { roles: [...secretariat, 'agency'] },
} as const satisfies Acts

/** Who may see what of them. */
export const sights = {
  guarantees: {
    across: [...secretariat, 'head', 'member', 'kanoon', 'association'],
    own: ['holder'],
    body: ['agency'],
  },
} as const satisfies Sights

// Systems of agencies: who lets them in.
import { type Acts, keepers, type Sights } from './policy.ts'

/** Who may do what about the keys of systems. */
export const acts = {
  'systems.giveKey': { roles: keepers },
  'systems.rotateKey': { roles: keepers },
  'systems.endKey': { roles: keepers },
} as const satisfies Acts

/** Who sees which keys there are; a token nobody sees again. */
export const sights = {
  systems: { across: keepers },
} as const satisfies Sights

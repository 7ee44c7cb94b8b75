// Lists of recipients that are kept.
import { type Acts, type Sights, secretariat } from './policy.ts'

/** Who may do what about lists. */
export const acts = {
  'lists.save': { roles: secretariat },
  'lists.end': { roles: secretariat },
} as const satisfies Acts

/** Who chooses from them. */
export const sights = { lists: { across: secretariat } } as const satisfies Sights

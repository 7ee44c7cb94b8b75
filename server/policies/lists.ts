// Lists of recipients that are kept.
import { type Acts, secretariat } from './policy.ts'

/** Who may do what about lists. */
export const acts = {
  'lists.save': { roles: secretariat },
  'lists.end': { roles: secretariat },
} as const satisfies Acts

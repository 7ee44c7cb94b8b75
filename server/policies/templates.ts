// Texts to begin letters with.
import { type Acts, desk, type Sights, secretariat } from './policy.ts'

/** Who may do what about templates. */
export const acts = {
  'templates.save': { roles: secretariat },
  'templates.end': { roles: secretariat },
} as const satisfies Acts

/** Who begins letters with them. */
export const sights = { templates: { across: desk } } as const satisfies Sights

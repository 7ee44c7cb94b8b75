// Texts to begin letters with.
import { type Acts, secretariat } from './policy.ts'

/** Who may do what about templates. */
export const acts = {
  'templates.save': { roles: secretariat },
  'templates.end': { roles: secretariat },
} as const satisfies Acts

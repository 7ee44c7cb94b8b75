// What is typed and not sent yet.
import type { Acts } from './policy.ts'

/** A draft is its writer's own; what may be one, `sentBy` says. */
export const acts = {
  'drafts.save': { signedIn: true, own: 'person' },
  'drafts.discard': { signedIn: true, own: 'person' },
} as const satisfies Acts

// What customers say of offices.
import type { Acts } from './policy.ts'

/** Who may do what about ratings. */
export const acts = {
  'ratings.give': { anyone: true },
  'ratings.comment': { anyone: true },
} as const satisfies Acts

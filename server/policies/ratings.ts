// What customers say of offices.
import { type Acts, desk, type Sights } from './policy.ts'

/** Who may do what about ratings. */
export const acts = {
  'ratings.give': { anyone: true },
  'ratings.comment': { anyone: true },
} as const satisfies Acts

/** Who reads what customers say. */
export const sights = {
  /** Of the whole province, and of the own office its holder. */
  ratings: { across: desk, own: ['holder'] },
  'ratings.list': { across: desk },
} as const satisfies Sights

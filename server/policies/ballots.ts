// Votes of the working group by phone. Sources: Annex 3 article 6; domain.md §2.
import { workingGroup } from '#rules/roles'
import type { Acts, Sights } from './policy.ts'

/** Who may do what about votes. */
export const acts = {
  'ballots.vote': { roles: ['head', 'member'], seat: 'votes' },
  'ballots.recordSpoken': { roles: ['secretary'] },
  'ballots.lapse': { system: true },
} as const satisfies Acts

/** Who may see votes while they are cast. */
export const sights = {
  ballots: { across: ['clerk', ...workingGroup, 'association'] },
  /** What waits for one's own vote. */
  'ballots.own': { across: ['head', 'member'] },
} as const satisfies Sights

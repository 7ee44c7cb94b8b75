// Votes of the working group by phone. Sources: Annex 3 article 6; domain.md §2.
import type { Acts } from './policy.ts'

/** Who may do what about votes. */
export const acts = {
  'ballots.vote': { roles: ['head', 'member'], seat: 'votes' },
  'ballots.recordSpoken': { roles: ['secretary'] },
  'ballots.lapse': { system: true },
} as const satisfies Acts

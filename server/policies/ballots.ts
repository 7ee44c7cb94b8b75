// Votes of the working group by phone. Sources: Annex 3 article 6; domain.md §2.
import { workingGroup } from '#rules/roles'
import type { Acts, Sights } from './policy.ts'

/** Who may do what about votes. */
export const acts = {
  /** By a delegate only where the province's law lets a lent seat vote: else the seat has no vote then. */
  'ballots.vote': { roles: ['head', 'member'], seat: 'votes', delegable: true },
  /** A secret ballot: the head's word alone makes it one (Annex 3 article 6 note). */
  'ballots.makeSecret': { roles: ['head'] },
  'ballots.voteSecretly': { roles: ['head', 'member'], seat: 'votes', delegable: true },
  'ballots.recordSpoken': { roles: ['secretary'] },
  'ballots.lapse': { system: true },
} as const satisfies Acts

/** Who may see votes while they are cast. */
export const sights = {
  ballots: { across: ['clerk', ...workingGroup, 'association'] },
  /**
   * How an open ballot stands before it closes. Members decide together and openly (Annex 3 article 6), and the secretariat runs
   * the item that closes by these figures. No article gives the association a part in the vote: it learns the result.
   */
  'ballots.counts': { across: ['clerk', ...workingGroup] },
  /**
   * Who voted what before it closes: the members, whose votes are open to each other, and the secretary, who writes spoken votes
   * down. Nobody else needs a name to do what is theirs, and a name known early can be pressed; once it is closed the votes are in
   * the minutes.
   */
  'ballots.names': { across: workingGroup },
  /** What waits for one's own vote. */
  'ballots.own': { across: ['head', 'member'] },
} as const satisfies Sights

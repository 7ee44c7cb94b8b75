// Ballots: choices, and the majority of all voting members. Sources: Bylaw 25-b; Annex 3 article 6 and its note.
export const choices = ['for', 'against', 'abstain', 'recuse'] as const
export type Choice = (typeof choices)[number]

export const ballotStates = ['open', 'adopted', 'rejected', 'lapsed', 'withdrawn'] as const
export type BallotState = (typeof ballotStates)[number]

/**
 * Why a member may be concerned in what is voted on: the office is theirs to run, they are the other party to it, they work in it,
 * or they stand for a body that is asked about it. Suggested, never imposed: our addition.
 */
export const interests = ['holder', 'party', 'staff', 'body'] as const
export type Interest = (typeof interests)[number]

export type Tally = { base: number; for: number; against: number; abstain: number; recuse: number; needed: number }

/**
 * Counts votes. The base is all seats with a vote, whoever sits or recuses; more than half of it is needed
 * (Annex 3 article 6).
 */
export function tally(base: number, votes: readonly Choice[]): Tally {
  const count = (choice: Choice) => votes.filter((vote) => vote === choice).length
  return tallyOf(base, {
    for: count('for'),
    against: count('against'),
    abstain: count('abstain'),
    recuse: count('recuse'),
  })
}

/** The same of sums. */
export function tallyOf(base: number, sums: Record<Choice, number>): Tally {
  return { base, ...sums, needed: Math.floor(base / 2) + 1 }
}

/** More than half of those who took part, counted when the ballot closes: before that nobody knows who they are. */
function decidedAtClose({ base: _, needed: __, ...cast }: Tally): 'adopted' | 'rejected' | null {
  const present = cast.for + cast.against + cast.abstain + cast.recuse
  if (cast.for * 2 > present) return 'adopted'
  return cast.against * 2 > present ? 'rejected' : null
}

/**
 * What a ballot comes to when its day is over, by the majority that the law asks for; null where it comes to nothing: a tie, too few
 * votes, or none. It then goes to the next agenda.
 */
export function resultAtClose(
  counted: Tally,
  majority: 'of-all-voting-members' | 'of-those-present',
): 'adopted' | 'rejected' | null {
  return decided(counted) ?? (majority === 'of-those-present' ? decidedAtClose(counted) : null)
}

/** Decided as soon as one side has the majority of all voting members. */
export function decided(counted: Tally): 'adopted' | 'rejected' | null {
  if (counted.for >= counted.needed) return 'adopted'
  return counted.against >= counted.needed ? 'rejected' : null
}

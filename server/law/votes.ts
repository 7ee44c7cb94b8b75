// Who votes, and what carries. Bylaw 25-b; Annex 3 art. 6; what concerns voting by phone is ours.
import { choice, type Parameter, parameter } from './parameter.ts'

/** More than half, of all voting members or of those present. Annex 3 art. 6 says: of the members with a vote. */
export const voteMajority = choice({
  name: 'vote.majority',
  options: ['of-all-voting-members', 'of-those-present'],
  default: 'of-all-voting-members',
  cite: { source: 'bylaw', annex: 3, article: 6 },
})

/**
 * Which seats the majority is reckoned from. The article says: of the members with a vote; that a seat in which nobody
 * sits stands among them is our reading, the stricter one.
 */
export const voteBase = choice({
  name: 'vote.base',
  options: ['all-seats', 'filled-seats'],
  default: 'all-seats',
  cite: { source: 'bylaw', annex: 3, article: 6, reading: {} },
})

/**
 * How many of those with a vote must be there before an item is taken up. The text asks for none, only for the votes of more than
 * half (article 6): that a meeting of fewer may sit is our reading.
 */
export const meetingQuorum = choice({
  name: 'meeting.quorum',
  options: ['none', 'majority'],
  default: 'none',
  cite: { source: 'bylaw', annex: 3, article: 6, reading: {} },
})

/** Votes are open; the head alone may make one secret. Annex 3 art. 6 note. */
export const voteOpenness = choice({
  name: 'vote.openness',
  options: ['open-unless-head', 'open', 'secret'],
  default: 'open-unless-head',
  cite: { source: 'bylaw', annex: 3, article: 6, note: 0 },
})

/** The seats with a vote. The Decree seats other bodies. Bylaw 25-b; Decree 3 note 1. */
export const voteSeats = parameter<readonly string[]>({
  name: 'vote.seats',
  default: ['head', 'ict-ministry', 'kanoon-representative'],
  options: ['head', 'ict-ministry', 'kanoon-representative', 'state-administration', 'governor-office'],
  unit: 'rule',
  counts: 'none',
  unused: true,
  cite: { source: 'bylaw', article: 25, clause: 'b' },
  also: [{ source: 'decree', article: 3, note: 1, says: 'otherwise' }],
})

/** Whether members may vote by phone between meetings; it is then recorded in the next minutes. Our addition. */
export const voteByPhone = parameter({
  name: 'vote.byPhone',
  default: true,
  unit: 'yes or no',
  counts: 'none',
  cite: { source: 'house' },
})

/** Whether a delegate whom a member names for a time may vote in the member's seat. Annex 3 knows members only: our choice. */
export const voteByDelegate = parameter({
  name: 'vote.byDelegate',
  default: false,
  unit: 'yes or no',
  counts: 'none',
  cite: { source: 'house' },
})

/** A ballot by phone closes at the end of this day, decided or not. Our choice. */
export const votePhoneClosing = parameter({
  name: 'vote.phoneClosing',
  default: { days: 7 },
  counts: 'term',
  cite: { source: 'house' },
})

/** A member who has not voted is reminded after so many working days. Our choice. */
export const voteRemindAfter = parameter({
  name: 'vote.remindAfter',
  default: { days: 2 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const votes: readonly Parameter[] = [
  voteMajority,
  voteBase,
  meetingQuorum,
  voteOpenness,
  voteSeats,
  voteByDelegate,
  voteByPhone,
  votePhoneClosing,
  voteRemindAfter,
]

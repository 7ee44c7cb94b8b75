// Meetings of the working group. Annex 3.
import { choice, parameter } from './parameter.ts'

/** The working group meets at least so often. Annex 3 art. 1-2 note. */
export const meetingEvery = parameter({
  name: 'meeting.every',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'bylaw', annex: 3, article: 1, clause: '2', note: 0 },
})

/** The invitation, with agenda, place, time, date and papers, leaves so long before. Annex 3 art. 4. */
export const meetingInviteLead = parameter({
  name: 'meeting.inviteLead',
  default: { days: 3 },
  counts: 'lead',
  cite: { source: 'bylaw', annex: 3, article: 4 },
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

/** The minutes are sent within this time after the meeting. Annex 3 art. 7. */
export const meetingMinutesWithin = parameter({
  name: 'meeting.minutesWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  unused: true,
  cite: { source: 'bylaw', annex: 3, article: 7 },
})

/** A signature is lent for at most so long; then it is lent anew. No source sets a limit: our choice. */
export const delegationMost = parameter({
  name: 'delegation.most',
  default: { months: 3 },
  counts: 'term',
  cite: { source: 'house' },
})

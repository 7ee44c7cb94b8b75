// Meetings of the working group. Annex 3.
import { type Parameter, parameter } from './parameter.ts'

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

/** The minutes are sent within this time after the meeting. Annex 3 art. 7. */
export const meetingMinutesWithin = parameter({
  name: 'meeting.minutesWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  cite: { source: 'bylaw', annex: 3, article: 7 },
})

/** So long after they were shown a member may object to the minutes. No source speaks of objections: our choice. */
export const meetingObjectWithin = parameter({
  name: 'meeting.objectWithin',
  default: { days: 2 },
  counts: 'deadline',
  cite: { source: 'house' },
})

/** A signature is lent for at most so long; then it is lent anew. No source sets a limit: our choice. */
export const delegationMost = parameter({
  name: 'delegation.most',
  default: { months: 3 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const meetings: readonly Parameter[] = [
  delegationMost,
  meetingEvery,
  meetingInviteLead,
  meetingMinutesWithin,
  meetingObjectWithin,
]

// How long data about people is kept. No source sets it: our choice until the province decides.
import { type Parameter, parameter } from './parameter.ts'

/** The identity of a complainant, from the end of the case; a legal hold stops the erasure. */
const retentionCaseIdentity = parameter({
  name: 'retention.caseIdentity',
  default: { years: 2 },
  counts: 'term',
  unused: true,
  cite: { source: 'house' },
})

/** The word a customer left with a rating; the marks stay without it. */
const retentionRatingComment = parameter({
  name: 'retention.ratingComment',
  default: { years: 1 },
  counts: 'term',
  unused: true,
  cite: { source: 'house' },
})

/** The mobile of a guest of a meeting, from the day of the meeting; how they were invited stays in the minutes. */
export const retentionGuestMobile = parameter({
  name: 'retention.guestMobile',
  default: { months: 3 },
  counts: 'retention',
  cite: { source: 'house' },
})

/** Older sheets that were uploaded to be imported go; what they changed is on the files of the offices. */
export const retentionImportedSheet = parameter({
  name: 'retention.importedSheet',
  default: { days: 7 },
  counts: 'retention',
  cite: { source: 'house' },
})

/** The number of a customer who asked to be called, from the call or, where none came, from its last day. */
export const retentionCallNumber = parameter({
  name: 'retention.callNumber',
  default: { days: 30 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const retention: readonly Parameter[] = [
  retentionCallNumber,
  retentionCaseIdentity,
  retentionGuestMobile,
  retentionImportedSheet,
  retentionRatingComment,
]

// The holder's leave, with a named substitute. Annex 1 art. 18 note 2.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** Leave with a named substitute: Annex 1 art. 18 note 2. */
export const leaveArticle: Citation = { source: 'bylaw', annex: 1, article: 18, note: 2 }

/**
 * Three months within a year. The note names no days: by Civil Procedure 443 a month is 30 days, so that we read 90 days
 * in a Jalali year, and a single leave at most as long.
 */
export const leavePerYear = parameter({
  name: 'leave.perYear',
  default: { months: 3 },
  counts: 'allowance',
  per: 'jalali year',
  cite: { ...leaveArticle, reading: { by: { source: 'civil-procedure', article: 443 } } },
  also: [{ source: 'civil-procedure', article: 443, says: 'nothing' }],
})

/** How long the named substitute has to consent. Our choice. */
export const leaveConsentWithin = parameter({
  name: 'leave.consentWithin',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const leave: readonly Parameter[] = [leavePerYear, leaveConsentWithin]

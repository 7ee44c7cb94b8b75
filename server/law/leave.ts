// The holder's leave, with a named substitute. Annex 1 art. 18 note 2.
import { parameter } from './parameter.ts'

/** Three months within a year, which we read as 90 days in a Jalali year. Annex 1 art. 18 note 2; civil procedure 443. */
export const leavePerYear = parameter({
  name: 'leave.perYear',
  default: { months: 3 },
  counts: 'allowance',
  per: 'jalali year',
  cite: { source: 'bylaw', annex: 1, article: 18, note: 2 },
  also: [{ source: 'civil-procedure', article: 443 }],
})

/** How long the named substitute has to consent. Our choice. */
export const leaveConsentWithin = parameter({
  name: 'leave.consentWithin',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

// How a license stands to its renewal. Bylaw 9: the renewal is asked for so long before expiry, else the license lapses.
import {
  licenseRemindAhead,
  licenseRemindFirst,
  licenseRemindLast,
  licenseRenewalLead,
  licenseRenewedFrom,
} from '#law/license'
import type { Law } from '#law/parameter'
import { addDays, type Day } from './calendar.ts'
import { leadDay } from './periods.ts'

/**
 * `by`: the last day to ask, itself in time. `warnings`: the days from which it is warned of, six, four and three and a
 * half months before expiry unless the province says otherwise. `state`: expiring once the first of them has come, late
 * from the day after `by`, expired from the day after the license's last; null before all that.
 */
export type Renewal = { by: Day; warnings: Day[]; state: 'expiring' | 'late' | 'expired' | null }

/** The renewal of a license that ends on a day, by the law of today. */
export function renewalOf(expiresOn: Day, today: Day, law: Law): Renewal {
  const by = leadDay(expiresOn, law(licenseRenewalLead))
  const ahead = [law(licenseRemindFirst), law(licenseRemindAhead), law(licenseRemindLast)]
  const warnings = ahead.map((period) => leadDay(by, period)).sort()
  return { by, warnings, state: stateOf(expiresOn, by, warnings[0]!, today) }
}

/** The day from which the new term of a license runs that ends on a day and is issued anew on another. Bylaw 9. */
export function renewedFrom(expiresOn: Day, issuedOn: Day, law: Law): Day {
  return law(licenseRenewedFrom) === 'expiry' && issuedOn < expiresOn ? expiresOn : issuedOn
}

/** How far ahead a license's end is looked at, in days: further than any first warning. */
export const renewalSight = 1000

/** From which to which last day of a license its renewal stands so; `first` after `last` where there is no such day. */
export function endsOf(state: NonNullable<Renewal['state']>, today: Day, law: Law): { first: Day; last: Day } {
  if (state === 'expired') return { first: '0001-01-01', last: addDays(today, -1) }
  const ahead = Array.from({ length: renewalSight + 1 }, (_, days) => addDays(today, days))
  const ends = ahead.filter((end) => renewalOf(end, today, law).state === state)
  return { first: ends[0] ?? today, last: ends.at(-1) ?? addDays(today, -1) }
}

function stateOf(expiresOn: Day, by: Day, first: Day, today: Day): Renewal['state'] {
  if (expiresOn < today) return 'expired'
  if (by < today) return 'late'
  return first <= today ? 'expiring' : null
}

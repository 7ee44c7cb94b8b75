// How a license stands to its renewal. Bylaw 9: the renewal is asked for so long before expiry, else the license lapses.
import { licenseRemindAhead, licenseRemindFirst, licenseRemindLast, licenseRenewalLead } from '#law/license'
import type { Law } from '#law/parameter'
import type { Day } from './calendar.ts'
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

function stateOf(expiresOn: Day, by: Day, first: Day, today: Day): Renewal['state'] {
  if (expiresOn < today) return 'expired'
  if (by < today) return 'late'
  return first <= today ? 'expiring' : null
}

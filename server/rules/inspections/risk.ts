// Which offices are proposed for inspection, and why: by what the record tells of each, by figures of the house. A person chooses.
import { inspectionCases, inspectionCasesWithin, inspectionNew, inspectionUnseen } from '#law/inspections'
import type { Law } from '#law/parameter'
import type { Day } from '../calendar.ts'
import { termStart } from '../periods.ts'
import type { Trend } from '../ratings-score.ts'

/** What the record tells of an office: its first license's day, when it was last inspected, its complaints, how its rating goes. */
export type Seen = { licensedOn: Day; inspectedOn: Day | null; complaints: number; trend: Trend | null }

/** Why, as the form of an inspection names its cause, with the figures. */
export type Reason =
  | { cause: 'rating'; by: number; days: number }
  | { cause: 'cases'; count: number; since: Day }
  | { cause: 'long-unseen'; since: Day | null }
  | { cause: 'new'; since: Day }

/** The first day of the complaints that count on a day. */
export const complaintsSince = (law: Law, today: Day): Day => termStart(today, law(inspectionCasesWithin))

/** Reasons for an office to be inspected, the gravest first; none where it may wait. */
export function reasonsFor({ licensedOn, inspectedOn, complaints, trend }: Seen, law: Law, today: Day): Reason[] {
  const reasons: Reason[] = []
  if (complaints >= law(inspectionCases))
    reasons.push({ cause: 'cases', count: complaints, since: complaintsSince(law, today) })
  if (trend && trend.by < 0) reasons.push({ cause: 'rating', by: -trend.by, days: trend.days })
  if (inspectedOn === null && licensedOn >= termStart(today, law(inspectionNew)))
    reasons.push({ cause: 'new', since: licensedOn })
  // an office that is younger than that was not seen for long by nobody's fault
  const long = termStart(today, law(inspectionUnseen))
  if ((inspectedOn ?? licensedOn) < long) reasons.push({ cause: 'long-unseen', since: inspectedOn })
  return reasons
}

/** Which of two comes first: more reasons, then more complaints, then the longer unseen. */
export function byRisk(
  one: Seen & { reasons: readonly Reason[] },
  other: Seen & { reasons: readonly Reason[] },
): number {
  const unseen = ({ inspectedOn, licensedOn }: Seen) => inspectedOn ?? licensedOn
  return (
    other.reasons.length - one.reasons.length ||
    other.complaints - one.complaints ||
    (unseen(one) < unseen(other) ? -1 : unseen(one) > unseen(other) ? 1 : 0)
  )
}

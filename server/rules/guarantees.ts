// Security that agencies hold for offices: which, how much at most, and when it goes back. Annex 6; Bylaw 9 note 2; Minutes 11, 12.
import { guaranteeAccepted, guaranteeMaxShare } from '#law/guarantees'
import { licenseGuaranteeRelease } from '#law/license'
import type { Law } from '#law/parameter'
import type { Day } from './calendar.ts'
import { termEnd } from './periods.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

export const guaranteeKinds = ['liability-insurance', 'teachers-insurance', 'other'] as const
export type GuaranteeKind = (typeof guaranteeKinds)[number]

type Asked = { kind: GuaranteeKind; amount: number; monthValue: number }

/** Rials that an agency may ask for at most: half a per cent of the value of one month's services by Annex 6, b. */
function guaranteeMost(monthValue: number, law: Law): number {
  return Math.floor(monthValue * law(guaranteeMaxShare))
}

/** Whether an agency may ask for a security: of an accepted kind, and no more than its share. */
export function mayAskGuarantee({ kind, amount, monthValue }: Asked, law: Law): Verdict {
  if (!law(guaranteeAccepted).includes(kind)) return refuse('guarantees-kind-refused', guaranteeAccepted, {}, 'kind')
  const most = guaranteeMost(monthValue, law)
  return amount <= most ? allow() : refuse('guarantees-too-much', guaranteeMaxShare, { most, amount }, 'amount')
}

export type GuaranteeDays = {
  settledOn: Day | null
  complaint: string | null
  judgedOn: Day | null
  releasedOn: Day | null
}

/**
 * The first day on which a security goes back; null while nothing was settled, or a complaint stands in court. That after a
 * judgment within the six months they still run is our reading.
 */
export function releaseDay({ settledOn, complaint, judgedOn }: GuaranteeDays, law: Law): Day | null {
  if (!settledOn || (complaint && !judgedOn)) return null
  const after = termEnd(settledOn, law(licenseGuaranteeRelease))
  return judgedOn && judgedOn > after ? judgedOn : after
}

/** Whether it may be given back on a day. */
export function mayRelease(days: GuaranteeDays, law: Law, today: Day): Verdict {
  if (!days.settledOn) return refuse('guarantees-not-settled', licenseGuaranteeRelease, {})
  if (days.complaint && !days.judgedOn)
    return refuse('guarantees-complaint', licenseGuaranteeRelease, { number: days.complaint })
  const from = releaseDay(days, law)!
  return from <= today ? allow() : refuse('guarantees-too-early', licenseGuaranteeRelease, { day: from })
}

export type GuaranteeState = 'held' | 'settled' | 'complained' | 'due' | 'released'

/** How a security stands on a day: `due` once it may go back. */
export function guaranteeState(days: GuaranteeDays, law: Law, today: Day): GuaranteeState {
  if (days.releasedOn) return 'released'
  if (days.complaint && !days.judgedOn) return 'complained'
  const from = releaseDay(days, law)
  if (from === null) return 'held'
  return from <= today ? 'due' : 'settled'
}

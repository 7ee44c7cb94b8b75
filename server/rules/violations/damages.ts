// Sums that a verdict puts on somebody: to whom they go, and who may pay them. Annex 4 articles 6, 10-4 note, 10-7; Annex 6.
import type { Day } from '../calendar.ts'
import { normalise } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import type { Sanction } from './ladder.ts'

export type DamageSort = 'damage' | 'fine'

/** Whoever the damage was done to, a customer or agency, or of a body an office; a fine goes to the special account of the kanoon. */
export type Payee = 'harmed' | 'office' | 'special-account'

/** Who paid: whoever owes it, or first an insurance or the special account, which then has recourse to them. */
export const paidBys = ['ower', 'insurance', 'special-account'] as const
export type PaidBy = (typeof paidBys)[number]

/** What a sanction has somebody pay, in rials, and to whom; `body`: a body owes it. */
export function sumsOf({ pay, fine }: Pick<Sanction, 'pay' | 'fine'>, body: boolean) {
  const payee: Payee = body ? 'office' : 'harmed'
  return [
    ...(pay > 0 ? [{ sort: 'damage' as const, amount: pay, payee }] : []),
    ...(fine > 0 ? [{ sort: 'fine' as const, amount: fine, payee: 'special-account' as const }] : []),
  ]
}

/** What is wrong with a payment that is written down, each at its field; a fine is paid by nobody else. */
export function paymentRefusals(
  { by, receipt, on }: { by: PaidBy; receipt: string; on: string },
  sort: DamageSort,
  { decidedOn, today }: { decidedOn: Day; today: Day },
): Refusal[] {
  return [
    ...(normalise(receipt) ? [] : [refusalAt('receipt', 'sanction-sum-receipt-needed')]),
    ...(on >= decidedOn && on <= today
      ? []
      : [refusalAt('on', 'field-day-outside', { first: decidedOn, last: today })]),
    ...(sort === 'fine' && by !== 'ower' ? [refusalAt('by', 'sanction-sum-fine-own')] : []),
  ]
}

// The three sums of a service, which are never one: Bylaw 1, ص ض ط.
import type { Period } from '#law/parameter'
import type { Day } from './calendar.ts'
import { termEnd } from './periods.ts'

/**
 * `tariff`: the agency's, which the office collects from the customer for it; `fee`: what the office takes from the customer
 * for itself; `remuneration`: what the agency pays the office.
 */
export const sums = ['tariff', 'fee', 'remuneration'] as const
export type Sum = (typeof sums)[number]

/** One of the sums as it is in force on a day. */
export type Price = {
  sum: Sum
  /** Rials; 0 is free of charge. */
  amount: number
  approvedBy: string
  document: string
  firstDay: Day
  /** The final figure is still to come. */
  provisional: boolean
}

/** Those of the sums in force that the customer pays: the tariff and the fee, both over the counter. */
export function customersPart(prices: readonly Price[]): Price[] {
  return prices.filter(({ sum }) => sum !== 'remuneration')
}

/** What the customer pays in all, in rials; null where neither a tariff nor a fee is announced. */
export function customerPays(prices: readonly Price[]): number | null {
  const parts = customersPart(prices)
  return parts.length ? parts.reduce((whole, { amount }) => whole + amount, 0) : null
}

/** Whether a sum has been in force for longer than it may go without being looked at again: Bylaw 28-a-2. */
export function isStale({ firstDay }: Price, every: Period, today: Day): boolean {
  return termEnd(firstDay, every) < today
}

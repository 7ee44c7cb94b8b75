// What an account is short of and its payment: a sum in rials, by whoever is owed it; the receipt, by whoever pays. Bylaw 9 note 2;
// 15 note 2; Annex 5 article 9.
import { type Day, isDay } from '../calendar.ts'
import { normalise } from '../texts.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import type { TaskKind, TaskState } from './tasks.ts'

/** With a receipt go so many files at most. */
export const receiptFilesMax = 3
/** Characters of a receipt's number at most. */
export const receiptNumberMax = 60
/** Rials; more is a slip. */
const sumMost = 1_000_000_000_000_000

/** `number`: as it stands on the receipt; `on`: the day of the payment; `files`: its picture. */
export type Receipt = { number: string; on: string; files: readonly string[] }

type Account = {
  task: TaskKind
  state: TaskState
  word: string | null
  facts: Readonly<Record<string, string | number>>
}

/** Whether something is owed by an account that waits for its payment. */
export function awaitsPayment({ task, state, word }: Account): boolean {
  return (task === 'settlement' || task === 'clearance') && state === 'open' && word !== null
}

/** What is owed and what was paid of it, by what a task keeps; `sum` in rials, null where none was named. */
export function paymentOf({ facts }: Pick<Account, 'facts'>) {
  const { sum, receipt, paidOn } = facts
  return {
    sum: typeof sum === 'number' ? sum : null,
    receipt: receipt && paidOn ? { number: String(receipt), on: String(paidOn) } : null,
  }
}

/** The facts of a task that tell of it, as its end keeps them. */
export function keptOfPayment({ facts }: Pick<Account, 'facts'>): Record<string, string | number> {
  const kept = ['sum', 'receipt', 'paidOn'] as const
  return Object.fromEntries(kept.flatMap((name) => (facts[name] === undefined ? [] : [[name, facts[name]]])))
}

/** What is wrong with a sum: whole rials, more than none. */
export function sumRefusals(sum: number | null | undefined): Refusal[] {
  if (sum === null || sum === undefined) return []
  return Number.isInteger(sum) && sum > 0 && sum <= sumMost ? [] : [refusalAt('sum', 'inquiry-sum-wrong')]
}

/** What is wrong with a receipt: number, day and picture are needed, and nobody paid on a day to come. */
export function receiptRefusals({ number, on, files }: Receipt, today: Day): Refusal[] {
  const said = normalise(number)
  return [
    ...(said && said.length <= receiptNumberMax ? [] : [refusalAt('number', 'inquiry-receipt-number-needed')]),
    ...(isDay(on) && on <= today ? [] : [refusalAt('on', 'inquiry-receipt-day-needed')]),
    ...(files.length > 0 && files.length <= receiptFilesMax
      ? []
      : [{ key: 'inquiry-receipt-file-needed', facts: { most: receiptFilesMax }, field: 'files' } as const]),
  ]
}

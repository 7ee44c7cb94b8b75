// What a customer leaves beside the two marks, kept after them: nothing of it may hold up the ratings of others.

import type { Context, Outcome } from '#act/act'
import { asCitizen } from '#act/citizen'
import { askCall } from '#actions/ratings/ask-call'
import type { Given } from '#actions/ratings/give'
import { nameReceipt } from '#actions/ratings/name-receipt'
import type { Day } from '#rules/calendar'
import { mobileNumber } from '#rules/identifiers'
import { receiptNumber } from '#rules/ratings-receipts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { flooded } from '../wire/floods.ts'

/** As it was typed; empty for nothing. */
export type Beside = { call?: string | null | undefined; receipt?: string | null | undefined }

/** What is wrong with it, before anything is kept. */
export function checkBeside({ call, receipt }: Beside): Refusal[] {
  return [
    ...(call?.trim() && !mobileNumber(call) ? [refusalAt('call', 'field-mobile-wrong')] : []),
    ...(receipt?.trim() && !receiptNumber(receipt) ? [refusalAt('receipt', 'rate-receipt-wrong')] : []),
  ]
}

/** So many numbers an hour of one address: whoever sends more wants offices to call strangers. */
const callsMost = { what: 'rate:call', most: 30, seconds: 3600 }

/**
 * Keeps it for a rating that was kept, now or before: a phone that was cut off in between tries the whole again. Answers
 * until when the number that was left is called; null for none.
 * @throws Problem 429 beyond the limit; the rating stands.
 */
export async function keepBeside(
  ctx: Context,
  address: string,
  outcome: Outcome<Given>,
  { call, receipt }: Beside,
): Promise<Day | null> {
  if (!outcome.ok) return null
  if (receipt?.trim()) await keepReceipt(ctx, outcome.value.id, receipt)
  if (!call?.trim()) return null
  const problem = flooded(callsMost, { db: ctx.db, address, now: ctx.now })
  if (problem) throw problem
  const asked = await askCall(asCitizen(ctx), null, { rating: outcome.value.id, mobile: call })
  if (!asked.ok) throw new Error(`a call-back was not kept: ${asked.why}`)
  return asked.value.dueOn
}

async function keepReceipt(ctx: Context, rating: string, receipt: string): Promise<void> {
  const named = await nameReceipt(asCitizen(ctx), null, { rating, receipt })
  if (!named.ok) throw new Error(`a receipt was not kept: ${named.why}`)
}

// Receipts behind ratings: how a number is kept, and for how long one speaks for a rating. Source: our choice; that a
// receipt is given for every payment: A5 article 1 note 2.
import type { Law } from '#law/parameter'
import { ratingReceiptWithin } from '#law/ratings'
import type { Day } from './calendar.ts'
import { figuresOf } from './identifiers.ts'
import { days, termEnd } from './periods.ts'
import { normalise } from './texts.ts'
import { allow, refuse, type Verdict } from './verdict.ts'

/** So many characters a receipt's number has: shorter ones are guessed, and no system makes longer ones. */
const [shortest, longest] = [6, 40]
/** As it is typed, with what parts its figures. */
export const receiptTyped = 80
/** So many an agency's system confirms at once. */
export const receiptsAtOnce = 500

/** The number of a receipt or a transaction as it is known by, in any digits and however it is parted; null for none. */
export function receiptNumber(typed: string): string | null {
  const bare = figuresOf(normalise(typed)).toUpperCase()
  return bare.length >= shortest && bare.length <= longest && /^[\p{L}\p{N}]+$/u.test(bare) ? bare : null
}

/** Whether the receipt of a day speaks for a rating of another: one given from that day on, and not long after. */
export function speaksFor(served: Day, rated: Day, law: Law): boolean {
  return rated >= served && rated <= termEnd(served, law(ratingReceiptWithin))
}

/** Receipts of a day are confirmed while they may speak for a rating: of no day to come, and of none long past. */
export function mayConfirm(served: Day, today: Day, law: Law): Verdict {
  const most = days(law(ratingReceiptWithin))
  return speaksFor(served, today, law)
    ? allow()
    : refuse('rate-receipts-day-wrong', ratingReceiptWithin, { days: most }, 'day')
}

// Sums that verdicts put on somebody: damage and fines, to whom, and how each was paid. Annex 4 articles 6, 10.
import { bigint, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DamageSort, PaidBy, Payee } from '#rules/violations/damages'
import { day, id, provinceId } from './columns.ts'
import { requests } from './requests.ts'

export const damages = pgTable(
  'damages',
  {
    id: id(),
    provinceId: provinceId(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    sort: text('sort').$type<DamageSort>().notNull(),
    /** Rials. */
    amount: bigint('amount', { mode: 'number' }).notNull(),
    payee: text('payee').$type<Payee>().notNull(),
    /** By name, once somebody wrote it down. */
    payeeName: text('payee_name'),
    paidOn: day('paid_on'),
    paidBy: text('paid_by').$type<PaidBy>(),
    /** The number of the receipt. */
    receipt: text('receipt'),
    /** Where somebody else paid first: when whoever owed it gave that back, by which receipt. */
    recoveredOn: day('recovered_on'),
    recoveredReceipt: text('recovered_receipt'),
  },
  (t) => [uniqueIndex('damages_request').on(t.requestId, t.sort), index('damages_province').on(t.provinceId, t.paidOn)],
)

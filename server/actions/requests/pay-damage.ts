// What a verdict had somebody pay, as the secretariat writes it down: paid, by whom, and given back where another paid first. Annex 4
// articles 6, 10-2, 10-4 note.
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { damages } from '#db/schema/damages'
import { verdicts } from '#db/schema/verdicts'
import type { Scope } from '#policies/policies'
import { normalise } from '#rules/texts'
import { type PaidBy, paymentRefusals } from '#rules/violations/damages'
import { type Act, action, conflict, done, no, noBecause } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { type Task, tasksOf } from '../../proceedings/tasks.ts'

/** `sum`: which; `to`: the payee by name, '' where that needs no name; `receipt` its number, `on` the day. */
export type PaymentInput = { sum: string; by: PaidBy; to: string; receipt: string; on: string }

async function sumScope(tx: Transaction, { sum }: { sum: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: damages.provinceId }).from(damages).where(eq(damages.id, sum))
  return row ?? null
}

/** The sum and the day of its verdict, with its request locked. */
async function lockSum(act: Act, id: string) {
  const [row] = await act.tx
    .select({ sum: damages, decidedOn: verdicts.decidedOn })
    .from(damages)
    .innerJoin(verdicts, eq(verdicts.requestId, damages.requestId))
    .where(eq(damages.id, id))
  const request = row && (await lockRequest(act, row.sum.requestId))
  return row && request ? { ...row, request } : null
}

/** Once all is paid, what the verdict asked is done. */
export const recordPayment = action<PaymentInput, null>('requests.recordPayment', {
  scope: sumScope,
  run: async (act, { sum: id, by, to, receipt, on }) => {
    const held = await lockSum(act, id)
    if (!held || held.sum.paidOn) return conflict('request-moved-on')
    const { sum, decidedOn, request } = held
    const wrong = paymentRefusals({ by, receipt, on }, sum.sort, { decidedOn, today: act.today })
    if (wrong.length) return no(...wrong)
    const paid = { paidOn: on, paidBy: by, receipt: normalise(receipt), payeeName: normalise(to) || null }
    await act.tx.update(damages).set(paid).where(eq(damages.id, id))
    act.record({
      subject: 'request',
      subjectId: request.id,
      facts: { sum: id, sort: sum.sort, by, receipt: paid.receipt, on },
    })
    const left = await act.tx.$count(damages, and(eq(damages.requestId, request.id), isNull(damages.paidOn)))
    const waits = (await tasksOf(act, request.id)).find(isPaymentOpen)
    const payment = left === 0 ? waits : undefined
    if (payment) await answerTask(act, request, payment, { answer: 'yes' })
    else refreshAll(act, request)
    return done(null)
  },
})

const isPaymentOpen = ({ task, of, state }: Task) => task === 'compliance' && of === 'payment' && state === 'open'

/** Whoever owed it has given back what another paid first. */
export const recordRecourse = action<{ sum: string; receipt: string }, null>('requests.recordRecourse', {
  scope: sumScope,
  run: async (act, { sum: id, receipt }) => {
    const held = await lockSum(act, id)
    if (!held?.sum.paidOn || held.sum.paidBy === 'ower' || held.sum.recoveredOn) return conflict('request-moved-on')
    if (!normalise(receipt)) return noBecause('sanction-sum-receipt-needed', 'receipt')
    await act.tx
      .update(damages)
      .set({ recoveredOn: act.today, recoveredReceipt: normalise(receipt) })
      .where(eq(damages.id, id))
    act.record({ subject: 'request', subjectId: held.request.id, facts: { sum: id, recovered: normalise(receipt) } })
    refreshAll(act, held.request)
    return done(null)
  },
})

// Whoever owes something pays it and sends the receipt; whoever is owed it then clears the account. Bylaw 9 note 2; 15 note 2.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { addresseesOfTask, deskOfTask } from '#reads/proceedings/addressees'
import { awaitsPayment, paymentOf, type Receipt, receiptRefusals } from '#rules/proceedings/payment'
import { normalise } from '#rules/texts'
import { action, conflict, done, no, noBecause } from '../../act/act.ts'
import { lockTask, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { attachFiles } from '../files/attach.ts'

export type ReceiptInput = Receipt & { task: string }

/** Who owes: whoever asked. */
async function receiptScope(tx: Transaction, { task }: { task: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: requests.provinceId, person: requests.personId })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.id, task))
  return row ?? null
}

/** Sends a receipt for what an account is short of; a later one stands in the place of an earlier. Who is owed it hears of it. */
export const sendReceipt = action<ReceiptInput, null>('requests.sendReceipt', {
  scope: receiptScope,
  run: async (act, { task: id, number, on, files }) => {
    const held = await lockTask(act, id)
    if (!held || !awaitsPayment(held.task)) return conflict('request-moved-on')
    const { request, task } = held
    const wrong = receiptRefusals({ number, on, files }, act.today)
    if (wrong.length) return no(...wrong)
    if (!(await attachFiles(act, 'receipt', id, files))) return noBecause('field-wrong', 'files')
    const said = normalise(number)
    await act.tx
      .update(tasks)
      .set({ facts: { ...task.facts, receipt: said, paidOn: on } })
      .where(eq(tasks.id, id))
    const { sum } = paymentOf(task)
    const about = { of: task.of ?? '', label: task.label ?? '', receipt: said, paidOn: on, sum: sum ?? 'none' }
    await note(act, request.id, 'receipt-sent', { facts: about })
    refreshAll(act, request)
    const theirs = await addresseesOfTask(act.tx, task, act.today)
    const told = theirs.length ? theirs : await deskOfTask(act.tx, task, act.today)
    act.send(...told.map((person) => ({ to: { person }, kind: 'inquiry' as const, subjectId: id })))
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, paidOn: on } })
    return done(null)
  },
})

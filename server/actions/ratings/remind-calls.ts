// Holders are reminded of customers who wait for a call, and numbers that served their time go.
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { callBacks } from '#db/schema/call-backs'
import { quietHours } from '#law/notices'
import { retentionCallNumber } from '#law/retention'
import { callsToErase, callsToRemind } from '#reads/call-backs'
import { holdersOf } from '#reads/people/seats'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet, termEnd } from '#rules/periods'
import { reminderOf } from '#rules/proceedings/reminders'
import { type Act, action, done } from '../../act/act.ts'

/** One round for a province; answers of how many calls somebody was reminded, and how many numbers went. */
export const remindCalls = action<null, { reminded: number; erased: number }>('ratings.remindCalls', {
  unrecorded: 'a reminder is no act; when it went stands at the call',
  run: async (act) => done({ erased: await erase(act), reminded: await remind(act) }),
})

async function erase(act: Act): Promise<number> {
  const kept = (await act.law())(retentionCallNumber)
  const over = (await callsToErase(act.tx, act.province, act.today)).filter(
    ({ dueOn, doneAt }) => termEnd(doneAt ? tehranDay(doneAt) : dueOn, kept) < act.today,
  )
  if (over.length === 0) return 0
  const ids = over.map(({ id }) => id)
  await act.tx.update(callBacks).set({ mobile: null }).where(inArray(callBacks.id, ids))
  for (const id of ids) act.refresh('callBack', id)
  return ids.length
}

async function remind(act: Act): Promise<number> {
  const [law, closed] = await Promise.all([act.law(), act.closed()])
  if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return 0
  let reminded = 0
  for (const call of await callsToRemind(act.tx, act.province)) {
    const stood = { reminded: call.remindedAt !== null, remindedLate: call.remindedLateAt !== null }
    const due = { task: 'call' as const, openedOn: tehranDay(call.at), dueOn: call.dueOn }
    const word = reminderOf({ ...due, ...stood }, act.today, law, closed)
    if (!word) continue
    const column = word === 'late' ? 'remindedLateAt' : 'remindedAt'
    // another process may have been quicker
    const mine = await act.tx
      .update(callBacks)
      .set({ [column]: act.now })
      .where(and(eq(callBacks.id, call.id), isNull(callBacks[column])))
      .returning({ id: callBacks.id })
    if (mine.length === 0) continue
    const holders = await holdersOf(act.tx, call.office, act.today)
    const said = { kind: 'callBack' as const, subjectId: call.id, params: { remind: word, due: call.dueOn } }
    act.send(...holders.map((person) => ({ to: { person }, ...said })))
    reminded++
  }
  return reminded
}

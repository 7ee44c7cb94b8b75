// The original license and the papers on their way: handed over to the secretariat, given back, or sent on with the letter. Guide,
// relocation 4.
import { eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import { type Day, isDay, tehranDay } from '#rules/calendar'
import type { SendingWay } from '#rules/notices'
import { originalAt } from '#rules/proceedings/timeline'
import { type Act, action, conflict, done, noBecause } from '../../act/act.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockTask, refreshAll } from '../../proceedings/requests.ts'
import { noteStep } from '../../proceedings/steps.ts'
import { taskScope } from './inquiries.ts'

/** `on`: the day on which it came, or was given back; not after today. */
export type OriginalInput = { task: string; to: 'secretariat' | 'holder'; on: Day }
/** `on`: the day on which the letter went, no earlier than its signature, nor than the original came that goes with it; `by`: how. */
export type SentOut = { task: string; on: Day; by: SendingWay }

/** The open task with its request locked; null where it waits no more. */
async function openOne(act: Act, id: string) {
  const held = await lockTask(act, id)
  return held && { ...held, original: originalAt(declarationOf(held.request), held.task) }
}

/** Writes down that the original came, or that it was given back unsent. */
export const moveOriginal = action<OriginalInput, null>('requests.moveOriginal', {
  scope: taskScope,
  run: async (act, { task: id, to, on }) => {
    if (!isDay(on) || on > act.today) return noBecause('request-original-day', 'on')
    const open = await openOne(act, id)
    const back = to === 'holder'
    if (!open || open.original !== (back ? 'received' : 'awaited')) return conflict('request-moved-on')
    const { request, task } = open
    const { receivedOn: came, ...facts } = task.facts
    if (back && came && on < String(came)) return noBecause('request-original-before', 'on', { came })
    await act.tx
      .update(tasks)
      .set({ facts: back ? facts : { ...facts, receivedOn: on } })
      .where(eq(tasks.id, id))
    await noteStep(act, request, back ? 'original-returned' : 'original-received', { facts: { on } })
    refreshAll(act, request)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, original: to, on } })
    return done(null)
  },
})

/**
 * Writes down that the letter of a task went to the authority outside, once, and the original license with it where one is wanted.
 * Nothing unsigned goes; what was asked before tasks had letters goes without one.
 */
export const sendOut = action<SentOut, null>('requests.sendOut', {
  scope: taskScope,
  run: async (act, { task: id, on, by }) => {
    if (!isDay(on) || on > act.today) return noBecause('request-original-day', 'on')
    const open = await openOne(act, id)
    const [letter] = await act.tx.select().from(notices).where(eq(notices.taskId, id)).for('update')
    if (!open || open.original === 'sent' || letter?.sentOn || (!letter && open.original === 'none'))
      return conflict('request-moved-on')
    const { request, task, original } = open
    if (original === 'awaited') return noBecause('inquiry-original-not-here')
    if (letter && letter.state !== 'signed') return noBecause('inquiry-letter-unsigned')
    const came = task.facts.receivedOn
    if (came && on < String(came)) return noBecause('request-original-before', 'on', { came })
    const signed = letter && tehranDay(letter.signedAt!)
    if (signed && on < signed) return noBecause('inquiry-letter-before', 'on', { signed })
    if (letter) await act.tx.update(notices).set({ sentOn: on, sentBy: by }).where(eq(notices.id, letter.id))
    const facts = { on, by, outward: letter?.number ?? 'none' }
    if (original === 'received') {
      await act.tx
        .update(tasks)
        .set({ facts: { ...task.facts, sentOn: on } })
        .where(eq(tasks.id, id))
      await noteStep(act, request, 'original-sent', { facts })
    } else {
      const { of, label } = task
      await noteStep(act, request, 'letter-sent', { facts: { of: of ?? '', label: label ?? '', ...facts } })
    }
    refreshAll(act, request)
    act.refresh('inquiry', id)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, sent: on, by } })
    return done(null)
  },
})

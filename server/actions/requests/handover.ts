// What is handed over is written down thing by thing; when nothing is missing, the list is closed.
import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { inventoryLeft } from '#reads/inventory/inventory'
import { receivedThings } from '#rules/proceedings/checklists'
import { type HandoverRecord, handoverRefusals, keptHandover, keptHere, missingOf } from '#rules/proceedings/handover'
import { planOf } from '#rules/proceedings/tasks'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { answerTask } from '../../proceedings/advance.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockTask, refreshAll } from '../../proceedings/requests.ts'
import { taskScope } from './inquiries.ts'

/** A list that waits, or with `late` one whose time is over, with its request locked; null where there is none. */
async function openList(act: Act, id: string, late = false) {
  const held = await lockTask(act, id, ['handover'], late)
  const plan = held && planOf(declarationOf(held.request), held.task)
  return held && plan?.task === 'handover' ? { ...held, items: plan.items } : null
}

/** The secretariat writes down that a thing was received and by whom, is not there, was sent on or has come back. */
export const recordHandover = action<HandoverRecord & { task: string }, null>('requests.recordHandover', {
  scope: taskScope,
  run: async (act, { task: id, ...record }) => {
    const list = await openList(act, id, true)
    if (!list || list.request.stage === 'closed') return conflict('request-moved-on')
    const { request, task, items } = list
    const item = items.find(({ name }) => name === record.item)
    if (!item) return unknown
    const wrong = handoverRefusals(item, task.facts, record, act.today)
    if (wrong.length) return no(...wrong)
    await act.tx
      .update(tasks)
      .set({ facts: keptHandover(task.facts, record) })
      .where(eq(tasks.id, id))
    refreshAll(act, request)
    act.refresh('inquiry', id)
    const { item: thing, state, on } = record
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, thing, state, on } })
    return done(null)
  },
})

/** Everything is there, and no original is left here: the request goes on. Refused with the number of things that are. */
export const closeHandover = action<{ task: string }, null>('requests.closeHandover', {
  scope: taskScope,
  run: async (act, { task: id }) => {
    const list = await openList(act, id)
    if (!list) return conflict('request-moved-on')
    const { request, task, items } = list
    const missing = missingOf(items, task.facts)
    if (missing.length) return noBecause('inquiry-handover-missing', undefined, { count: missing.length })
    const held = keptHere(items, task.facts)
    if (held.length) return noBecause('inquiry-handover-held', undefined, { count: held.length })
    // at its end an office gives back what agencies handed over to it too: Bylaw 9 note 2
    const left = items === receivedThings ? await inventoryLeft(act.tx, request.officeId) : []
    if (left.length) return noBecause('inventory-left', undefined, { count: left.length })
    await answerTask(act, request, task, { answer: 'yes', facts: task.facts, step: { what: 'handed-over' } })
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, closed: true } })
    return done(null)
  },
})

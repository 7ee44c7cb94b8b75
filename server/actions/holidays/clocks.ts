// Running clocks move when days become closed, and say so on their time lines.
import { and, eq, gte, inArray } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/citizens'
import { requestSteps } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { closedDays } from '#reads/parameters'
import { type Closed, tehranDay } from '#rules/calendar'
import { movedDue } from '#rules/moved'
import type { Act } from '../../act/act.ts'
import { noteDue } from '../../proceedings/tasks.ts'

/** The closed days as they stand at this moment of the act. */
export function closedNow(act: Act): Promise<Closed> {
  return closedDays(act.tx, act.province)
}

/**
 * Moves the open clocks of requests and cases that closed days make longer; gives how many. `before`: the closed days
 * as they stood before the act wrote. Clocks that have already run out stay where they are.
 */
export async function moveClocks(act: Act, before: Closed): Promise<number> {
  const after = await closedNow(act)
  return (await moveRequests(act, before, after)) + (await moveCases(act, before, after))
}

async function moveRequests(act: Act, before: Closed, after: Closed): Promise<number> {
  const running = and(eq(tasks.provinceId, act.province), eq(tasks.state, 'open'), gte(tasks.dueOn, act.today))
  const open = await act.tx.select().from(tasks).where(running).for('update')
  const moved = open.flatMap((task) => {
    const due = movedDue(tehranDay(task.openedAt), task.dueOn!, before, after)
    return due === task.dueOn ? [] : [{ ...task, due }]
  })
  for (const { id, due } of moved) await act.tx.update(tasks).set({ dueOn: due }).where(eq(tasks.id, id))
  for (const requestId of new Set(moved.map((task) => task.requestId))) {
    const { dueOn, due } = moved.find((task) => task.requestId === requestId)!
    const facts = { from: dueOn!, to: due }
    await noteDue(act, requestId)
    await act.tx
      .insert(requestSteps)
      .values({ provinceId: act.province, requestId, what: 'clock-moved', facts, at: act.now })
    act.record({ subject: 'request', subjectId: requestId, facts })
  }
  return moved.length
}

async function moveCases(act: Act, before: Closed, after: Closed): Promise<number> {
  const running = and(
    eq(cases.provinceId, act.province),
    gte(cases.dueOn, act.today),
    inArray(cases.state, ['registered', 'examining', 'office', 'answered', 'reopened']),
  )
  const open = await act.tx.select().from(cases).where(running).for('update')
  let count = 0
  for (const { id, stateAt, dueOn } of open) {
    const due = movedDue(tehranDay(stateAt), dueOn!, before, after)
    if (due === dueOn) continue
    count++
    await act.tx.update(cases).set({ dueOn: due }).where(eq(cases.id, id))
    await act.tx
      .insert(caseSteps)
      .values({ provinceId: act.province, caseId: id, what: 'clock-moved', open: true, at: act.now })
    act.record({ subject: 'case', subjectId: id, facts: { from: dueOn!, to: due } })
  }
  return count
}

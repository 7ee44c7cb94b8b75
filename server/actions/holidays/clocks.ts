// Running clocks move when days become closed, and say so on their time lines.
import { and, eq, gte, inArray, isNotNull } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/citizens'
import { requestSteps, requests } from '#db/schema/requests'
import { closedDays } from '#reads/parameters'
import { type Closed, tehranDay } from '#rules/calendar'
import { movedDue } from '#rules/moved'
import type { Act } from '../act.ts'

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
  const running = and(
    eq(requests.provinceId, act.province),
    isNotNull(requests.stageDue),
    gte(requests.stageDue, act.today),
  )
  const open = await act.tx.select().from(requests).where(running).for('update')
  let count = 0
  for (const { id, stageAt, stageDue } of open) {
    const due = movedDue(tehranDay(stageAt), stageDue!, before, after)
    if (due === stageDue) continue
    count++
    const facts = { from: stageDue!, to: due }
    await act.tx.update(requests).set({ stageDue: due }).where(eq(requests.id, id))
    await act.tx
      .insert(requestSteps)
      .values({ provinceId: act.province, requestId: id, what: 'clock-moved', facts, at: act.now })
    act.record({ subject: 'request', subjectId: id, facts })
  }
  return count
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

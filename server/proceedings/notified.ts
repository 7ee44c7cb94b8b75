// A clock that starts with the notification of a result letter: Bylaw 15 note 6, Bylaw 20.
import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { notifiedOn } from '#reads/requests/letter'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { countsFromNotice } from '#rules/proceedings/plans'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { closedFor } from './closed.ts'
import { declarationOf } from './request.ts'
import { lockRequest, refreshAll } from './requests.ts'
import { noteDue, tasksOf } from './tasks.ts'

/**
 * Starts the clocks of a request that count from its result letter, after a mark on whom that was sent to; a mark that was put
 * right moves them, and one that was taken away stops them.
 */
export async function countFromNotice(act: Act, request: string): Promise<void> {
  const held = await lockRequest(act, request)
  if (!held) return
  const open = (await tasksOf(act, request)).filter(({ state }) => state === 'open')
  for (const task of open) {
    const plan = planOf(declarationOf(held), task)
    if (!plan || !('within' in plan) || !plan.within || !countsFromNotice(plan)) continue
    const day = await notifiedOn(act.tx, request)
    const dueOn = day && lastDay(plan.within, lawOf(held.law), day, await closedFor(act, held))
    if (dueOn === task.dueOn) continue
    await act.tx.update(tasks).set({ dueOn }).where(eq(tasks.id, task.id))
    await noteDue(act, held)
    refreshAll(act, held)
  }
}

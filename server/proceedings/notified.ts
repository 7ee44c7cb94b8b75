// A clock that starts with the notification of a letter to the office: of a result, or of what the holder is heard on. Bylaw 15
// note 6, Bylaw 20.
import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { notificationOf } from '#reads/requests/letter'
import { lawOf } from '#rules/law'
import { lastDay } from '#rules/periods'
import { isPaused, type Pause } from '#rules/proceedings/pause'
import { noticeClock } from '#rules/proceedings/plans'
import { planOf } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import { closedFor } from './closed.ts'
import { declarationOf } from './request.ts'
import { lockRequest, refreshAll, tell } from './requests.ts'
import { noteStep } from './steps.ts'
import { noteDue, tasksOf } from './tasks.ts'

/**
 * Starts the clocks of a request that count from a letter to its office, after a mark on whom that was sent to; a mark that was put
 * right moves them, and one that was taken away stops them. Whoever is to be heard is asked now.
 */
export async function countFromNotice(act: Act, request: string): Promise<void> {
  const held = await lockRequest(act, request)
  if (!held) return
  const open = (await tasksOf(act, request)).filter(({ state }) => state === 'open')
  // the question that is open holds a clock up that starts now as well
  const stands: Pause[] = isPaused(open) ? [{ from: act.today, to: null }] : []
  for (const task of open) {
    const within = noticeClock(planOf(declarationOf(held), task))
    if (!within) continue
    const notice = await notificationOf(act.tx, task)
    const dueOn = notice && lastDay(within, lawOf(held.law), notice.on, await closedFor(act, held))
    if (dueOn === task.dueOn) continue
    await act.tx
      .update(tasks)
      .set({ dueOn, pauses: task.dueOn ? task.pauses : stands })
      .where(eq(tasks.id, task.id))
    await noteDue(act, held)
    refreshAll(act, held)
    if (task.task !== 'hearing') continue
    if (notice) await noteStep(act, held, 'notified', { facts: { notice: notice.number, on: notice.on } })
    if (notice && !task.dueOn) await tell(act, task, request)
    else act.refresh('inquiry', task.id)
  }
}

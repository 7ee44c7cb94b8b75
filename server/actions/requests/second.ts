// The second signature under a license that the issuer sent, and the seal: each written down once, in this order. Bylaw 29-2.
import { eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import type { Day } from '#rules/calendar'
import { lawOf } from '#rules/law'
import { markKept, markRefusals, nextMark, type SecondMark, secondOf } from '#rules/proceedings/second'
import { planOf } from '#rules/proceedings/tasks'
import { action, conflict, done, no } from '../../act/act.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockTask, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { taskScope } from './inquiries.ts'

/** `on`: the day on which it was signed, or sealed; not after today, and it is sealed no earlier than signed. */
export type SecondInput = { task: string; mark: SecondMark; on: Day }

/** Writes a mark down; a conflict where the law of the request names nobody who signs second, or another mark comes next. */
export const recordSecond = action<SecondInput, null>('requests.recordSecond', {
  scope: taskScope,
  run: async (act, { task: id, mark, on }) => {
    const held = await lockTask(act, id)
    if (!held) return conflict('request-moved-on')
    const { request, task } = held
    const by = secondOf(planOf(declarationOf(request), task), lawOf(request.law))
    if (!by || nextMark(task.facts) !== mark) return conflict('request-moved-on')
    const wrong = markRefusals(task.facts, mark, on, act.today)
    if (wrong.length) return no(...wrong)
    await act.tx
      .update(tasks)
      .set({ facts: { ...task.facts, [markKept(mark)]: on } })
      .where(eq(tasks.id, id))
    await note(act, request.id, mark === 'seal' ? 'sealed' : 'second-signed', { facts: { on, signatory: by } })
    refreshAll(act, request)
    act.refresh('inquiry', id)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, mark, on } })
    return done(null)
  },
})

// The original license on its way to the issuer: handed over to the secretariat, then sent with the letter. Guide, relocation 4.
import { and, eq } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { type Day, isDay } from '#rules/calendar'
import { originalAt } from '#rules/proceedings/timeline'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { declarationOf } from '../../proceedings/request.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { noteStep } from '../../proceedings/steps.ts'
import { taskScope } from './inquiries.ts'

/** `on`: the day on which it came, or went; not after today, and it goes no earlier than it came. */
export type OriginalInput = { task: string; to: 'secretariat' | 'issuer'; on: Day }

/** Writes down that the original came, or that it was sent; each once, in this order. */
export const moveOriginal = action<OriginalInput, null>('requests.moveOriginal', {
  scope: taskScope,
  run: async (act, { task: id, to, on }) => {
    if (!isDay(on) || on > act.today) return noBecause('request-original-day', 'on')
    const [seen] = await act.tx.select().from(tasks).where(eq(tasks.id, id))
    const request = seen?.requestId ? await lockRequest(act, seen.requestId) : null
    const [task] = await act.tx
      .select()
      .from(tasks)
      .where(and(eq(tasks.id, id), eq(tasks.task, 'paper'), eq(tasks.state, 'open')))
    const from = to === 'secretariat' ? 'awaited' : 'received'
    if (!request || !task || originalAt(declarationOf(request), task) !== from) return conflict('request-moved-on')
    const came = task.facts.receivedOn
    if (to === 'issuer' && came && on < String(came)) return noBecause('request-original-before', 'on', { came })
    await act.tx
      .update(tasks)
      .set({ facts: { ...task.facts, [to === 'secretariat' ? 'receivedOn' : 'sentOn']: on } })
      .where(eq(tasks.id, id))
    await noteStep(act, request, to === 'secretariat' ? 'original-received' : 'original-sent', { facts: { on } })
    refreshAll(act, request)
    act.record({ subject: 'request', subjectId: request.id, facts: { task: id, original: to, on } })
    return done(null)
  },
})

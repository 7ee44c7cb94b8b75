// Accounts that are not even: what is owed is noted, and the task waits on until nothing is. Bylaw 9 note 2; 15 note 2; Annex 5
// article 9.
import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { licenseGuaranteeRelease } from '#law/license'
import { isAccount } from '#rules/proceedings/accounts'
import type { AuthorityPaper } from '#rules/proceedings/paper'
import { stepOf } from '#rules/proceedings/steps'
import { normalise } from '#rules/texts'
import { refuse } from '#rules/verdict'
import { type Act, conflict, done, no, type Outcome } from '../../act/act.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import type { Task } from '../../proceedings/tasks.ts'

/** The account that waits by an id; null where it is none, or none any more. Its request is locked. */
export async function openAccount(act: Act, id: string): Promise<Task | null> {
  const [seen] = await act.tx.select().from(tasks).where(eq(tasks.id, id))
  if (!seen?.requestId || !isAccount(seen.task) || !(await lockRequest(act, seen.requestId))) return null
  const [task] = await act.tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.id, id), eq(tasks.state, 'open')))
  return task ?? null
}

/**
 * Something is owed still, or a court has not spoken: noted with its word and sum, told to whoever began it, and asked on. A receipt
 * that was sent for what was owed before is not one for this.
 */
export async function owe(
  act: Act,
  task: Task,
  { word, sum, letter }: { word: string; sum: number | null; letter: AuthorityPaper | undefined },
): Promise<Outcome<null>> {
  const [request] = await act.tx.select().from(requests).where(eq(requests.id, task.requestId!))
  const step = stepOf(task.task, 'no')
  if (!request || !step) return conflict('request-moved-on')
  const facts = { ...letter, ...(sum === null ? {} : { sum }) }
  await act.tx
    .update(tasks)
    .set({ word: normalise(word), facts })
    .where(eq(tasks.id, task.id))
  await note(act, request.id, step, { word, facts: { of: task.of ?? '', label: task.label ?? '', ...facts } })
  refreshAll(act, request)
  act.refresh('inquiry', task.id)
  act.send({ to: { person: request.personId }, kind: 'request', subjectId: request.id })
  act.record({
    subject: 'request',
    subjectId: request.id,
    facts: { task: task.id, of: task.label ?? task.task, answer: 'no' },
  })
  return done(null)
}

/** Why securities are not released yet: their time since the settlement has not run. */
export function releaseEarly({ today }: Act, { task, dueOn }: Task): Outcome<null> | null {
  if (task !== 'release' || !dueOn || dueOn <= today) return null
  const verdict = refuse('cessation-release-early', licenseGuaranteeRelease, { from: dueOn }, 'on')
  return verdict.ok ? null : no(verdict.refusal)
}

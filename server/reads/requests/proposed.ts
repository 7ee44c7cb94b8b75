// What the ladder proposes for what an examiner has found so far, by the file of the office as it stands.
import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { lawOf } from '#rules/law'
import { type Actor, withLent } from '#rules/roles'
import type { Found } from '#rules/violations/ladder'
import { bodyRows, propose, proposeNext, rows, sanctionBy } from '#rules/violations/ladder'
import { accusedFile } from '../offices/verdicts.ts'
import type { Db } from '../parameters.ts'
import { mayAnswer } from './tasks.ts'

/** The proposal with what would follow next; null for a task that the actor does not report on. */
export async function proposedFor(db: Db, actor: Actor, task: string, found: Found) {
  const [row] = await db
    .select({ task: tasks, request: requests })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.id, task))
  if (row?.task.task !== 'proposal' || !mayAnswer(withLent(actor), row.task, row.request.officeId).may) return null
  const file = await accusedFile(db, row.request)
  if (!file) return null
  const law = lawOf(row.request.law)
  const proposal = propose(found, file, law)
  const { faults, warnings, maxWarnings, sanction, cites } = proposal
  return {
    ...{ sanction, cites, warnings, maxWarnings, faults: faults.length },
    next: proposeNext(found, file, law).sanction.row,
    /** Of the third fault: for how many days services may be cut off. */
    /** Those that an examiner may be for. */
    rows: file.of === 'body' ? bodyRows : rows,
    cutOff: sanctionBy('5', found.damage, file.colourChanged, law).sanction.cutOff,
  }
}

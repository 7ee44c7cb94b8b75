// Whether a report about an office was put to it.
import { and, eq } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { tasks } from '#db/schema/tasks'
import type { Db } from '../parameters.ts'

/** It was, by a letter that is signed. */
export async function isPut(db: Db, request: string): Promise<boolean> {
  const [row] = await db
    .select({ id: notices.id })
    .from(notices)
    .innerJoin(tasks, eq(tasks.id, notices.taskId))
    .where(and(eq(tasks.requestId, request), eq(tasks.task, 'hearing'), eq(notices.state, 'signed')))
    .limit(1)
  return row !== undefined
}

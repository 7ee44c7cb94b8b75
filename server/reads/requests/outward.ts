// The letters that carry a request's tasks to authorities outside, and what came back, for whoever sees the task.
import { and, asc, inArray, isNotNull, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { files } from '#db/schema/files'
import { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { sees } from '#policies/sights'
import { type Day, tehranDay, tehranInstant } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { workedOn } from '../notices/legible.ts'
import type { Db } from '../parameters.ts'
import { registerSight } from '../register-sight.ts'
import type { TaskRow } from './tasks.ts'

/** A letter to an authority outside: `notice` for whoever works on letters; number and day once it is signed, then when and how it went. */
export type OutwardLetter = Pick<typeof notices.$inferSelect, 'state' | 'number' | 'sentOn' | 'sentBy'> & {
  notice: string | null
  signedOn: Day | null
}
type ReplyFile = { id: string; name: string; size: number }
/** By task its letter and the scanned answer; `registered`: letters that are answers and that the actor sees in the register. */
export type Outward = {
  letters: Readonly<Record<string, OutwardLetter>>
  replies: Readonly<Record<string, readonly ReplyFile[]>>
  receipts: Readonly<Record<string, readonly ReplyFile[]>>
  registered: ReadonlySet<string>
}

/** What went out for tasks and what came back, as an actor may see it. */
export async function outwardOf(db: Db, actor: Actor, tasks: readonly TaskRow[], today: Day): Promise<Outward> {
  const ids = tasks.map(({ id }) => id)
  if (ids.length === 0) return { letters: {}, replies: {}, receipts: {}, registered: new Set() }
  const rows = await db
    .select({
      task: notices.taskId,
      id: notices.id,
      state: notices.state,
      number: notices.number,
      signedAt: notices.signedAt,
      sentOn: notices.sentOn,
      sentBy: notices.sentBy,
      worked: sql<boolean>`${workedOn(actor, notices)}`,
    })
    .from(notices)
    .where(and(isNotNull(notices.taskId), inArray(notices.taskId, ids)))
  const letters = Object.fromEntries(
    rows.map(({ task, id, worked, signedAt, ...letter }) => [
      task!,
      { ...letter, notice: worked ? id : null, signedOn: signedAt && tehranDay(signedAt) },
    ]),
  )
  const registered = await seenInRegister(db, actor, tasks, today)
  return { letters, ...(await filesOfTasks(db, actor, tasks)), registered }
}

/** What answers and receipts came as; the answer of the security office is for those who decide. */
async function filesOfTasks(
  db: Db,
  actor: Actor,
  tasks: readonly TaskRow[],
): Promise<Pick<Outward, 'replies' | 'receipts'>> {
  const open = tasks.filter(
    ({ of, provinceId: province }) => of !== 'security' || sees(actor, 'requests.securityWords', { province }),
  )
  const ids = open.map(({ id }) => id)
  const rows = await db
    .select({ subject: files.subject, task: files.subjectId, id: files.id, name: files.name, size: files.size })
    .from(files)
    .where(and(inArray(files.subject, ['inquiry', 'receipt']), inArray(files.subjectId, ids)))
    .orderBy(asc(files.at), asc(files.id))
  const by = (subject: 'inquiry' | 'receipt') => {
    const found: Record<string, ReplyFile[]> = {}
    for (const { task, subject: of, ...file } of rows)
      if (of === subject) found[task!] = [...(found[task!] ?? []), file]
    return found
  }
  return { replies: by('inquiry'), receipts: by('receipt') }
}

async function seenInRegister(db: Db, actor: Actor, tasks: readonly TaskRow[], today: Day): Promise<Set<string>> {
  const named = tasks.flatMap(({ facts }) => (facts.incoming ? [String(facts.incoming)] : []))
  if (named.length === 0) return new Set()
  const rows = await db
    .select({ id: register.id })
    .from(register)
    .where(and(sql`${register.id} = any(${uuids(named)})`, registerSight(actor, tehranInstant(today))))
  return new Set(rows.map(({ id }) => id))
}

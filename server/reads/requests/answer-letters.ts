// Letters of the register by which an authority outside may have answered: those that came once it was asked.
import { and, desc, eq, gte, isNull, or, type SQL, sql } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { incoming } from '#db/schema/incoming'
import { register } from '#db/schema/register'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { type Day, tehranDay, tehranInstant } from '#rules/calendar'
import type { Part } from '#rules/lists'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { registerSight } from '../register-sight.ts'
import { arrivedOn, letterSays } from './letter-search.ts'

/** The task, and the day from which letters may answer it: that on which it was asked, since a register keeps days. */
async function asked(db: Db, id: string) {
  const [row] = await db
    .select({ openedAt: tasks.openedAt, province: tasks.provinceId, office: requests.officeId })
    .from(tasks)
    .innerJoin(requests, eq(requests.id, tasks.requestId))
    .where(eq(tasks.id, id))
  return row ?? null
}

type Asked = NonNullable<Awaited<ReturnType<typeof asked>>>

/** Whoever wrote it, but for another office about itself. */
function mayAnswer(actor: Actor, { openedAt, province, office }: Asked, now: Date): SQL {
  return and(
    eq(incoming.provinceId, province),
    gte(incoming.receivedAt, tehranInstant(tehranDay(openedAt))),
    or(isNull(incoming.officeId), eq(incoming.officeId, office)),
    registerSight(actor, now),
  )!
}

const listed = {
  id: incoming.id,
  number: incoming.number,
  sender: incoming.sender,
  senderNumber: incoming.senderNumber,
  senderDate: incoming.senderDate,
  // what a secret letter is about is told with the letter, after a further proof
  subject: sql<string | null>`case when ${incoming.confidentiality} <> 'secret' then ${incoming.subject} end`,
  arrivedOn,
}

/** Letters in the actor's sight by which a task may have been answered, the youngest first; `q`: that say it. */
export async function answerLetters(
  db: Db,
  actor: Actor,
  task: string,
  now: Date,
  { q, ...part }: Part & { q?: string | undefined } = {},
) {
  const of = await asked(db, task)
  const query = db
    .select({
      ...listed,
      scans: sql<number>`(select count(*)::int from ${files} where ${files.subject} = 'incoming' and ${files.subjectId} = incoming.id)`,
    })
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(of ? and(mayAnswer(actor, of, now), letterSays(q)) : sql`false`)
    .orderBy(desc(incoming.receivedAt), desc(incoming.id))
  return partOf(db, query, part)
}

/** A letter of the register as an answer: its sender's number and day, its id, and under what and when it came in. */
export type AnswerLetter = { number: string; on: Day; incoming: string; letter: string; arrived: Day }

/**
 * One of them as it is kept with the answer: by the sender's own number and day where the letter bears them, else by those under
 * which it came in. Null where the actor sees none such.
 */
export async function answerLetter(
  db: Db,
  actor: Actor,
  { task, letter }: { task: string; letter: string },
  now: Date,
): Promise<AnswerLetter | null> {
  const of = await asked(db, task)
  if (!of) return null
  const [row] = await db
    .select(listed)
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(and(eq(incoming.id, letter), mayAnswer(actor, of, now)))
  if (!row) return null
  return {
    number: row.senderNumber || row.number,
    on: row.senderDate ?? row.arrivedOn,
    incoming: row.id,
    letter: row.number,
    arrived: row.arrivedOn,
  }
}

// Letters on paper in which an office asks for something, and what was written down from them.
import { and, desc, eq, inArray, isNotNull, ne, type SQL, sql } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { incoming } from '#db/schema/incoming'
import { register } from '#db/schema/register'
import { requestSteps, requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { currentLicense } from '#db/terms'
import { permits } from '#policies/policies'
import type { Day } from '#rules/calendar'
import type { Part } from '#rules/lists'
import { paperAnswers } from '#rules/proceedings/paper-answers'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { registerSight } from '../register-sight.ts'
import { arrivedOn, letterSays } from './letter-search.ts'

/** A letter from which a request may be written down. `day`: on which it arrived, and so the day on which it was asked. */
export type PaperLetter = {
  id: string
  province: string
  office: string
  number: string
  day: Day
  scans: number
  /** The license has passed to somebody else since the letter came. */
  outlived: boolean
}

const asks = (actor: Actor, now: Date): SQL =>
  and(eq(incoming.from, 'paper'), isNotNull(incoming.officeId), registerSight(actor, now))!

const scans = sql<number>`(select count(*)::int from ${files}
  where ${files.subject} = 'incoming' and ${files.subjectId} = incoming.id)`

/** A letter of an office that the actor sees and may write a request down from; null otherwise. */
export async function paperLetter(
  db: Db,
  actor: Actor,
  { letter, office }: { letter: string; office: string },
  now: Date,
): Promise<PaperLetter | null> {
  const outlived = sql<boolean>`exists (select from licenses before join licenses present
    on present.office_id = before.office_id and ${currentLicense(sql`before.office_id`, 'present')}
    where before.office_id = incoming.office_id and before.holder_id <> present.holder_id
      and before.ended_at >= incoming.received_at)`
  const [row] = await db
    .select({
      id: incoming.id,
      province: incoming.provinceId,
      number: incoming.number,
      day: arrivedOn,
      scans,
      outlived,
    })
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(and(eq(incoming.id, letter), eq(incoming.officeId, office), asks(actor, now)))
  if (!row || permits('requests.filePaper', actor, { province: row.province }) === null) return null
  return { ...row, office }
}

/** Letters on paper of an office, the youngest first, with how many requests were written down from each; `q`: that say it. */
export async function paperLetters(
  db: Db,
  actor: Actor,
  office: string,
  now: Date,
  { q, ...part }: Part & { q?: string | undefined } = {},
) {
  const written = sql<number>`(select count(*)::int from ${requests} where ${requests.askedIn} = incoming.id)`
  const query = db
    .select({
      id: incoming.id,
      number: incoming.number,
      // what a secret letter is about is told with the letter, after a further proof
      subject: sql<string | null>`case when ${incoming.confidentiality} <> 'secret' then ${incoming.subject} end`,
      arrivedOn,
      scans,
      written,
    })
    .from(incoming)
    .innerJoin(register, eq(register.id, incoming.id))
    .where(and(eq(incoming.officeId, office), asks(actor, now), letterSays(q)))
    .orderBy(desc(incoming.receivedAt), desc(incoming.id))
  return partOf(db, query, part)
}

/** What was written down from a letter, the oldest first: requests, and what was said of some; `what` as on their time lines. */
export function writtenFrom(db: Db, letter: string) {
  return db
    .select({ id: requests.id, number: requests.number, kind: requests.kind, what: requestSteps.what })
    .from(incoming)
    .innerJoin(
      requestSteps,
      and(eq(requestSteps.provinceId, incoming.provinceId), eq(sql`${requestSteps.facts}->>'letter'`, incoming.number)),
    )
    .innerJoin(requests, eq(requests.id, requestSteps.requestId))
    .where(eq(incoming.id, letter))
    .orderBy(requestSteps.at, requestSteps.nth)
}

/** An office's requests of which a letter of its may say something still, the oldest first. */
export async function answerableFrom(db: Db, office: string) {
  const rows = await db
    .select()
    .from(requests)
    .where(and(eq(requests.officeId, office), ne(requests.stage, 'closed')))
    .orderBy(requests.filedAt)
  const asked = await db
    .select()
    .from(tasks)
    .where(
      inArray(
        tasks.requestId,
        rows.map(({ id }) => id),
      ),
    )
  return rows
    .filter(
      (request) =>
        paperAnswers(
          request,
          asked.filter(({ requestId }) => requestId === request.id),
        ).length > 0,
    )
    .map(({ id, number, kind }) => ({ id, number, kind }))
}

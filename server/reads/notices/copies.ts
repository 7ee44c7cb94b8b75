// Copies of letters: their lines on a letter, and those that an actor's bodies got.
import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { noticeCopies } from '#db/schema/copies'
import { notices } from '#db/schema/notices'
import { people } from '#db/schema/people'
import type { Actor } from '#rules/roles'
import { carriedDocuments, carriedFiles } from '../documents.ts'
import type { Db } from '../parameters.ts'
import { onlyAddressee } from './addressee.ts'
import { copyLines } from './copy-lines.ts'
import { dueDay } from './due.ts'
import { goneOut, sealed } from './legible.ts'
import { senderOf } from './letterheads.ts'
import { filesOf } from './notices.ts'
import { bodiesOf } from './parties.ts'

/** Copies that bodies of the actor got, or the actor, of letters that have gone out. `c` and `n` name the tables. */
export function copiedTo(actor: Actor, now: Date): SQL {
  return sql`(${noticeCopies.bodyId} = any(${uuids(bodiesOf(actor))}) or ${noticeCopies.personId} = ${actor.person}::uuid)
    and ${goneOut(notices.sendAt, now)}`
}

/** Those copies, the youngest first. */
export async function copiesFor(db: Db, actor: Actor, now: Date) {
  return db
    .select({
      id: noticeCopies.id,
      kind: notices.kind,
      number: notices.number,
      signedAt: notices.signedAt,
      subject: sql<string>`case when ${notices.confidentiality} = 'secret' then '' else ${notices.subject} end`,
      confidentiality: notices.confidentiality,
    })
    .from(noticeCopies)
    .innerJoin(notices, eq(notices.id, noticeCopies.noticeId))
    .where(copiedTo(actor, now))
    .orderBy(desc(notices.signedAt))
    .limit(200)
}

/** One copy whole; null if it is not the actor's. A secret letter is locked until the actor has `proven` to be the one. */
export async function copyFor(db: Db, actor: Actor, id: string, now: Date, proven = false) {
  const [row] = await db
    .select({ notice: notices, signer: people.name })
    .from(noticeCopies)
    .innerJoin(notices, eq(notices.id, noticeCopies.noticeId))
    .leftJoin(people, eq(people.id, notices.signedBy))
    .where(and(eq(noticeCopies.id, id), copiedTo(actor, now)))
  if (!row) return null
  const { notice, signer } = row
  const locked = sealed(notice, proven)
  const carried = locked ? [] : await carriedDocuments(db, notice.provinceId, notice.documents)
  const { kind, number, signedAt, signedRole, hash, answerBy, confidentiality, urgent, origin, gateResolution } = notice
  const verdict = notice.requestId !== null
  const told = { verdict, kind, number, signedAt, signedRole, hash, confidentiality, urgent, origin, gateResolution }
  return {
    ...told,
    id,
    locked,
    signer,
    answerBy: locked ? null : answerBy,
    answerDue: locked ? null : await dueDay(db, notice.provinceId, answerBy),
    subject: locked ? '' : notice.subject,
    body: locked ? '' : notice.body,
    addressee: locked ? null : await onlyAddressee(db, notice.id),
    recipientCount: notice.recipientCount,
    copies: await copyLines(db, notice.id),
    ...(await senderOf(db, notice, now)),
    carried,
    files: locked ? [] : [...(await filesOf(db, 'notice', notice.id)), ...carriedFiles(carried)],
  }
}

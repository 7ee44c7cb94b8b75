// A file's content, for those who may see its subject.
import { sql } from 'drizzle-orm'
import { noticeCopies } from '#db/schema/copies'
import { files, notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { type Actor, type Role, roles, sees } from '#rules/roles'
import { copiedTo } from './copies.ts'
import { requestSight } from './knowledge.ts'
import { legible, workedOn } from './legible.ts'
import { uuids } from './narrow.ts'
import type { Db } from './parameters.ts'
import { addressed, addressedTo } from './parties.ts'
import { registerSight } from './register.ts'

/** Who answers for an office where a case is put to it. */
const answers: readonly Role[] = ['holder', 'substitute']

/** The columns that say who may read a letter, as the statement below names them. */
const letter = { officeId: sql`r.office_id`, confidentiality: sql`n.confidentiality`, sendAt: sql`n.send_at` }

/** `private`: it is none of the library, which is everybody's of the province; `needsPin`: to a secret letter. */
export type StoredFile = { name: string; mime: string; content: Uint8Array; private: boolean; needsPin: boolean }

/**
 * A file the actor may see: the uploader's own; a letter's by the desk and by offices and bodies that received it; a request's by
 * those who handle requests and its office; a case's by those who examine it, never by the office; an answer's by both; the library's by everybody of the province;
 * that of a letter that came in by those who see it in the register.
 * Null otherwise.
 */
export async function fileFor(db: Db, actor: Actor, id: string, now: Date): Promise<StoredFile | null> {
  const provinces = (...roles: Role[]) => uuids(sees(actor, roles).provinces)
  const answering = uuids(
    actor.memberships.flatMap((one) => (one.office && answers.includes(one.role) ? [one.office] : [])),
  )
  const [row] = await db
    .select({
      name: files.name,
      mime: files.mime,
      content: files.content,
      private: sql<boolean>`${files.subject} is distinct from 'document'`,
      needsPin: sql<boolean>`coalesce(${files.subject} = 'notice' and ${files.provinceId} <> all(${provinces('clerk', 'secretary', 'head')})
        and exists (select 1 from notices n where n.id = ${files.subjectId} and n.state = 'signed'
          and n.confidentiality = 'secret' and n.created_by is distinct from ${actor.person}::uuid)
        or (${files.subject} = 'incoming' and exists (
          select 1 from incoming i where i.id = ${files.subjectId} and i.confidentiality = 'secret')), false)`,
    })
    .from(files)
    .where(
      sql`${files.id} = ${id}::uuid and (
        (${files.subject} is null and ${files.uploadedBy} = ${actor.person}::uuid)
        or (${files.subject} = 'delivery' and ${files.provinceId} = any(${provinces('clerk', 'secretary', 'head')}))
        or (${files.subject} = 'notice' and exists (
          select 1 from ${notices} where ${notices.id} = ${files.subjectId} and ${workedOn(actor, notices)}))
        or (${files.subject} = 'notice' and exists (
          select 1 from notice_recipients r join notices n on n.id = r.notice_id and n.state = 'signed'
          where r.notice_id = ${files.subjectId} and ${legible(actor, now, letter)} and ${addressedTo(actor, addressed)}))
        or (${files.subject} = 'notice' and exists (
          select 1 from ${noticeCopies} join ${notices} on ${notices.id} = ${noticeCopies.noticeId}
          where ${noticeCopies.noticeId} = ${files.subjectId} and ${copiedTo(actor, now)}))
        or (${files.subject} = 'incoming' and exists (
          select 1 from ${register} where ${register.id} = ${files.subjectId} and ${registerSight(actor, now)}))
        or (${files.subject} = 'document' and ${files.provinceId} = any(${provinces(...roles)}))
        or (${files.subject} = 'request' and (
          ${files.provinceId} = any(${uuids(requestSight(actor).provinces)})
          or exists (select 1 from requests q where q.id = ${files.subjectId} and q.office_id = any(${uuids(requestSight(actor).offices)}))))
        or (${files.subject} in ('case', 'answer') and exists (
          select 1 from cases c where c.id = ${files.subjectId} and (
            (${files.subject} = 'answer' and c.office_id = any(${answering})) or
            c.province_id = any(${provinces('clerk', 'secretary')})
            or (c.examiner = 'kanoon' and c.province_id = any(${provinces('kanoon')}))
            or (c.examiner = 'association' and c.province_id = any(${provinces('association')})))))
      )`,
    )
  return row ?? null
}

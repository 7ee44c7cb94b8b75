// A file's content, for those who may see its subject.
import { sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { contracts } from '#db/schema/contracts'
import { noticeCopies } from '#db/schema/copies'
import { files } from '#db/schema/files'
import { notices } from '#db/schema/notices'
import { register } from '#db/schema/register'
import { requests } from '#db/schema/requests'
import { resolutions } from '#db/schema/resolutions'
import type { SightName } from '#policies/policies'
import { reach, visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import { filesForOffice } from './cases-asked.ts'
import { agenciesOf } from './cases-waiting.ts'
import { contractInSight } from './contracts/contracts.ts'
import { readsAll, reportInSight } from './inspections/sight.ts'
import { paperOfMeeting } from './meetings/papers.ts'
import { copiedTo } from './notices/copies.ts'
import { legible, workedOn } from './notices/legible.ts'
import { addressed, addressedTo } from './notices/parties.ts'
import type { Db } from './parameters.ts'
import { registerSight } from './register-sight.ts'
import { disclosed, examined, reportWhere, seenWhole } from './requests/confidential.ts'
import { bodiesAsked } from './requests/tasks.ts'
import { ownParts, resolutionsInSight } from './resolutions/sight.ts'

/** The columns that say who may read a letter, as the statement below names them. */
const letter = { officeId: sql`r.office_id`, confidentiality: sql`n.confidentiality`, sendAt: sql`n.send_at` }

/**
 * A request's paper, of a report about an office never the office's: of its applicant, of whoever was asked for their consent, and of who may know people's numbers in it; of
 * everybody else who sees the request whole those that show none, as they stand in it now.
 */
function paperInSight(actor: Actor) {
  const place = { province: files.provinceId, office: sql`q.office_id` }
  const plain = sql`jsonb_path_exists(q.form, '$.*.*[*] ? (@.id == $id && !exists(@.numbered))',
    jsonb_build_object('id', ${files.id}::text))`
  return sql`(q.person_id = ${actor.person}::uuid or q.consent_person_id = ${actor.person}::uuid
    or ${examined(actor, 'q')}
    or (${visible(actor, 'requests', place)} and ${disclosed(actor, 'q')} and ${seenWhole(actor, 'q')}
      and (${visible(actor, 'offices.numbers', place)} or ${plain})))`
}

/**
 * The letter by which an authority answered, and the receipt for what it is owed: of the authority itself, and of whoever sees the request; of the security office only
 * of who may read its words; of a report about an office never of whoever reported.
 */
function replyInSight(actor: Actor) {
  const place = { province: files.provinceId, office: sql`q.office_id` }
  return sql`(t.body_id = any(${uuids(bodiesAsked(actor))})
    or ${examined(actor, 'q')}
    or (((q.person_id = ${actor.person}::uuid and not ${reportWhere('q')}) or q.consent_person_id = ${actor.person}::uuid
      or (${visible(actor, 'requests', place)} and ${disclosed(actor, 'q')}))
    and (t.of is distinct from 'security' or ${visible(actor, 'requests.securityWords', { province: files.provinceId })})))`
}

/** Whether the citizen agreed that the office sees a file of theirs; and it was put to the office. */
const agreedTo = sql`(exists (select 1 from case_consents k where k.file_id = ${files.id} and k.agreed)
  and exists (select 1 from case_steps s where s.case_id = c.id and s.what = 'asked'))`

/** Of which case a citizen's file is, for whoever does not handle it; null for any other file. */
const shownByConsent = (actor: Actor) => sql<string | null>`case when ${files.subject} = 'case'
  and not ${visible(actor, 'cases.original', { province: files.provinceId })} then ${files.subjectId} end`

/** The columns of a case that say who may see it. */
const put = { province: sql`c.province_id`, role: sql`c.examiner` }

/** `private`: it is none of the library, which is everybody's of the province; `needsPin`: to a secret letter. */
export type StoredFile = { name: string; mime: string; content: Uint8Array; private: boolean; needsPin: boolean }

/**
 * A file the actor may see: the uploader's own; a letter's by the desk and by offices and bodies that received it; a request's
 * papers by those who decide on it and its office, an authority's answer by them and the authority, a visit's by whoever visited besides, an inspection's by who sees it; a registration's by those who may know its numbers; a case's by those who handle it, never by the office or the association; an answer's by both, a committee's by those who handle it and the party that gave it; the library's by everybody of the province;
 * that of a letter that came in by those who see it in the register; a report's by who sees the resolution, of other bodies
 * nobody but the working group; a meeting's paper by those who see the meeting.
 * a contract's copy by those who see the contract.
 * Null otherwise.
 */
export async function fileFor(db: Db, actor: Actor, id: string, now: Date): Promise<StoredFile | null> {
  const seen = (name: SightName) => visible(actor, name, { province: files.provinceId })
  const [row] = await db
    .select({
      name: files.name,
      consented: shownByConsent(actor),
      mime: files.mime,
      content: files.content,
      private: sql<boolean>`${files.subject} is distinct from 'document'`,
      needsPin: sql<boolean>`coalesce(${files.subject} = 'notice' and not ${seen('notices.desk')}
        and exists (select 1 from notices n where n.id = ${files.subjectId} and n.state = 'signed'
          and n.confidentiality = 'secret' and n.created_by is distinct from ${actor.person}::uuid)
        or (${files.subject} = 'incoming' and exists (
          select 1 from incoming i where i.id = ${files.subjectId} and i.confidentiality = 'secret')), false)`,
    })
    .from(files)
    .where(
      sql`${files.id} = ${id}::uuid and (
        (${files.subject} is null and ${files.uploadedBy} = ${actor.person}::uuid)
        or (${files.subject} = 'delivery' and ${seen('notices.desk')})
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
        or (${files.subject} = 'resolution' and exists (select 1 from resolution_steps s
          join ${resolutions} on ${resolutions.id} = s.resolution_id and ${resolutionsInSight(actor)}
          where s.id = ${files.subjectId} and (${visible(actor, 'resolutions', { province: files.provinceId })}
            or exists (select 1 from resolution_owners o where o.id = s.owner_id and ${ownParts(actor)}))))
        or ${paperOfMeeting(actor)}
        or (${files.subject} = 'contract' and exists (
          select 1 from ${contracts} where ${contracts.id} = ${files.subjectId} and ${contractInSight(actor)}))
        or (${files.subject} = 'application' and ${seen('calls.numbers')})
        or (${files.subject} = 'document' and ${seen('documents')})
        or (${files.subject} = 'request' and exists (select 1 from requests q
          where q.id = ${files.subjectId} and ${paperInSight(actor)}))
        or (${files.subject} = 'visit' and exists (select 1 from tasks t join requests q on q.id = t.request_id
          where t.id = ${files.subjectId} and (${visible(actor, 'requests', { province: files.provinceId, office: sql`q.office_id` })}
            or ${visible(actor, 'requests.visits', { province: files.provinceId, role: sql`t.role` })})))
        or (${files.subject} = 'inspection' and exists (select 1 from inspection_reports report
          join ${requests} on ${requests.id} = report.request_id where report.id = ${files.subjectId} and ${reportInSight(actor)}
          and (report.state = 'counts' or ${readsAll(actor)})))
        or (${files.subject} in ('inquiry', 'receipt') and exists (select 1 from tasks t join requests q on q.id = t.request_id
          where t.id = ${files.subjectId} and ${replyInSight(actor)}))
        or (${files.subject} = 'finding' and exists (
          select 1 from tasks t join cases c on c.id = t.case_id where t.id = ${files.subjectId} and (
            ${visible(actor, 'cases.desk', put)} or ${visible(actor, 'cases.examined', put)}
            or (c.state = 'supervision' and ${visible(actor, 'cases.supervised', put)})
            or (t.of = 'office' and c.office_id = any(${uuids(reach(actor, 'cases.put').offices)}))
            or (t.of = 'agency' and t.body_id = any(${uuids(agenciesOf(actor))})))))
        or (${files.subject} in ('case', 'answer') and exists (
          select 1 from cases c where c.id = ${files.subjectId} and (
            (${files.subject} = 'case' and ${agreedTo} and c.office_id = any(${uuids(reach(actor, 'cases.put').offices)})) or
            (${files.subject} = 'answer' and c.office_id = any(${uuids(reach(actor, 'cases.put').offices)})) or
            ((${files.subject} = 'answer' or ${visible(actor, 'cases.original', put)}) and (
              ${visible(actor, 'cases.desk', put)} or ${visible(actor, 'cases.examined', put)}
              or (c.state = 'supervision' and ${visible(actor, 'cases.supervised', put)}))))))
      )`,
    )
  if (!row) return null
  const { consented, ...file } = row
  if (!consented) return file
  const shown = await filesForOffice(db, consented)
  return { ...file, name: shown.find((one) => one.id === id)!.name }
}

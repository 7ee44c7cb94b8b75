// Everything that happened at an office, on one time line.
import { sql } from 'drizzle-orm'
import { currentLicense } from '#db/terms'
import { visible } from '#policies/sights'
import type { Actor } from '#rules/roles'
import { goneOut } from '../notices/legible.ts'
import type { Db } from '../parameters.ts'
import { disclosed, seenWhole } from '../requests/confidential.ts'
import type { Knowledge } from './knowledge.ts'

/** Change of the file; letter and its acknowledgment; request and its end; effect; license; a license that takes effect later; case. */
export type OfficeEventKind =
  | 'changed'
  | 'letter'
  | 'acknowledged'
  | 'filed'
  | 'closed'
  | 'effect'
  | 'issued'
  | 'paper'
  | 'case'

/**
 * One thing that happened. `title`: the field («office.address»), the letter's subject, the kind of request or effect,
 * the license's code, the topic. `was` and `became`: a change's values; an effect's or a license's first and last day;
 * a letter's or a request's number in `became`, a request's outcome in `was`. `by` only for changes.
 */
export type OfficeEvent = {
  what: OfficeEventKind
  at: Date
  id: string
  title: string
  was: string | null
  became: string | null
  by: string | null
}

/** Changes that only those see who may know people's numbers. */
const numbered = [
  ...['mobile', 'mobileReported', 'mobileMoved', 'mobileDecided', 'mobileRefused'],
  ...['nationalId', 'phone', 'fax', 'email', 'address', 'rebound'],
]

type Row = Omit<OfficeEvent, 'at'> & { at: string }

/** The last 300 events, the newest first, as far as they may be known. */
export async function timelineOf(
  db: Db,
  actor: Actor,
  office: string,
  may: Knowledge,
  now: Date,
): Promise<OfficeEvent[]> {
  const id = sql`${office}::uuid`
  const known = sql`h.subject <> 'person' or h.field <> all(${sql.param(`{${numbered.join(',')}}`)}::text[])
    or (${may.numbers} and (${may.former} or h.subject_id in (select holder_id from licenses where ${currentLicense(id)})))`
  // of the others only how many there are is known, never whose or why (A4 art. 8)
  const handled = { province: sql`c.province_id`, role: sql`c.examiner` }
  const atDay = (day: string) => sql`${sql.raw(day)}::timestamp at time zone 'Asia/Tehran'`
  const rows = await db.execute<Row>(sql`
    select 'changed' as what, h.at, h.id::text as id, h.subject || '.' || h.field as title, h.was, h.became, p.name as by
      from history h left join people p on p.id = h.by
      where (h.subject_id = ${id} or h.subject_id in (select id from licenses where office_id = ${id})
          or (h.subject = 'person' and h.subject_id in (select holder_id from licenses where office_id = ${id}) and h.field <> 'disabled'))
        and (${known})
    union all
    select 'issued', ${atDay('l.issued_on')}, l.id::text, l.code, l.issued_on::text, l.expires_on::text, p.name
      from licenses l join people p on p.id = l.holder_id where l.office_id = ${id}
    union all
    select 'letter', n.signed_at, n.id::text, n.subject, n.kind, n.number, null from notice_recipients r
      join notices n on n.id = r.notice_id and n.state = 'signed' where ${may.letters} and r.office_id = ${id}
        and (${may.desk} or (n.confidentiality = 'ordinary' and ${goneOut(sql`n.send_at`, now)}))
    union all
    select 'acknowledged', r.acknowledged_at, n.id::text, n.subject, n.kind, n.number, p.name from notice_recipients r
      join notices n on n.id = r.notice_id left join people p on p.id = r.acknowledged_by
      where ${may.letters} and r.office_id = ${id} and r.acknowledged_at is not null and (${may.desk} or n.confidentiality = 'ordinary')
    union all
    select 'filed', q.filed_at, q.id::text, q.kind, null, q.number, case when ${seenWhole(actor, 'q')} then p.name end from requests q
      left join people p on p.id = q.person_id where ${may.requests} and q.office_id = ${id} and ${disclosed(actor, 'q')}
    union all
    select 'closed', q.closed_at, q.id::text, q.kind, q.outcome, q.number, null from requests q
      where ${may.requests} and q.office_id = ${id} and ${disclosed(actor, 'q')} and q.closed_at is not null
    union all
    -- where the office changes with it, that is told by what changed
    select 'paper', t.ended_at, q.id::text, q.kind, t.facts ->> 'issuedOn', t.facts ->> 'expiresOn', w.name from tasks t
      join requests q on q.id = t.request_id left join people w on w.id = t.answered_by
      where ${may.requests} and q.office_id = ${id} and ${disclosed(actor, 'q')} and t.task = 'paper' and t.answer = 'yes'
        and t.facts ? 'expiresOn' and exists (select from tasks beside where beside.request_id = q.id and beside.stage = t.stage
          and beside.task in ('visit', 'handover') and (beside.ended_at is null or beside.ended_at >= t.ended_at))
    union all
    select 'effect', ${atDay('e.first_day')}, e.request_id::text, e.kind, e.first_day::text, e.last_day::text, null
      from effects e where e.office_id = ${id}
    union all
    select 'case', c.filed_at, c.id::text, c.topic, c.kind, c.state, null from cases c
      where c.office_id = ${id} and ${visible(actor, 'cases.original', handled)}
        and (${visible(actor, 'cases.desk', handled)} or ${visible(actor, 'cases.examined', handled)})
    order by 2 desc nulls last, 1`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

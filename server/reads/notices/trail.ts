// A letter's own trail: every act on it and on its recipients from the audit chain, and every message that went out.
import { type SQL, sql } from 'drizzle-orm'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/**
 * One event. `what`: an act by its name in the table of acts, or of a message 'message.queued', '.sent', '.reached',
 * '.failed' or
 * '.unreachable'. `via`: the door of an act, the channel of a message. `to`: the recipient it is about; null for the letter as
 * a whole. `seq`: its place in the chain, and the published head that covers it, as soon as there is one.
 */
export type Event = {
  what: string
  at: string
  via: string | null
  who: string | null
  role: string | null
  to: string | null
  message: string | null
  error: string | null
  seq: number | null
  head: { day: Day; seq: number; hash: string } | null
}

/** Rows of the outbox about recipients, an event for each thing that became of a message. */
const messages = (of: SQL) => sql`
  select 'message.' || e.what as what, e.at, o.messenger as via, null::uuid as person, null as role, o.subject_id as recipient,
         o.kind as message, case when e.what in ('failed', 'unreachable') then coalesce(o.error, o.state) end as error,
         null::bigint as seq, o.province_id, 1 as late, null::bigint as arrival
  from outbox o cross join lateral (values
    ('queued', case when o.messenger is not null then o.created_at end), ('sent', o.sent_at), ('reached', o.reached_at),
    ('failed', case when o.state = 'failed' then coalesce(o.sent_at, o.created_at) end),
    ('unreachable', case when o.state = 'unreachable' then o.created_at end)
  ) e(what, at)
  where e.at is not null and o.kind <> 'refresh' and o.subject_id in (${of})`

const acts = (subjects: SQL) => sql`
  select a.action as what, a.at, a.via, a.person_id as person, a.role,
         case when a.subject = 'recipient' then a.subject_id::uuid end as recipient,
         null as message, null as error, a.seq, a.province_id, 0 as late, a.id as arrival
  from audit a where a.subject in ('notice', 'recipient') and a.subject_id in (${subjects})`

/**
 * The events of a letter in their order, `limit` a page, pages beginning with 0; one recipient's only if one is given.
 * Empty for who may not see the letter.
 */
export async function trailOf(
  db: Db,
  actor: Actor,
  notice: string,
  asked: { recipient?: string; page?: number } = {},
  limit = 100,
): Promise<Event[]> {
  const { recipient, page = 0 } = asked
  const only = recipient ? sql`and r.id = ${recipient}::uuid` : sql``
  const recipients = sql`
    select r.id from notice_recipients r where r.notice_id = ${notice}::uuid ${only}
      and ${visible(actor, 'notices.course', { province: sql`r.province_id` })}`
  const letter = sql`
    select n.id::text from notices n where n.id = ${notice}::uuid and ${visible(actor, 'notices.course', { province: sql`n.province_id` })}`
  const subjects = sql`select id::text from (${recipients}) r ${recipient ? sql`` : sql`union all ${letter}`}`
  const rows = await db.execute<Event>(sql`
    with events as (${acts(subjects)} union all ${messages(recipients)} order by at, late, arrival limit ${limit} offset ${page * limit})
    select e.what, to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at, e.via, p.name as who, e.role,
           coalesce(o.name, t.name) as "to", e.message, e.error, e.seq,
           case when h.day is not null then jsonb_build_object('day', h.day, 'seq', h.seq, 'hash', h.hash) end as head
    from events e
    left join people p on p.id = e.person
    left join notice_recipients r on r.id = e.recipient
    left join offices o on o.id = r.office_id
    left join people t on t.id = r.person_id
    left join lateral (
      select day, seq, hash from audit_heads h where h.province_id = e.province_id and h.seq >= e.seq order by h.seq limit 1
    ) h on true
    order by e.at, e.late, e.arrival`)
  return rows.map((row) => ({ ...row, seq: row.seq === null ? null : Number(row.seq) }))
}

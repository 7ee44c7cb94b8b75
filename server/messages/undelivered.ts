// What becomes of a message that did not reach its chat: again later, the person's other messenger, or given up.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { actingFor, nextWay } from '#reads/ways'
import type { Undelivered } from '#rules/channel'
import type { ChannelName } from '#rules/messages'
import { handedOn } from './queue.ts'

/** After so many attempts a person who can be reached elsewhere is written to there. */
const patience = 8
/** After so many, about a day, it is given up. */
const limit = 100

/**
 * Decides on what the courier reports, in one statement; answers how many were still its own: a row that somebody else
 * took over has a newer fence and is left alone. What is refused for good goes the person's next way, once by each; a
 * chat that was closed marks its binding, a browser that is gone is written to no more, and a letter's recipient for whom
 * no way is left is marked. `channels`: those that are set up here.
 */
export async function settleUndelivered(
  db: Pick<Database, 'execute'>,
  channels: readonly ChannelName[],
  batch: readonly Undelivered[],
): Promise<number> {
  const reported = batch.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }))
  const whose = { person: sql`o.person_id`, province: sql`o.province_id`, channels }
  const [row] = await db.execute<{ count: number }>(sql`
    with reported as (
      select * from jsonb_to_recordset(${JSON.stringify(reported)}::jsonb)
        as r(id uuid, fence bigint, how text, at timestamptz, error text, wait float8, maybe boolean)
    ), held as (
      select o.*, r.how, r.at, r.error as reason, r.wait, coalesce(r.maybe, false) as maybe
      from (select * from reported order by id) r cross join lateral (
        -- by its key, one by one: what the planner knows of a queue is always old
        select * from outbox where id = r.id and fence = r.fence and state = 'queued' limit 1
      ) o
    ), decided as materialized (
      select o.*, w.messenger as next_messenger, w.chat_id as next_chat,
             case when w.messenger is not null then 'dropped'
                  when how = 'blocked' then case kind when 'refresh' then 'dropped' else 'unreachable' end
                  when how = 'failed' or attempts >= ${limit} then 'failed'
                  else 'queued' end as becomes
      from held o left join lateral ${nextWay(whose, mayTake)} w on true
    ), ended as (
      update outbox o
      set state = d.becomes, lease_until = null, error = d.reason, maybe_twice = o.maybe_twice or d.maybe,
          next_at = case when d.becomes = 'queued' then coalesce(d.at + d.wait * interval '1 second', o.next_at) else o.next_at end,
          params = case when d.kind in ('loginCode', 'mobileCode') and d.becomes not in ('queued', 'unreachable')
                        then '{}'::jsonb else o.params end
      -- whoever took the row over meanwhile has raised its fence
      from decided d where o.id = d.id and o.fence = d.fence and o.state || '' = 'queued'
      returning d.*
    ), handed_on as (
      ${handedOn(sql`
      select province_id, person_id, next_messenger, next_chat, kind, subject_id, params, 'queued', priority, at, created_at,
             maybe_twice or maybe
      from ended where next_messenger is not null`)}
      returning pg_notify('outbox', '')
    ), ${noted}
    select count(*)::int as count from ended`)
  return row!.count
}

/** Which messages go another way at all, and which way is not theirs any more: the one that failed, and those before it. */
const mayTake = sql`o.kind <> 'refresh' and o.messenger in ('telegram', 'bale')
  and (o.how in ('blocked', 'failed') or o.attempts >= ${patience})
  and (way.messenger, way.chat_id) <> (o.messenger, o.chat_id)
  and not exists (
    select from outbox t
    where t.subject_id = o.subject_id and t.kind = o.kind and t.person_id = o.person_id
      and t.created_at = o.created_at and t.messenger = way.messenger and t.chat_id = way.chat_id)`

/** What is known of chats, browsers and recipients besides. */
const noted = sql`closed as (
  update bindings b set blocked_at = e.at
  from ended e
  where e.how = 'blocked' and b.person_id = any(${actingFor(sql`e.person_id`)})
    and b.messenger = e.messenger and b.chat_id = e.chat_id and b.ended_at is null and b.blocked_at is null
  returning b.province_id, b.person_id, b.messenger, e.at
), recorded as (
  insert into audit (province_id, at, via, action, subject, subject_id, facts)
  select province_id, at, messenger, 'bindings.block', 'person', person_id::text,
         jsonb_build_object('messenger', messenger, 'blocked', true)
  from closed
), browsers as (
  update push_subscriptions p set ended_at = e.at
  from ended e
  where p.id = case when e.messenger = 'push' then e.chat_id::uuid end and p.ended_at is null and e.how = 'blocked'
), citizens as (
  update case_browsers b set ended_at = e.at
  from ended e
  where b.id = case when e.messenger = 'push' then e.chat_id::uuid end and b.ended_at is null and e.how = 'blocked'
), recipients as (
  update notice_recipients r
  set failed_at = e.at,
      failure = case when e.how = 'blocked' then case when e.messenger in ('telegram', 'bale') then 'blocked' else 'absent' end
                     when e.how = 'failed' then 'refused' else 'gaveUp' end
  from ended e
  where e.kind = 'notice' and r.id = e.subject_id and e.becomes in ('failed', 'unreachable')
)`

// Writes down what became of a batch of messages: the rows, the recipients' records, blocked bindings, the next channel.
import type postgres from 'postgres'

/**
 * later: not sent, again after `wait` seconds, and the attempt does not count. back: never tried, given back as it was.
 * retry: failed, again after `wait` seconds as long as there is patience. The rest is final for this channel.
 */
export type Settlement = {
  id: string
  fence: number
  how: 'sent' | 'dropped' | 'later' | 'back' | 'retry' | 'failed' | 'blocked'
  /** The moment, by the program's clock. */
  at: Date
  provider?: string
  error?: string
  /** Seconds. */
  wait?: number
  /** It may have arrived although it failed. */
  maybe?: boolean
}

/** After so many attempts a person who can be reached elsewhere is written to there. */
const patience = 8
/** After so many, about a day, it is given up. */
const limit = 100

/**
 * Settles a batch; answers how many were still ours: a row that somebody else took over has a newer fence and is left
 * alone. Recipients of letters are marked in the same statement. The batch is all of one sort, sent or not.
 */
export function settle(sql: postgres.Sql, batch: readonly Settlement[]): Promise<number> {
  return batch[0]?.how === 'sent' ? settleSent(sql, batch) : settleOthers(sql, batch)
}

/** Whether two may be settled together. */
export const sameSort = (one: Settlement, other: Settlement) => (one.how === 'sent') === (other.how === 'sent')

/**
 * Nearly all there is to settle was simply sent: a statement of its own that touches every row once. It does not wait for
 * the disk: a crash of the database within the half second would leave the row under its lease, to be sent again and marked.
 */
async function settleSent(sql: postgres.Sql, batch: readonly Settlement[]): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    with at_once as materialized (
      select set_config('synchronous_commit', 'off', true) as set
    ), ended as (
      update outbox o
      set state = 'sent', lease_until = null, error = null, provider_id = coalesce(s.provider, o.provider_id),
          sent_at = s.at, params = case when o.kind in ('loginCode', 'mobileCode') then '{}'::jsonb else o.params end
      from unnest(${batch.map(({ id }) => id)}::uuid[], ${batch.map(({ fence }) => fence)}::bigint[],
                  ${batch.map(({ at }) => at.toISOString())}::timestamptz[],
                  ${batch.map(({ provider }) => storable(provider) ?? null)}::text[]) s(id, fence, at, provider)
      -- whoever took the row over meanwhile has raised its fence; the state is veiled, so that the row is found by its
      -- key and not by way of all that is queued
      where o.id = s.id and o.fence = s.fence and o.state || '' = 'queued'
      returning o.messenger, o.chat_id, o.kind, o.subject_id, s.at
    ), browsers as (
      update push_subscriptions p set used_at = e.at
      from ended e where p.id = case when e.messenger = 'push' then e.chat_id::uuid end and p.ended_at is null
    ), told as (
      update notice_recipients r
      set sent_at = coalesce(r.sent_at, e.at), sent_via = coalesce(r.sent_via, e.messenger), failed_at = null, failure = null
      from ended e where e.kind = 'notice' and r.id = e.subject_id
    )
    select count(*)::int as count, (select set from at_once) as set from ended`
  return row!.count
}

/**
 * A closed chat marks its binding and sends the same message to the person's next messenger, once for each; so does a
 * failure for good. A browser that is gone is written to no more.
 */
async function settleOthers(sql: postgres.Sql, batch: readonly Settlement[]): Promise<number> {
  const said = batch.map(({ at, error, ...rest }) => ({
    ...rest,
    at: at.toISOString(),
    error: storable(error),
  }))
  const [row] = await sql<{ count: number }[]>`
    with said as (
      select * from jsonb_to_recordset(${sql.json(said)})
        as s(id uuid, fence bigint, how text, at timestamptz, error text, wait float8, maybe boolean)
    ), held as (
      select o.*, s.how, s.at, s.error as said_error, s.wait, coalesce(s.maybe, false) as maybe
      from (select * from said order by id) s cross join lateral (
        -- by its key, one by one: what the planner knows of a queue is always old
        select * from outbox where id = s.id and fence = s.fence and state = 'queued' limit 1
      ) o
    ), ending as materialized (
      select h.*, f.messenger as next_messenger, f.chat_id as next_chat,
             case when how = 'dropped' then how
                  when how in ('later', 'back') then 'queued'
                  when f.messenger is not null then 'dropped'
                  when how = 'blocked' then case kind when 'refresh' then 'dropped' else 'unreachable' end
                  when how = 'failed' or attempts >= ${limit} then 'failed'
                  else 'queued' end as becomes
      from held h left join lateral (
        select b.messenger, b.chat_id from bindings b
        where h.kind <> 'refresh' and h.messenger in ('telegram', 'bale')
          and (h.how in ('blocked', 'failed') or (h.how = 'retry' and h.attempts >= ${patience}))
          and b.person_id = h.person_id and b.ended_at is null and b.blocked_at is null
          and (b.messenger <> 'telegram' or not exists (
            select 1 from provinces where id = h.province_id and shutdown_since is not null))
          and (b.messenger, b.chat_id) <> (h.messenger, h.chat_id)
          and not exists (
            select 1 from outbox t
            where t.subject_id = h.subject_id and t.kind = h.kind and t.person_id = h.person_id
              and t.created_at = h.created_at and t.messenger = b.messenger and t.chat_id = b.chat_id)
        order by b.used_at desc limit 1
      ) f on true
    ), ended as (
      update outbox o
      set state = e.becomes, lease_until = null, error = e.said_error,
          attempts = case when e.how in ('later', 'back') then o.attempts - 1 else o.attempts end,
          next_at = case when e.becomes = 'queued' and e.wait is not null then e.at + e.wait * interval '1 second' else o.next_at end,
          maybe_twice = o.maybe_twice or e.maybe,
          params = case when e.kind in ('loginCode', 'mobileCode') and e.becomes not in ('queued', 'unreachable') then '{}'::jsonb else o.params end
      -- whoever took the row over meanwhile has raised its fence
      from ending e where o.id = e.id and o.fence = e.fence and o.state || '' = 'queued'
      returning e.*
    ), moved as (
      insert into outbox (id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority,
                          next_at, maybe_twice, created_at)
      select gen_random_uuid(), province_id, person_id, next_messenger, next_chat, kind, subject_id, params, 'queued', priority,
             at, maybe_twice or maybe, created_at
      from ended where next_messenger is not null
      returning id
    ), closed as (
      update bindings b set blocked_at = e.at
      from ended e
      where e.how = 'blocked' and b.person_id = e.person_id and b.messenger = e.messenger and b.chat_id = e.chat_id
        and b.ended_at is null and b.blocked_at is null
      returning b.province_id, b.person_id, b.messenger, e.at
    ), browsers as (
      update push_subscriptions p
      set ended_at = e.at
      from ended e
      where p.id = case when e.messenger = 'push' then e.chat_id::uuid end and p.ended_at is null and e.how = 'blocked'
    ), recorded as (
      insert into audit (province_id, at, via, action, subject, subject_id, facts)
      select province_id, at, messenger, 'bindings.block', 'person', person_id::text,
             jsonb_build_object('messenger', messenger, 'blocked', true)
      from closed
    ), told as (
      update notice_recipients r
      set failed_at = e.at,
          failure = case when e.how = 'blocked' then case when e.messenger in ('telegram', 'bale') then 'blocked' else 'absent' end
                         when e.how = 'failed' then 'refused' else 'gaveUp' end
      from ended e
      where e.kind = 'notice' and r.id = e.subject_id and e.becomes in ('failed', 'unreachable')
    ), woken as (
      select pg_notify('outbox', '') from (select 1 from moved limit 1) one
    )
    select (select count(*)::int from ended) as count, (select count(*) from woken) as woken`
  return row!.count
}

/** Of a row whose surroundings are broken only this much is written: that it is not to be sent again. */
export async function settleBarely(sql: postgres.Sql, { id, fence, how, at }: Settlement): Promise<number> {
  const written = await sql`
    update outbox set state = ${how === 'sent' ? 'sent' : 'failed'}, lease_until = null, error = 'could not be settled',
                      sent_at = case when ${how === 'sent'}::boolean then ${at.toISOString()}::timestamptz end
    where id = ${id} and fence = ${fence} and state = 'queued'`
  return written.count
}

/** PostgreSQL refuses NUL in texts, and nobody reads a page of an error. */
function storable(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '').slice(0, 500)
}

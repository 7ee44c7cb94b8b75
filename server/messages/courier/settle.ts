// Writes down what came of a batch of messages. What did not reach its chat is only reported: others decide what becomes of it.
import type postgres from 'postgres'
import type { Report, Undelivered } from '#rules/channel'

/**
 * dropped: there is nothing to say any more. later: not sent, again after `wait` seconds, and the attempt does not count.
 * back: never tried, given back as it was. The rest is reported.
 */
export type Settlement = {
  id: string
  fence: number
  how: 'sent' | 'dropped' | 'later' | 'back' | Undelivered['how']
  /** The moment, by the program's clock. */
  at: Date
  provider?: string
  error?: string
  /** Seconds. */
  wait?: number
  /** It may have arrived although it failed. */
  maybe?: boolean
}

const isUndelivered = (one: Settlement): one is Undelivered => ['blocked', 'failed', 'retry'].includes(one.how)

const sortOf = (one: Settlement) => (isUndelivered(one) ? 'undelivered' : one.how === 'sent' ? 'sent' : 'kept')

/** Whether two may be settled together. */
export const sameSort = (one: Settlement, other: Settlement) => sortOf(one) === sortOf(other)

/**
 * Settles a batch, all of one sort; answers how many were still ours: a row that somebody else took over has a newer fence
 * and is left alone.
 */
export function settle(sql: postgres.Sql, report: Report, batch: readonly Settlement[]): Promise<number> {
  if (batch[0]?.how === 'sent') return settleSent(sql, batch)
  const undelivered = batch.filter(isUndelivered)
  if (undelivered.length === 0) return settleKept(sql, batch)
  return report(undelivered.map((one) => ({ ...one, error: storable(one.error) })))
}

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

/** What was not sent after all goes back into the queue; what has nothing to say any more leaves it. */
async function settleKept(sql: postgres.Sql, batch: readonly Settlement[]): Promise<number> {
  const written = await sql`
    update outbox o
    set state = case when s.dropped then 'dropped' else 'queued' end, lease_until = null, error = null,
        attempts = case when s.dropped then o.attempts else o.attempts - 1 end,
        next_at = coalesce(s.at + s.wait * interval '1 second', o.next_at),
        params = case when s.dropped and o.kind in ('loginCode', 'mobileCode') then '{}'::jsonb else o.params end
    from (select id, fence, at, how = 'dropped' as dropped, wait
          from unnest(${batch.map(({ id }) => id)}::uuid[], ${batch.map(({ fence }) => fence)}::bigint[],
                      ${batch.map(({ at }) => at.toISOString())}::timestamptz[], ${batch.map(({ how }) => how)}::text[],
                      ${batch.map(({ wait }) => wait ?? null)}::float8[]) b(id, fence, at, how, wait)) s
    where o.id = s.id and o.fence = s.fence and o.state || '' = 'queued'`
  return written.count
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

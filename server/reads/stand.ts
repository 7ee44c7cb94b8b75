// How outbox, connections and jobs stand at this moment: what a monitor asks every few seconds.
import { sql } from 'drizzle-orm'
import { jobs } from '#db/schema/jobs'
import type { Db } from './parameters.ts'

export type Readings = {
  /** What is due, by channel; `age` in seconds of what has been due the longest. */
  outbox: { channel: string; count: number; age: number }[]
  connections: { state: string; count: number }[]
  ran: { name: string; at: Date; failing: boolean }[]
}

/** Asked in turn, so that looking takes one connection only. */
export async function standOf(db: Db, now: Date): Promise<Readings> {
  return { outbox: await outboxOf(db, now), connections: await connectionsOf(db), ran: await jobsOf(db) }
}

/** What was tried in vain counts from when it was written, else from when it was to go. */
async function outboxOf(db: Db, now: Date): Promise<Readings['outbox']> {
  const at = sql`${now.toISOString()}::timestamptz`
  return db.execute<{ channel: string; count: number; age: number }>(sql`
    select coalesce(messenger, 'none') as channel, count(*)::int as count,
           max(extract(epoch from ${at} - case when attempts > 0 then created_at else next_at end))::float8 as age
    from outbox where state = 'queued' and (next_at <= ${at} or attempts > 0) group by 1`)
}

async function connectionsOf(db: Db): Promise<Readings['connections']> {
  return db.execute<{ state: string; count: number }>(sql`
    select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name like 'pishkhanyar%' group by 1`)
}

async function jobsOf(db: Db): Promise<Readings['ran']> {
  const rows = await db.select({ name: jobs.name, at: jobs.ranAt, error: jobs.error }).from(jobs)
  return rows.map(({ name, at, error }) => ({ name, at, failing: error !== null }))
}

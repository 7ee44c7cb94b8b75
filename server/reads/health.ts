// How the channels, the queue, the clock and the database are: what the last self-test found, and what it asks.
import { and, asc, desc, eq, isNotNull, ne, sql } from 'drizzle-orm'
import { health } from '#db/schema/health'
import { jobs } from '#db/schema/jobs'
import { reach } from '#policies/sights'
import { type Finding, type HealthName, healthNames, quietAfter } from '#rules/health'
import type { ChannelName } from '#rules/messages'
import type { Actor } from '#rules/roles'
import { alarmOf } from '#rules/security'
import { databaseTime } from './due.ts'
import type { Db } from './parameters.ts'
import { mostRefused } from './security.ts'

/** One row of the table as the program speaks of it. */
export type Health = {
  name: HealthName
  fault: NonNullable<Finding>['fault'] | null
  facts: Record<string, string | number>
  since: Date
  checkedAt: Date
  toldAt: Date | null
}

/** Everything that was ever tested here, in the order of the tests. */
export async function healthOf(db: Db): Promise<Health[]> {
  const rows = (await db.select().from(health).orderBy(asc(health.name))) as Health[]
  const known = rows.filter(({ name }) => healthNames.includes(name))
  return known.sort((a, b) => healthNames.indexOf(a.name) - healthNames.indexOf(b.name))
}

/** The faults that the actor is to know of, none for other roles; an alarm with whom it is about. */
export async function faultsFor(db: Db, actor: Actor) {
  if (reach(actor, 'health').provinces.length === 0) return []
  const rows = await db.select().from(health).where(isNotNull(health.fault)).orderBy(asc(health.since))
  return Promise.all(
    (rows as Health[]).map(async ({ name, fault, facts, since }) => {
      const kind = alarmOf(fault!)
      return { name, fault: fault!, facts, since, who: kind ? await mostRefused(db, actor, { kind, since }) : [] }
    }),
  )
}

/** When everything was tested last; null before the first time. What is noted between tests, of a channel, does not count. */
export async function lastTest(db: Db): Promise<Date | null> {
  const [row] = await db.select({ at: health.checkedAt }).from(health).where(eq(health.name, 'database'))
  return row?.at ?? null
}

/** Timed work whose last run failed, the latest first; the test that asks is not over yet. */
export async function failedJobs(db: Db): Promise<{ name: string; error: string }[]> {
  const rows = await db
    .select({ name: jobs.name, error: jobs.error })
    .from(jobs)
    .where(and(isNotNull(jobs.error), ne(jobs.name, 'self-test')))
    .orderBy(desc(jobs.ranAt), asc(jobs.name))
  return rows.map(({ name, error }) => ({ name, error: error! }))
}

/**
 * What waits in a channel for longer than an hour, tried or never tried, and whether in that hour something got through.
 * What keeps for a later moment does not count.
 */
export async function trafficOf(db: Db, channel: ChannelName, now: Date) {
  const hourAgo = sql`${new Date(now.getTime() - quietAfter).toISOString()}::timestamptz`
  const [row] = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from outbox
    where state = 'queued' and messenger = ${channel} and created_at <= ${hourAgo} and (attempts > 0 or next_at <= ${hourAgo})`)
  const waiting = row!.waiting
  if (waiting === 0) return { waiting, through: true }
  const through = await db.execute(sql`
    select 1 from outbox where messenger = ${channel} and state = 'sent' and sent_at > ${hourAgo} limit 1`)
  return { waiting, through: through.length > 0 }
}

/** How many messages are due now, over all channels. */
export async function dueNow(db: Db, now: Date): Promise<{ waiting: number }> {
  const [row] = await db.execute<{ waiting: number }>(sql`
    select count(*)::int as waiting from outbox where state = 'queued' and next_at <= ${now.toISOString()}::timestamptz`)
  return row!
}

/** Whether this machine's clock jumped within the hour (server/jobs/clock.ts), and how far it is from the database's. */
export async function clockOf(db: Db, now: Date): Promise<{ jumped: boolean; differs: number }> {
  const since = new Date(now.getTime() - quietAfter)
  const [jump] = await db
    .select({ at: jobs.ranAt })
    .from(jobs)
    .where(and(eq(jobs.name, 'clock-jump'), sql`${jobs.ranAt} > ${since.toISOString()}::timestamptz`))
  return { jumped: jump !== undefined, differs: Date.now() - (await databaseTime(db)).getTime() }
}

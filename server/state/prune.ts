// What has served its time is removed: nobody's act, and nothing of it is evidence.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#db/client'

/** How long each is kept after its own end. A key lives longer than any phone stays without a network. */
const kept: Record<string, { from: SQL; for: string; column: SQL }> = {
  keys: { from: sql`keys`, column: sql`at`, for: '60 days' },
  tries: { from: sql`tries`, column: sql`"window"`, for: '2 days' },
  sessions: { from: sql`sessions`, column: sql`expires_at`, for: '0 days' },
  endedSessions: { from: sql`ended_sessions`, column: sql`ended_at`, for: '90 days' },
  loginCodes: { from: sql`login_codes`, column: sql`expires_at`, for: '1 day' },
  links: { from: sql`links`, column: sql`expires_at`, for: '30 days' },
  updatesAside: { from: sql`updates_aside`, column: sql`at`, for: '30 days' },
  // Counted for a day; what they were kept for is over once it is.
  ratingSources: { from: sql`rating_sources`, column: sql`day`, for: '2 days' },
  ratingDevices: { from: sql`rating_devices`, column: sql`day`, for: '2 days' },
  // Scores and counters look back a year.
  ratingCounters: { from: sql`rating_counters`, column: sql`day`, for: '400 days' },
  posterDays: { from: sql`poster_days`, column: sql`day`, for: '400 days' },
  securityLog: { from: sql`security_log`, column: sql`last_at`, for: '90 days' },
  conversations: { from: sql`conversations`, column: sql`updated_at`, for: '30 days' },
}

/** Removes what is older; answers how many rows of each. What cannot be removed keeps nothing else, and is thrown at last. */
export async function prune(db: Database, now: Date): Promise<Record<string, number>> {
  const removed: Record<string, number> = {}
  const troubles: unknown[] = []
  for (const [name, remove] of Object.entries(removals(db, now))) {
    await remove().then(
      (count) => (removed[name] = count),
      (error: unknown) => troubles.push(error),
    )
  }
  if (troubles.length > 0) throw troubles[0]
  return removed
}

function removals(db: Database, now: Date): Record<string, () => Promise<number>> {
  const olds = Object.entries(kept).map(([name, { from, column, for: period }]) => {
    const before = sql`${now.toISOString()}::timestamptz - ${period}::interval`
    return [name, () => count(db, sql`delete from ${from} where ${column} < ${before} returning 1`)] as const
  })
  // slots of chats say something for a second or two only, by the database's clock; those of messengers have a rate
  const quiet = sql`rate is null and next_at < clock_timestamp() - interval '1 hour'`
  return {
    ...Object.fromEntries(olds),
    receipts: () => pruneReceipts(db, now),
    files: () => pruneFiles(db, now),
    applications: () => pruneUnproved(db, now),
    slots: () => count(db, sql`delete from slots where ${quiet} returning 1`),
  }
}

const count = async (db: Database, removing: SQL) => (await db.execute(removing)).length

/**
 * Receipts that speak for no rating, longer than any may be confirmed or named; of the others, and of what they speak for,
 * nothing is asked once the year is over that scores look back.
 */
function pruneReceipts(db: Database, now: Date): Promise<number> {
  const before = (period: string) => sql`${now.toISOString()}::timestamptz - ${period}::interval`
  return count(
    db,
    sql`
    delete from rating_receipts where at < ${before('400 days')}
      or (at < ${before('90 days')} and (rating_id is null or confirmed_at is null))
    returning 1`,
  )
}

/**
 * Files that nobody attached to anything in two months, and that no draft names; photos that went ahead of a case that did
 * not come in two days.
 */
function pruneFiles(db: Database, now: Date): Promise<number> {
  return count(
    db,
    sql`
    delete from files f
    where f.subject is null
      and f.at < ${now.toISOString()}::timestamptz - case when f.uploaded_by is null then interval '2 days' else interval '60 days' end
      and not exists (select 1 from drafts d where d.form::text like '%' || f.id || '%')
      and not exists (select 1 from conversations c where c.value::text like '%' || f.id || '%')
    returning 1`,
  )
}

/** Registrations whose mobile nobody proved, with their papers: they counted for nothing. */
function pruneUnproved(db: Database, now: Date): Promise<number> {
  return count(
    db,
    sql`
    with gone as (
      delete from applications
      where mobile_state = 'waiting' and at < ${now.toISOString()}::timestamptz - interval '60 days'
      returning id
    ), papers as (
      delete from files f using gone where f.subject = 'application' and f.subject_id = gone.id
    )
    select id from gone`,
  )
}

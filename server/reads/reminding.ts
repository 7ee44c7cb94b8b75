// Reminders of the desk that are held back for some minutes, so that they can be taken back.
import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './parameters.ts'

/** A row `o` of the outbox that is held back at a moment, ISO 8601, and that nobody is sending. */
export function heldBack(now: string): SQL {
  return sql`(o.state in ('queued', 'unreachable') and o.params ->> 'before' is not null
    and o.next_at > ${now}::timestamptz and o.lease_until is null)`
}

/** How many of a letter's recipients have a reminder that can be taken back, and until when; null if none has. */
export async function heldReminders(
  db: Db,
  notice: string,
  now: Date,
): Promise<{ count: number; until: string } | null> {
  const [row] = await db.execute<{ count: number; until: Date | string | null }>(sql`
    select count(distinct r.id)::int as count, min(o.next_at) as until
    from notice_recipients r join outbox o on o.subject_id = r.id and o.kind = 'reminder'
    where r.notice_id = ${notice}::uuid and r.reminders > 0 and ${heldBack(now.toISOString())}`)
  return row?.until ? { count: row.count, until: new Date(row.until).toISOString() } : null
}

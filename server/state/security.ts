// Writes the security log: one row an hour, kind, place, person and source, however often it happens.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { securityLog } from '#db/schema/security'
import type { SecurityKind } from '#rules/security'

/** So many of one kind, between two moments. `mobile`: whose sign-in was tried, where nobody is signed in. */
export type Refused = {
  kind: SecurityKind
  place: string
  person: string | null
  mobile: string | null
  source: string
  count: number
  firstAt: Date
  lastAt: Date
}

/** What was written: the row's count in its hour. */
export type Written = { kind: SecurityKind; place: string; person: string | null; source: string; count: number }

/**
 * Adds what was gathered, and answers the rows it went into. Whose account was tried is looked up by the number, which
 * itself is not kept. In one order, so that two processes do not wait for each other.
 */
export async function writeRefused(db: Database, refused: readonly Refused[]): Promise<Written[]> {
  const rows = refused.map(({ firstAt, lastAt, ...one }) => ({
    ...one,
    first: firstAt.toISOString(),
    last: lastAt.toISOString(),
  }))
  return db.execute<Written>(sql`
    insert into ${securityLog} (hour, kind, place, province_id, person_id, source, count, first_at, last_at)
    select date_trunc('hour', r.first at time zone 'UTC') at time zone 'UTC' as hour, r.kind, r.place,
           (array_agg(p.province_id))[1], p.id, r.source, sum(r.count), min(r.first), max(r.last)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as r(kind text, place text, person uuid, mobile text, source text, count int, first timestamptz, last timestamptz)
    left join lateral (
      select id, province_id from people
      where people.id = r.person or (r.person is null and people.mobile = r.mobile and people.disabled_at is null)
      order by people.created_at limit 1) p on true
    group by 1, r.kind, r.place, p.id, r.source
    order by 1, r.kind, r.place, p.id, r.source
    on conflict on constraint security_log_one do update
      set count = security_log.count + excluded.count, last_at = greatest(security_log.last_at, excluded.last_at)
    returning kind, place, person_id as person, source, count`)
}

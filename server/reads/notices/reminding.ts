// Whom the desk can remind of a letter now, and its reminders that are held back for some minutes, to be taken back.
import { type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { tehranDay, tehranInstant } from '#rules/calendar'
import type { Db } from '../parameters.ts'
import { type RemindedOf, remindableWhere, remindedOf } from './where.ts'

/**
 * One round of reminders of a letter: those that are named, each of what they owe; else all who are silent, or with
 * `answers` all who owe the answer.
 */
export type Round = { id: string; recipients?: readonly string[] | undefined; answers?: boolean | undefined }

/** Who is in a round and can be reminded of something: once a day each (Tehran's), as a condition on `r`. */
export function roundWhere({ id, recipients, answers = false }: Round, of: RemindedOf, now: Date): SQL {
  if (!recipients && answers !== (of === 'answer')) return sql`false`
  const named = recipients ? sql`and r.id = any(${uuids(recipients)})` : sql``
  return sql`r.notice_id = ${id}::uuid and ${remindableWhere(of, tehranInstant(tehranDay(now)))} ${named}
    and exists (select from notices n where n.id = r.notice_id and n.state = 'signed')`
}

/** How many a round would remind now: those who are silent, and those who owe the answer. */
export async function countRound(db: Db, round: Round, now: Date): Promise<{ silent: number; owing: number }> {
  const [silent = 0, owing = 0] = await Promise.all(
    remindedOf.map(async (of) => {
      const [row] = await db.execute<{ count: number }>(
        sql`select count(*)::int as count from notice_recipients r where ${roundWhere(round, of, now)}`,
      )
      return row!.count
    }),
  )
  return { silent, owing }
}

/** A row `o` of the outbox that is held back at a moment, ISO 8601, and that nobody is sending. */
export function takeBackWhere(now: string): SQL {
  return sql`(o.state in ('queued', 'unreachable') and o.params ->> 'before' is not null
    and o.next_at > ${now}::timestamptz and o.lease_until is null)`
}

/** How many of a letter's recipients have a reminder that can be taken back, and until when; null if none has. */
export async function remindersHeldBack(
  db: Db,
  notice: string,
  now: Date,
): Promise<{ count: number; until: string } | null> {
  const [row] = await db.execute<{ count: number; until: Date | string | null }>(sql`
    select count(distinct r.id)::int as count, min(o.next_at) as until
    from notice_recipients r join outbox o on o.subject_id = r.id
      and (o.kind = 'answer' or (o.kind = 'reminder' and r.reminders > 0))
    where r.notice_id = ${notice}::uuid and ${takeBackWhere(now.toISOString())}`)
  return row?.until ? { count: row.count, until: new Date(row.until).toISOString() } : null
}

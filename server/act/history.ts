// What changed on a file, field by field, with its day and its author.
import { sql } from 'drizzle-orm'
import { table } from '#db/rows'
import type { Act } from './act.ts'

/** One field of a file that changed. */
export type Entry = {
  subject: 'office' | 'license' | 'person'
  id: string
  field: string
  was: unknown
  became: unknown
}

/** Writes what changed, with its day and its author. */
export async function writeEntries(act: Act, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  await act.tx.execute(sql`
    insert into history (id, province_id, subject, subject_id, field, was, became, at, by, via)
    select gen_random_uuid(), ${act.province}::uuid, subject, id, field, was, became, ${act.now.toISOString()}::timestamptz,
           ${act.actor.person}::uuid, ${act.via}
    from ${table(entries, 'subject text, id uuid, field text, was text, became text')}`)
}

// Of guests of meetings nothing is kept that only served to reach them.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import type { Day } from '#rules/calendar'

/**
 * Erases the mobiles of a province's guests whose meetings were to be before a day, in the queue too. Nobody's act; what the minutes
 * state stays. Answers how many.
 */
export async function forgetGuests(db: Pick<Database, 'execute'>, province: string, before: Day): Promise<number> {
  const rows = await db.execute(sql`
    with gone as (
      update meeting_guests g set mobile = null
      from meeting_items i join meetings m on m.id = i.meeting_id
      where i.id = g.item_id and m.province_id = ${province}::uuid and m.held_on < ${before} and g.mobile is not null
      returning g.id
    ), numbers as (
      update outbox o set chat_id = null from gone where o.kind = 'guest' and o.subject_id = gone.id
    )
    select id from gone`)
  return rows.length
}

// What a channel tells later of a message it took: that it reached the phone, or never will. The first word stands.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import type { ChannelName } from '#rules/messages'

/** `row`: the message's own id in the outbox. */
export type Report = { channel: ChannelName; row: string; reached: boolean; now: Date }

/**
 * Notes it on the message, and on the record of the letter's recipient; nobody's act, and harmless if repeated. False:
 * there is no such message, or it was known already.
 */
export async function noteReport(db: Database, { channel, row, reached, now }: Report): Promise<boolean> {
  const at = now.toISOString()
  const noted = await db.execute(sql`
    with message as (
      update outbox
      set reached_at = case when ${reached}::boolean then ${at}::timestamptz end,
          state = case when ${reached}::boolean then state when state = 'sent' then 'failed' else state end,
          error = case when ${reached}::boolean then error else 'undelivered' end
      where id = ${row}::uuid and messenger = ${channel} and reached_at is null and error is distinct from 'undelivered'
      returning kind, subject_id
    ), letter as (
      update notice_recipients r
      set reached_at = case when ${reached}::boolean then ${at}::timestamptz end,
          reached_via = case when ${reached}::boolean then ${channel} end,
          failed_at = case when ${reached}::boolean then r.failed_at else ${at}::timestamptz end,
          failure = case when ${reached}::boolean then r.failure else 'undelivered' end
      from message m
      where r.id = m.subject_id and m.kind in ('notice', 'reminder') and r.reached_at is null
        and (${reached}::boolean or (r.opened_at is null and r.acknowledged_at is null))
    )
    select 1 from message`)
  return noted.length > 0
}

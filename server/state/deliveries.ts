// What a channel tells later of a message it took: that it reached the phone, or never will. The first word stands.
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import type { ChannelName } from '#rules/messages'

/** `row`: the message's own id in the outbox. */
export type Report = { channel: ChannelName; row: string; reached: boolean; now: Date }

/**
 * Notes it on the message, and on the record of the letter's recipient; nobody's act, and harmless if repeated. False:
 * there is no such message, or it was known already.
 */
export async function noteReport(db: Database, { channel, row, reached, now }: Report): Promise<boolean> {
  const at = sql`${now.toISOString()}::timestamptz`
  const noted = await db.execute(reached ? arrived(channel, row, at) : lost(channel, row, at))
  return noted.length > 0
}

const arrived = (channel: ChannelName, row: string, at: SQL) => sql`
  with message as (
    update outbox set reached_at = ${at}
    where id = ${row}::uuid and messenger = ${channel} and reached_at is null and error is distinct from 'undelivered'
    returning kind, subject_id
  ), letter as (
    update notice_recipients r set reached_at = ${at}, reached_via = ${channel}
    from message m
    where r.id = m.subject_id and m.kind in ('notice', 'reminder') and r.reached_at is null
  )
  select 1 from message`

/** What only this message had brought to the recipient has not been brought: the record says so again. */
const lost = (channel: ChannelName, row: string, at: SQL) => sql`
  with message as (
    update outbox set state = case state when 'sent' then 'failed' else state end, error = 'undelivered'
    where id = ${row}::uuid and messenger = ${channel} and reached_at is null and error is distinct from 'undelivered'
    returning id, kind, subject_id
  ), letter as (
    update notice_recipients r set sent_at = null, sent_via = null, failed_at = ${at}, failure = 'undelivered'
    from message m
    where r.id = m.subject_id and m.kind = 'notice' and r.sent_via = ${channel}
      and r.opened_at is null and r.acknowledged_at is null
      and not exists (
        select from outbox o
        where o.subject_id = r.id and o.id <> m.id and o.kind in ('notice', 'reminder') and o.state = 'sent')
  )
  select 1 from message`

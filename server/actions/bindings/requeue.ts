// What could not reach a person goes out once there is a way again.
import { sql } from 'drizzle-orm'
import type { Messenger } from '#rules/messages'
import type { Act } from '../act.ts'
import { wakeCourier } from '../send.ts'

/**
 * Queues a person's unreachable messages to a chat: one a subject, however often it was repeated or reminded of
 * meanwhile; codes that have run out are let go. Answers how many. What is settled by then is dropped when it is worded.
 */
export async function requeueUnreachable(
  act: Act,
  to: { person: string; messenger: Messenger; chat: string },
): Promise<number> {
  const now = act.now.toISOString()
  const rows = await act.tx.execute(sql`
    with waiting as (
      select id, kind, row_number() over (
        partition by case kind when 'reminder' then 'notice' else kind end, subject_id order by created_at, id) as nth
      from outbox where person_id = ${to.person}::uuid and state = 'unreachable'
    )
    update outbox o
    set state = case when w.nth = 1 and w.kind <> 'loginCode' then 'queued' else 'dropped' end,
        messenger = ${to.messenger}, chat_id = ${to.chat}, next_at = ${now}::timestamptz, attempts = 0, error = null
    from waiting w where o.id = w.id
    returning o.state`)
  await wakeCourier(act.tx)
  return [...rows].filter((row) => row.state === 'queued').length
}

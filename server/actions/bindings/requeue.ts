// What could not reach a person goes out once there is a way again.
import { type SQL, sql } from 'drizzle-orm'
import { wakeCourier } from '#messages/send'
import { firstWays } from '#reads/ways'
import { byNumberKinds } from '#rules/messages'
import type { Act } from '../../act/act.ts'

/**
 * Queues unreachable messages, of one person or of everybody in the province, by the way that reaches each first now:
 * one a subject, however often it was repeated or reminded of meanwhile, and none that came in another messenger; codes
 * that have run out are let go. Edits of cards, and answers to those who are nobody's, go where they were to go. Answers
 * how many are queued. What is settled by then is dropped when it is worded.
 */
export async function requeueUnreachable(
  act: Pick<Act, 'tx' | 'province' | 'channels' | 'now'>,
  whose: { person: string } | 'all',
): Promise<number> {
  const { province, channels } = act
  const of = whose === 'all' ? sql`true` : sql`o.person_id = ${whose.person}::uuid`
  const news = sql.param(`{${byNumberKinds.join(',')}}`)
  const asked = { person: sql`o.person_id`, province, channels, byNumber: sql`o.kind = any(${news}::text[])` }
  const rows = await act.tx.execute(sql`
    with waiting as (
      select o.id, o.kind, case when ${bound} then o.messenger else w.messenger end as messenger,
             case when ${bound} then o.chat_id else w.chat_id end as chat_id,
             row_number() over (partition by ${thing} order by o.created_at, o.id) as nth,
             exists (select from outbox t where t.subject_id = o.subject_id and t.person_id = o.person_id
                     and t.state in ('queued', 'sent') and t.created_at >= o.created_at
                     and t.messenger in ('telegram', 'bale') and ${sameKind}) as came
      from outbox o
      left join lateral (select * from ${firstWays(asked)} w limit 1) w on not (${bound})
      where o.province_id = ${province}::uuid and o.state = 'unreachable' and ${of}
    )
    update outbox o
    set state = case when w.nth = 1 and not w.came and w.kind <> 'loginCode' then 'queued' else 'dropped' end,
        messenger = w.messenger, chat_id = w.chat_id, next_at = ${act.now.toISOString()}::timestamptz, attempts = 0, error = null
    from waiting w where o.id = w.id and w.messenger is not null
    returning o.state`)
  await wakeCourier(act.tx)
  return [...rows].filter((row) => row.state === 'queued').length
}

/** Goes to one chat and no other. */
const bound = sql`o.kind = 'refresh' or o.person_id is null`
/** A letter and its reminders are one thing to say. */
const kindOf = (row: SQL) => sql`case ${row}.kind when 'reminder' then 'notice' else ${row}.kind end`
const thing = sql`o.person_id, ${kindOf(sql`o`)}, o.subject_id, case when ${bound} then o.chat_id end`
const sameKind = sql`${kindOf(sql`t`)} = ${kindOf(sql`o`)}`

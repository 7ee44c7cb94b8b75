// Puts messages into the outbox: to the messenger a person used last, or marked unreachable where nobody is bound.

import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { type MessageKind, type Messenger, type Priority, priorities } from '#rules/messages'

/** One message: to a person of the registry, or straight to a chat of somebody who is not in it. */
export type Message = {
  to: { person: string } | { messenger: Messenger; chat: string }
  kind: MessageKind
  subjectId: string
  params?: Record<string, string | number>
  priority?: Priority
  /** Not before this moment, e.g. the end of quiet hours. */
  notBefore?: Date
}

/** Writes messages as outbox rows, in one statement, and wakes the courier when the transaction commits. */
export async function post(tx: Transaction, province: string, now: Date, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map((message) => ({
    person: 'person' in message.to ? message.to.person : null,
    messenger: 'messenger' in message.to ? message.to.messenger : null,
    chat: 'chat' in message.to ? message.to.chat : null,
    kind: message.kind,
    subject: message.subjectId,
    params: message.params ?? {},
    priority: priorities[message.priority ?? 'normal'],
    next: (message.notBefore ?? now).toISOString(),
  }))
  await tx.execute(sql`
    insert into outbox (id, province_id, person_id, messenger, chat_id, kind, subject_id, params, state, priority, next_at, created_at)
    select gen_random_uuid(), ${province}::uuid, m.person, coalesce(m.messenger, b.messenger), coalesce(m.chat, b.chat_id),
           m.kind, m.subject, m.params,
           case when coalesce(m.messenger, b.messenger) is null then 'unreachable' else 'queued' end,
           m.priority, m.next, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(person uuid, messenger text, chat text, kind text, subject uuid, params jsonb, priority smallint, next timestamptz)
    left join lateral (
      select messenger, chat_id from bindings
      where person_id = m.person and ended_at is null and blocked_at is null
      order by used_at desc limit 1
    ) b on true`)
  await wakeCourier(tx)
}

/** Tells the courier, at commit, that something is due. */
export async function wakeCourier(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_notify('outbox', '')`)
}

/**
 * Has every card of a subject, in whatever chat, edited to the subject's present state; also a card that is being sent
 * this moment and was worded before.
 */
export async function refreshCards(
  tx: Transaction,
  now: Date,
  province: string,
  subject: string,
  subjectId: string,
): Promise<void> {
  await tx.execute(sql`
    insert into outbox (id, province_id, messenger, chat_id, person_id, kind, subject_id, params, state, priority, next_at, created_at)
    select gen_random_uuid(), ${province}::uuid, c.messenger, c.chat_id, b.person_id, 'refresh', ${subjectId}::uuid,
           ${JSON.stringify({ subject })}::jsonb, 'queued', ${priorities.reply}, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from (
      select messenger, chat_id from cards where subject = ${subject} and subject_id = ${subjectId}
      union
      select messenger, chat_id from outbox
      where subject_id = ${subjectId}::uuid and state = 'queued' and lease_until is not null and kind <> 'refresh'
    ) c left join bindings b on b.messenger = c.messenger and b.chat_id = c.chat_id and b.ended_at is null`)
  await wakeCourier(tx)
}

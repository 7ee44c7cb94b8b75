// Puts messages into the outbox: by the way that reaches a person first, or marked unreachable where none does.
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { cutOff, firstWays } from '#reads/ways'
import {
  byNumberKinds,
  type CardSubject,
  type ChannelName,
  type MessageKind,
  optionalKinds,
  type Priority,
  priorities,
} from '#rules/messages'
import { queued } from './queue.ts'

/** One message: to a person of the registry, or straight to a chat or a number that is nobody's in it. */
export type Message = {
  to: { person: string } | { messenger: ChannelName; chat: string }
  kind: MessageKind
  subjectId: string
  params?: Record<string, string | number>
  priority?: Priority
  /** Not before this moment, e.g. the end of quiet hours. */
  notBefore?: Date
}

/** What decides how people of a province are reached at a moment: the channels that are set up here. */
export type Reach = { province: string; now: Date; channels: readonly ChannelName[] }

/**
 * Writes messages as outbox rows, in one statement, and wakes the courier when the transaction commits. Each goes the
 * first way to its person, by web push to every browser that allows it. Whoever wants official letters only gets no
 * news.
 */
export async function post(tx: Transaction, reach: Reach, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return
  const { province, now, channels } = reach
  const rows = messages.map((message) => ({
    person: 'person' in message.to ? message.to.person : null,
    messenger: 'messenger' in message.to ? message.to.messenger : null,
    chat: 'chat' in message.to ? message.to.chat : null,
    kind: message.kind,
    subject: message.subjectId,
    params: message.params ?? {},
    priority: priorities[message.priority ?? 'normal'],
    next: (message.notBefore ?? now).toISOString(),
    optional: optionalKinds.includes(message.kind),
    number: byNumberKinds.includes(message.kind),
  }))
  const asked = { person: sql`m.person`, province, channels, byNumber: sql`m.number` }
  await tx.execute(sql`
    ${queued(sql`
    select ${province}::uuid, m.person, coalesce(m.messenger, w.messenger), coalesce(m.chat, w.chat_id),
           m.kind, m.subject, m.params, ${stateOf(sql`coalesce(m.messenger, w.messenger)`, province)},
           m.priority, m.next, ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as m(person uuid, messenger text, chat text, kind text, subject uuid, params jsonb, priority smallint, next timestamptz,
           optional boolean, number boolean)
    left join lateral ${firstWays(asked)} w on m.messenger is null
    where not (m.optional and exists (select from people p where p.id = m.person and p.muted))`)}
    ${waking}`)
}

/** Nobody waits in vain in a channel that is cut off: the message keeps until there is a way. */
function stateOf(messenger: SQL, province: string): SQL {
  return sql`case when ${messenger} is null or (${cutOff(messenger, province)}) then 'unreachable' else 'queued' end`
}

/** Tells the courier, at commit, that something is due: at the end of what writes rows, and without a way of its own. */
const waking = sql`returning pg_notify('outbox', '')`

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
  subject: CardSubject,
  subjectId: string,
): Promise<void> {
  await tx.execute(sql`
    ${queued(sql`
    select ${province}::uuid, b.person_id, c.messenger, c.chat_id, 'refresh', ${subjectId}::uuid,
           ${JSON.stringify({ subject })}::jsonb, ${stateOf(sql`c.messenger`, province)}, ${priorities.reply}::smallint, ${now.toISOString()}::timestamptz, ${now.toISOString()}::timestamptz
    from (
      select messenger, chat_id from cards where subject = ${subject} and subject_id = ${subjectId}
      union
      select messenger, chat_id from outbox
      where subject_id = ${subjectId}::uuid and state = 'queued' and lease_until is not null and kind <> 'refresh'
    ) c left join bindings b on b.messenger = c.messenger and b.chat_id = c.chat_id and b.ended_at is null`)}
    ${waking}`)
}

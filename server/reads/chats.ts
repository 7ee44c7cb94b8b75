// What the bot remembers of its chats: messages that show a subject, updates already done, conversations under way.
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import { cards } from '#db/schema/cards'
import { updatesAside } from '#db/schema/conversations'
import { loginCodes } from '#db/schema/logins'
import { gap, statement } from '#db/statement'
import type { Messenger, ShownSubject } from '#rules/messages'
import type { Db } from './parameters.ts'

export type Place = { messenger: Messenger; chat: string }

/** A chat as one bot of the messenger sees it: the ids of another's messages mean nothing to it. */
export type OwnPlace = Place & { bot: string }

/** The messages in which a chat shows a subject, in their order, and since when; `own`: known to be this bot's. */
export type Shown = { messages: number[]; at: Date; own: boolean }

const cardShown = statement((db) =>
  db
    .select({ message: cards.messageId, above: cards.above, at: cards.at, bot: cards.bot })
    .from(cards)
    .where(
      and(
        eq(cards.messenger, gap('messenger')),
        eq(cards.chatId, gap('chat')),
        or(eq(cards.bot, gap('bot')), isNull(cards.bot)),
        eq(cards.subject, gap('subject')),
        eq(cards.subjectId, gap('subjectId')),
      ),
    ),
)

/**
 * Where this bot shows a subject in a chat; null where it shows it nowhere. Rows of before it was kept whose messages they
 * are count as everybody's.
 */
export async function shownIn(
  db: Db,
  place: OwnPlace,
  subject: ShownSubject,
  subjectId: string,
): Promise<Shown | null> {
  const [row] = await cardShown(db, { ...place, subject, subjectId })
  return row ? { messages: [...row.above, row.message].map(Number), at: row.at, own: row.bot !== null } : null
}

/** Which of these updates were carried out already, by their names. */
export async function updatesDone(db: Database, names: readonly string[]): Promise<boolean[]> {
  const rows = await prepared<{ key: string }>(
    db,
    `select key from keys where owner = 'bot' and key = any($1::text[])`,
    [arrayOf(names)],
  )
  const done = new Set(rows.map(({ key }) => key))
  return names.map((name) => done.has(name))
}

/** The stored states of conversations by their keys; null where there is none. */
export async function conversationStates(db: Database, keys: readonly string[]): Promise<unknown[]> {
  const rows = await prepared<{ key: string; value: unknown }>(
    db,
    'select key, value from conversations where key = any($1::text[])',
    [arrayOf(keys)],
  )
  const states = new Map(rows.map(({ key, value }) => [key, value]))
  return keys.map((key) => states.get(key) ?? null)
}

/** The stored state of a conversation; null where there is none. */
export async function conversationState(db: Database, key: string): Promise<unknown> {
  return (await conversationStates(db, [key]))[0]
}

/** The updates that were set aside under names with this beginning, in the order they came. */
export async function updatesSetAside(db: Db, prefix: string): Promise<unknown[]> {
  const rows = await db
    .select({ value: updatesAside.value })
    .from(updatesAside)
    .where(sql`starts_with(${updatesAside.name}, ${prefix})`)
    .orderBy(updatesAside.at, updatesAside.name)
  return rows.map(({ value }) => value)
}

/** Whether a login code can still be used. */
export async function codeLives(db: Db, id: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ id: loginCodes.id })
    .from(loginCodes)
    .where(and(eq(loginCodes.id, id), gt(loginCodes.expiresAt, now), isNull(loginCodes.usedAt)))
  return rows.length > 0
}

// What the bot remembers of its chats: messages that show a subject, updates already done, conversations under way.
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm'
import { cards, conversations, loginCodes, updatesAside } from '#db/schema/people'
import { keys } from '#db/schema/provinces'
import { gap, statement } from '#db/statement'
import type { Messenger } from '#rules/messages'
import type { Db } from './parameters.ts'

export type Place = { messenger: Messenger; chat: string }

/** A chat as one bot of the messenger sees it: the ids of another's messages mean nothing to it. */
export type OwnPlace = Place & { bot: string }

/** The messages in which a chat shows a subject, in their order, and since when. */
export type Shown = { messages: number[]; at: Date }

const cardShown = statement((db) =>
  db
    .select({ message: cards.messageId, above: cards.above, at: cards.at })
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
export async function shownIn(db: Db, place: OwnPlace, subject: string, subjectId: string): Promise<Shown | null> {
  const [row] = await cardShown(db, { ...place, subject, subjectId })
  return row ? { messages: [...row.above, row.message].map(Number), at: row.at } : null
}

const doneUpdate = statement((db) =>
  db
    .select({ key: keys.key })
    .from(keys)
    .where(and(eq(keys.owner, 'bot'), eq(keys.key, gap('name')))),
)

/** Whether an update of that name was carried out already. */
export async function updateDone(db: Db, name: string): Promise<boolean> {
  return (await doneUpdate(db, { name })).length > 0
}

const stateOfConversation = statement((db) =>
  db
    .select({ value: conversations.value })
    .from(conversations)
    .where(eq(conversations.key, gap('key'))),
)

/** The stored state of a conversation; null where there is none. */
export async function conversationState(db: Db, key: string): Promise<unknown> {
  const [row] = await stateOfConversation(db, { key })
  return row?.value ?? null
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

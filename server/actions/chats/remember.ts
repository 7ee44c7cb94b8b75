// The bot's memory of its chats. Nobody's act: no role, no audit.
import { eq, inArray } from 'drizzle-orm'
import { cards, conversations, updatesAside } from '#db/schema/people'
import { keys } from '#db/schema/provinces'
import type { OwnPlace } from '#reads/chats'
import type { Db } from '#reads/parameters'

/** Remembers the messages of a bot in which a chat shows a subject, at least one, instead of those before. */
export async function rememberCard(
  db: Db,
  { messenger, chat: chatId, bot }: OwnPlace,
  card: { subject: string; subjectId: string; messages: readonly number[]; now: Date },
): Promise<void> {
  const { subject, subjectId } = card
  const messages = card.messages.map(String)
  const shown = { messageId: messages.at(-1)!, above: messages.slice(0, -1), bot, at: card.now }
  await db
    .insert(cards)
    .values({ messenger, chatId, subject, subjectId, ...shown })
    .onConflictDoUpdate({ target: [cards.messenger, cards.chatId, cards.subject, cards.subjectId], set: shown })
}

/** Remembers that an update was carried out; a repeat of it does nothing. Its name holds the messenger and the bot. */
export async function rememberUpdate(db: Db, name: string, now: Date): Promise<void> {
  await db.insert(keys).values({ owner: 'bot', key: name, action: 'update', body: '', at: now }).onConflictDoNothing()
}

/** Keeps where a conversation stands. Its key holds the messenger and the bot. */
export async function rememberConversation(db: Db, key: string, value: object, now: Date): Promise<void> {
  await db
    .insert(conversations)
    .values({ key, value, updatedAt: now })
    .onConflictDoUpdate({ target: conversations.key, set: { value, updatedAt: now } })
}

/** Forgets a conversation that is over. */
export async function forgetConversation(db: Db, key: string): Promise<void> {
  await db.delete(conversations).where(eq(conversations.key, key))
}

/** So many go in one statement: one that fills the connection's buffer lets no transaction begin behind it. */
const asideAtOnce = 8

/** Keeps updates that take long, so that the messenger may forget them. */
export async function setUpdatesAside(
  db: Db,
  updates: readonly { name: string; value: object }[],
  at: Date,
): Promise<void> {
  for (let first = 0; first < updates.length; first += asideAtOnce) {
    const rows = updates.slice(first, first + asideAtOnce).map((update) => ({ ...update, at }))
    await db.insert(updatesAside).values(rows).onConflictDoNothing()
  }
}

/** Forgets updates that were set aside and are carried out. */
export async function forgetUpdates(db: Db, names: readonly string[]): Promise<void> {
  if (names.length > 0) await db.delete(updatesAside).where(inArray(updatesAside.name, [...names]))
}

// The bot's memory of its chats. Nobody's act: no role, no audit.
import { eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { arrayOf, prepared } from '#db/prepared'
import { cards } from '#db/schema/cards'
import { conversations, updatesAside } from '#db/schema/conversations'
import { gap, statement } from '#db/statement'
import type { OwnPlace } from '#reads/chats'
import type { Db } from '#reads/parameters'
import type { ShownSubject } from '#rules/messages'

const keepCard = statement((db) =>
  db
    .insert(cards)
    .values({
      messenger: gap('messenger', cards.messenger),
      chatId: gap('chat', cards.chatId),
      subject: gap('subject', cards.subject),
      subjectId: gap('subjectId', cards.subjectId),
      messageId: gap('message', cards.messageId),
      bot: gap('bot', cards.bot),
      above: gap('above', cards.above),
      at: gap('now', cards.at),
    })
    .onConflictDoUpdate({
      target: [cards.messenger, cards.chatId, cards.subject, cards.subjectId],
      set: {
        messageId: sql`excluded.message_id`,
        bot: sql`excluded.bot`,
        above: sql`excluded.above`,
        at: sql`excluded.at`,
      },
    }),
)

/** Remembers the messages of a bot in which a chat shows a subject, at least one, instead of those before. */
export async function rememberCard(
  db: Db,
  place: OwnPlace,
  { messages, ...card }: { subject: ShownSubject; subjectId: string; messages: readonly number[]; now: Date },
): Promise<void> {
  const ids = messages.map(String)
  await keepCard(db, { ...place, ...card, message: ids.at(-1)!, above: ids.slice(0, -1) })
}

/** Remembers that updates were carried out; a repeat of one does nothing. Its name holds the messenger and the bot. */
export async function rememberUpdates(db: Database, done: readonly { name: string; at: Date }[]): Promise<void> {
  await prepared(
    db,
    `insert into keys (owner, key, action, body, at)
    select 'bot', name, 'update', '', at from unnest($1::text[], $2::timestamptz[]) done (name, at) on conflict do nothing`,
    [arrayOf(done.map(({ name }) => name)), arrayOf(done.map(({ at }) => at.toISOString()))],
  )
}

const keepConversation = statement((db) =>
  db
    .insert(conversations)
    .values({
      key: gap('key', conversations.key),
      value: gap('value', conversations.value),
      updatedAt: gap('now', conversations.updatedAt),
    })
    .onConflictDoUpdate({
      target: conversations.key,
      set: { value: sql`excluded.value`, updatedAt: sql`excluded.updated_at` },
    }),
)

/** Keeps where a conversation stands. Its key holds the messenger and the bot. */
export async function rememberConversation(db: Db, key: string, value: object, now: Date): Promise<void> {
  await keepConversation(db, { key, value, now })
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

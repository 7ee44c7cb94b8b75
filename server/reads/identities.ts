// Who a citizen is. Only server/actions/identities reads it, which records who looked; a guard test says so.
import { and, desc, eq, isNotNull, or } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { identities } from '#db/schema/identities'
import type { Messenger } from '#rules/messages'
import type { Db } from './parameters.ts'

export type Identity = { name: string | null; mobile: string | null }

/** Name and mobile that came with a case; null where the citizen left none. */
export async function identityOf(db: Db, id: string): Promise<Identity | null> {
  const [row] = await db
    .select({ name: identities.name, mobile: identities.mobile })
    .from(identities)
    .where(eq(identities.caseId, id))
  return row && (row.name || row.mobile) ? row : null
}

/** Whether the citizen left a name; not which. */
export async function isNamed(db: Db, id: string): Promise<boolean> {
  return (await db.$count(identities, and(eq(identities.caseId, id), isNotNull(identities.name)))) > 0
}

/** Whether the citizen left a name or a number; not which. */
export async function isKnown(db: Db, id: string): Promise<boolean> {
  const left = or(isNotNull(identities.name), isNotNull(identities.mobile))
  return (await db.$count(identities, and(eq(identities.caseId, id), left))) > 0
}

/** The number that a citizen wants to be told at, for the program's own messages; null where they do not. */
export async function numberOfCase(db: Db, id: string): Promise<string | null> {
  const [row] = await db
    .select({ mobile: identities.mobile })
    .from(identities)
    .where(and(eq(identities.caseId, id), identities.bySms))
  return row?.mobile ?? null
}

/** Whether a citizen is told by number: the last two digits of it, by which they know it again; null where they are not. */
export async function numberForNews(db: Db, id: string): Promise<string | null> {
  return (await numberOfCase(db, id))?.slice(-2) ?? null
}

/** The chat that follows a case, for the program's own messages: where to write, not to whom. */
export async function chatOfCase(db: Db, id: string): Promise<{ messenger: Messenger; chat: string } | null> {
  const [row] = await db
    .select({ messenger: identities.messenger, chat: identities.chatId })
    .from(identities)
    .where(and(eq(identities.caseId, id), isNotNull(identities.messenger), isNotNull(identities.chatId)))
  return row ? { messenger: row.messenger!, chat: row.chat! } : null
}

/** The cases that a chat follows, the last moved first; what each is about, not who is behind it. */
export async function casesOfChat(db: Db, place: { messenger: Messenger; chat: string }, most: number) {
  return db
    .select({
      id: cases.id,
      trackingCode: cases.trackingCode,
      kind: cases.kind,
      topic: cases.topic,
      state: cases.state,
    })
    .from(cases)
    .innerJoin(identities, eq(identities.caseId, cases.id))
    .where(and(eq(identities.messenger, place.messenger), eq(identities.chatId, place.chat)))
    .orderBy(desc(cases.stateAt))
    .limit(most)
}

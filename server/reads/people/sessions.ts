// Where a person is signed in, and whom a link would sign in.
import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { links } from '#db/schema/logins'
import { people } from '#db/schema/people'
import { provinces } from '#db/schema/provinces'
import { sessions } from '#db/schema/sessions'
import { tehranDay } from '#rules/calendar'
import type { Db } from '../parameters.ts'
import { actorOf, type Signed } from './actors.ts'

/** A person's running sessions, the last used first. */
export async function sessionsOf(db: Db, person: string, now: Date) {
  return db
    .select({ id: sessions.id, device: sessions.device, createdAt: sessions.createdAt, seenAt: sessions.seenAt })
    .from(sessions)
    .where(and(eq(sessions.personId, person), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.seenAt))
}

/** Whether a person has set a PIN, and whether it is locked. */
export async function pinOf(db: Db, person: string): Promise<{ set: boolean; locked: boolean }> {
  const [row] = await db
    .select({ hash: people.pinHash, tries: people.pinTries })
    .from(people)
    .where(eq(people.id, person))
  return { set: row?.hash != null, locked: row?.hash != null && row.tries >= 5 }
}

export type OpenLink = { kind: 'setup' } | { kind: 'invite' | 'login'; person: Signed }

/** What a link opens, looking only: null once it is used up, too old, or its person disabled; and if it opens nothing. */
export async function linkOf(db: Db, tokenHash: string, now: Date): Promise<OpenLink | null> {
  const unused = or(isNull(links.usedAt), eq(links.reusable, true))
  const [row] = await db
    .select({ kind: links.kind, person: links.personId })
    .from(links)
    .where(and(eq(links.tokenHash, tokenHash), gt(links.expiresAt, now), unused))
  if (!row) return null
  if (row.kind === 'setup') return (await hasProvince(db)) ? null : { kind: 'setup' }
  if (row.kind === 'bind') return null
  const person = row.person ? await actorOf(db, row.person, tehranDay(now)) : null
  return person ? { kind: row.kind, person } : null
}

/** Links to set up are over, all of them, once somebody has. */
async function hasProvince(db: Db): Promise<boolean> {
  return (await db.select({ id: provinces.id }).from(provinces).limit(1)).length > 0
}

/** The messengers a person is bound to, the one used last first. */
export async function messengersOf(db: Db, person: string) {
  const rows = await db
    .select({ messenger: bindings.messenger })
    .from(bindings)
    .where(and(eq(bindings.personId, person), isNull(bindings.endedAt), isNull(bindings.blockedAt)))
    .orderBy(desc(bindings.usedAt))
  return rows.map(({ messenger }) => messenger)
}

/** Whether a person wants nothing but official letters and what is asked of them. */
export async function mutedOf(db: Db, person: string): Promise<boolean> {
  const [row] = await db.select({ muted: people.muted }).from(people).where(eq(people.id, person))
  return row?.muted ?? false
}

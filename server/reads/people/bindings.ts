// Which person stands behind a messenger account, and who a phone number belongs to.
import { and, desc, eq, isNull } from 'drizzle-orm'
import { bindings } from '#db/schema/bindings'
import { links } from '#db/schema/logins'
import { people } from '#db/schema/people'
import type { Day } from '#rules/calendar'
import type { Messenger } from '#rules/messages'
import { invitedRoles, type Role } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { actorOf, actorOfAccount, type Signed } from './actors.ts'

export type Bound = { signed: Signed; blocked: boolean; usedAt: Date }

/** The person an account is bound to, with today's roles; null for a stranger, and for a person who was disabled. */
export async function boundPerson(db: Db, messenger: Messenger, user: string, today: Day): Promise<Bound | null> {
  const found = await actorOfAccount(db, messenger, user, today)
  return found && { signed: found.signed, blocked: found.blockedAt !== null, usedAt: found.usedAt }
}

/** Somebody to whom a mobile number belongs by the registry, and what proves it is them. */
export type Claim = {
  person: string
  province: string
  /** The last four digits of the national ID; null where the registry has none. */
  lastDigits: string | null
  needsInvite: boolean
}

/**
 * The people of a mobile number (09xxxxxxxxx), the longest known first; none for a stranger. An invite (SHA-256 of its
 * token in hex) that was made out to one of them means that one and nobody else.
 */
export async function claimsOf(db: Db, mobile: string, today: Day, invite: string | null): Promise<Claim[]> {
  const rows = await db
    .select({ person: people.id, province: people.provinceId, nationalId: people.nationalId })
    .from(people)
    .where(and(eq(people.mobile, mobile), isNull(people.disabledAt)))
    .orderBy(people.createdAt, people.id)
  const [made] = invite
    ? await db.select({ person: links.personId }).from(links).where(eq(links.tokenHash, invite))
    : []
  const meant = rows.filter(({ person }) => person === made?.person)
  return Promise.all(
    (meant.length ? meant : rows).map(async ({ person, province, nationalId }) => {
      const held = (await actorOf(db, person, today))?.memberships ?? []
      const invited: readonly Role[] = invitedRoles
      return {
        person,
        province,
        lastDigits: nationalId?.slice(-4) ?? null,
        needsInvite: held.some((one) => invited.includes(one.role)),
      }
    }),
  )
}

export type Binding = { id: string; person: string; province: string; chat: string; user: string }

/** The binding that a chat of a messenger belongs to now; null where there is none. */
export async function bindingOfChat(db: Db, messenger: Messenger, chat: string): Promise<Binding | null> {
  const [row] = await db
    .select({
      id: bindings.id,
      person: bindings.personId,
      province: bindings.provinceId,
      chat: bindings.chatId,
      user: bindings.userId,
    })
    .from(bindings)
    .where(and(eq(bindings.messenger, messenger), eq(bindings.chatId, chat), isNull(bindings.endedAt)))
    .orderBy(desc(bindings.boundAt))
    .limit(1)
  return row ?? null
}

/** Name and number of a person, for a message about them; null for an unknown person. */
export async function personBrief(db: Db, person: string): Promise<{ name: string; mobile: string | null } | null> {
  const [row] = await db.select({ name: people.name, mobile: people.mobile }).from(people).where(eq(people.id, person))
  return row ?? null
}

// Which letters an actor may read: as an addressee, as the desk, as their writer, as somebody who signs. Minutes 17.
import { type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Ids, uuids } from '#db/ids'
import { reach, seesBody } from '#policies/sights'
import type { Confidentiality } from '#rules/notices'
import { type Actor, type Role, signingBodies } from '#rules/roles'

const among = (roles: readonly Role[], role: Role) => roles.includes(role)

/** The hour for which a letter was kept back, if it was, has come. */
export function goneOut(sendAt: SQLWrapper, now: Date | Placeholder): SQL {
  return sql`(${sendAt} is null or ${sendAt} <= ${now instanceof Date ? now.toISOString() : now}::timestamptz)`
}

/**
 * Of what was addressed to the actor's offices, what may be read: staff read ordinary letters only, and nobody a letter
 * that is kept back for an hour.
 */
export function legible(
  actor: Actor,
  now: Date,
  letter: Record<'officeId' | 'confidentiality' | 'sendAt', SQLWrapper>,
): SQL {
  return legibleIn(trustedIn(actor), now, letter)
}

/** The offices whose letters of every class the actor may read. */
export function trustedIn(actor: Actor): string[] {
  return reach(actor, 'notices.confidential').offices
}

/** The same as `legible` by what is known of the actor. */
export function legibleIn(
  trusted: Ids,
  now: Date | Placeholder,
  { officeId, confidentiality, sendAt }: Record<'officeId' | 'confidentiality' | 'sendAt', SQLWrapper>,
): SQL {
  return sql`(${goneOut(sendAt, now)} and (${confidentiality} = 'ordinary' or ${officeId} is null or ${officeId} = any(${uuids(trusted)})))`
}

/** The columns of a letter that say who works on it. */
type Letter = Record<'provinceId' | 'origin' | 'state' | 'createdBy' | 'bodyId' | 'signedBy', SQLWrapper>

/**
 * Letters that the actor works on: the desk's are all but the drafts of bodies, a body's those it wrote, a delegate's
 * those that wait for a signature or have the delegate's.
 */
export function workedOn(actor: Actor, n: Letter): SQL {
  const signing = uuids(reach(actor, 'notices.signing').provinces)
  const written = actor.memberships.filter((held) => seesBody(held, 'notices.written'))
  const own = written.map(
    ({ province, role, body }) =>
      sql`(${n.provinceId} = ${province}::uuid and ${n.origin} = ${role}
        and (${n.createdBy} = ${actor.person}::uuid or ${n.bodyId} = ${body ?? null}::uuid))`,
  )
  const ways = [
    sql`(${n.provinceId} = any(${uuids(reach(actor, 'notices.desk').provinces)}) and (${n.origin} = 'secretariat' or ${n.state} <> 'draft'))`,
    sql`(${n.provinceId} = any(${signing}) and ((${n.state} = 'awaiting' and not ${ownName(n)}) or ${n.signedBy} = ${actor.person}::uuid))`,
    ...own,
  ]
  return sql`(${sql.join(ways, sql` or `)})`
}

/** A letter that its body signs itself. */
const ownName = (n: Pick<Letter, 'origin'>) =>
  sql`(${n.origin} = any(${sql.param(`{${signingBodies.join(',')}}`)}::text[]))`

/** Letters that wait for a signature which the actor may give: the secretariat's and the agencies', or those of an own body. */
export function toSign(actor: Actor, n: Omit<Letter, 'signedBy'>): SQL {
  const seats = uuids(reach(actor, 'notices.signing').provinces)
  const own = actor.memberships
    .filter(({ role }) => among(signingBodies, role))
    .map(
      ({ province, role, body }) =>
        sql`(${n.provinceId} = ${province}::uuid and ${n.origin} = ${role}
          and (${n.bodyId} = ${body ?? null}::uuid or (${n.bodyId} is null and ${n.createdBy} = ${actor.person}::uuid)))`,
    )
  const ways = [sql`(${n.provinceId} = any(${seats}) and not ${ownName(n)})`, ...own]
  return sql`(${n.state} = 'awaiting' and (${sql.join(ways, sql` or `)}))`
}

/** What of a letter is told to an addressee who has not proved to be the one: of a secret one nothing but that it is there. */
export function sealed(of: { confidentiality: Confidentiality }, proven: boolean): boolean {
  return of.confidentiality === 'secret' && !proven
}

// Which lines of the register an actor may read, and which are shown as a bare number. Sources: Bylaw 20; Minutes 17.
import { and, eq, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { register } from '#db/schema/register'
import { reach, seesAcross } from '#policies/sights'
import type { Actor } from '#rules/roles'
import { goneOut } from './notices/legible.ts'
import { addressed, bodiesOf, toBodyOf } from './notices/parties.ts'
import type { Db } from './parameters.ts'

/**
 * The lines an actor may read: the secretariat's by class, and everybody's own letters. What went out the desk follows to
 * its delivery, confidential letters too (`notices.desk`). Own are what one wrote, registered or drafted, what was written
 * to one for a body, and the offices' own, both once they have gone out; confidential ones of an office are not for its staff.
 */
export function registerSight(actor: Actor, now: Date): SQL {
  const provinces = [...new Set(actor.memberships.map((one) => one.province))]
  const own = sql`${register.id} in (${ownLetters(actor, now)})`
  const desk = reach(actor, 'register.ordinary').provinces
  if (desk.length === 0) return sql`(${among(register.provinceId, provinces)} and ${own})`
  const closed = reach(actor, 'register.confidential').provinces
  const sent = reach(actor, 'notices.desk').provinces
  return sql`(${among(register.provinceId, provinces)} and (
    (${register.provinceId} = any(${uuids(desk)}) and ${register.confidentiality} = 'ordinary')
    or (${register.provinceId} = any(${uuids(sent)}) and ${register.direction} = 'out' and ${register.confidentiality} = 'confidential')
    or ${register.provinceId} = any(${uuids(closed)}) or ${own}))`
}

/** The lines that are shown to an actor: besides those to be read, of the secretariat's register every other one as a bare number. */
export function lineSight(actor: Actor, now: Date): SQL {
  const { provinces } = reach(actor, 'register.numbers')
  const read = registerSight(actor, now)
  return provinces.length ? sql`(${among(register.provinceId, provinces)} or ${read})` : read
}

/** One province is asked for plainly, so that the index gives its lines in the order of time. */
export function among(column: SQLWrapper, provinces: readonly string[]): SQL {
  return provinces.length === 1 ? sql`${column} = ${provinces[0]}::uuid` : sql`${column} = any(${uuids(provinces)})`
}

/** Ids of the letters that are the actor's own; independent of the line in hand, so that it is asked once. */
function ownLetters(actor: Actor, now: Date): SQL {
  const me = sql`${actor.person}::uuid`
  const own = uuids(bodiesOf(actor))
  const offices = uuids(reach(actor, 'register.own').offices)
  const answering = uuids(reach(actor, 'register.answering').offices)
  const held = actor.memberships.filter((one) => seesAcross(one, 'register.bodies')).map(({ role }) => role)
  const bodies = sql`${sql.param(`{${held.join(',')}}`)}::text[]`
  return sql`
    select i.id from incoming i where i.person_id = ${me} or i.body_id = any(${own}) or i.registered_by = ${me} or i.office_id = any(${answering})
      or (i.confidentiality = 'ordinary' and (i.office_id = any(${offices}) or i.from_kind = any(${bodies})))
    union all
    select r.notice_id from notice_recipients r join notices n on n.id = r.notice_id
      where n.state = 'signed' and ${goneOut(sql`n.send_at`, now)} and (
        ${toBodyOf(actor, addressed)}
        or r.office_id = any(${answering})
        or (r.office_id = any(${offices}) and n.confidentiality = 'ordinary'))
    union all
    select k.notice_id from notice_copies k join notices n on n.id = k.notice_id
      where ${goneOut(sql`n.send_at`, now)} and (k.body_id = any(${own}) or k.person_id = ${me})
    union all
    select n.id from notices n where n.created_by = ${me} or n.body_id = any(${own}) or (n.confidentiality = 'ordinary' and n.origin = any(${bodies}))`
}

/** Whether a letter of the register is in the actor's sight. */
export async function lineInSight(db: Db, actor: Actor, id: string, now: Date): Promise<boolean> {
  const [row] = await db
    .select({ id: register.id })
    .from(register)
    .where(and(eq(register.id, id), registerSight(actor, now)))
  return row !== undefined
}

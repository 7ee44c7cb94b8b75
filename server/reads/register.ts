// The register of letters in and out: found by number, day, direction, party, subject and full text; threads; sheets.
import { and, asc, desc, eq, type SQL, sql } from 'drizzle-orm'
import { register } from '#db/schema/notices'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import { type Direction, officeWriters } from '#rules/incoming'
import { latinNumber, registerBodies, registerExportMax, registerReaders, searchQuery } from '#rules/register'
import { type Actor, sees } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { like, uuids } from './narrow.ts'
import type { Db } from './parameters.ts'

/** Lines of a page. */
export const registerPage = 50
/** Lines are counted so far; beyond it is said that there are more. */
const countedMost = 1000

/**
 * The lines an actor sees: the secretariat's by class, and everybody's own letters. Own are what one wrote, registered
 * or drafted, what was written to one for a body, and the offices' own; confidential ones of an office are not for its
 * staff.
 */
export function registerSight(actor: Actor): SQL {
  const provinces = uuids([...new Set(actor.memberships.map((one) => one.province))])
  const desk = uuids(sees(actor, registerReaders.ordinary).provinces)
  const closed = uuids(sees(actor, registerReaders.confidential).provinces)
  const me = sql`${actor.person}::uuid`
  const offices = uuids(sees(actor, []).offices)
  const answering = uuids(
    actor.memberships.flatMap(({ role, office }) =>
      office && officeWriters.some((one) => one === role) ? [office] : [],
    ),
  )
  const ofOffice = (column: SQL) =>
    sql`(${column} = any(${answering}) or (${column} = any(${offices}) and ${ordinary}))`
  const bodies = sql.param(`{${registerBodies.filter((body) => actor.memberships.some(({ role }) => role === body))}}`)
  return sql`(${register.provinceId} = any(${provinces}) and (
    (${register.provinceId} = any(${desk}) and ${ordinary})
    or ${register.provinceId} = any(${closed})
    or exists (select 1 from incoming i where i.id = ${register.id} and (
      i.person_id = ${me} or i.registered_by = ${me} or ${ofOffice(sql`i.office_id`)}
      or (i.from_kind = any(${bodies}::text[]) and ${ordinary})))
    or exists (select 1 from notice_recipients r where r.notice_id = ${register.id} and (
      ${ofOffice(sql`r.office_id`)} or (r.office_id is null and r.person_id = ${me})))
    or exists (select 1 from notices n where n.id = ${register.id} and (
      n.created_by = ${me} or (n.origin = any(${bodies}::text[]) and ${ordinary})))))`
}

const ordinary = sql`${register.confidentiality} = 'ordinary'`

/** Whether a letter of the register is in the actor's sight. */
export async function lineInSight(db: Db, actor: Actor, id: string): Promise<boolean> {
  const [row] = await db
    .select({ id: register.id })
    .from(register)
    .where(and(eq(register.id, id), registerSight(actor)))
  return row !== undefined
}

/** What is looked for; all of it together. `q` anywhere in the letter; days included, on Tehran's clock. */
export type RegisterFilter = {
  q?: string
  number?: string
  party?: string
  subject?: string
  direction?: Direction
  from?: Day
  to?: Day
}

function found(actor: Actor, { q, number, party, subject, direction, from, to }: RegisterFilter): SQL | undefined {
  const words = [q, number, party, subject].flatMap((typed) => (typed && searchQuery(typed)) || [])
  return and(
    registerSight(actor),
    words.length
      ? sql`to_tsvector('simple', ${register.search}) @@ to_tsquery('simple', ${words.join(' & ')})`
      : undefined,
    number ? like(register.number, latinNumber(number)) : undefined,
    party ? within(sql`${register.party}`, party) : undefined,
    subject ? within(sql`${register.subject}`, subject) : undefined,
    direction ? eq(register.direction, direction) : undefined,
    from ? sql`${register.at} >= ${tehranInstant(from).toISOString()}::timestamptz` : undefined,
    to ? sql`${register.at} < ${tehranInstant(addDays(to, 1)).toISOString()}::timestamptz` : undefined,
  )
}

/** Stands in one column, whatever its digits, spaces and half-spaces. */
function within(column: SQL, typed: string): SQL {
  return like(sql`lower(translate(${column}, ${'۰۱۲۳۴۵۶۷۸۹\u200c \n'}, '0123456789'))`, searchKey(typed))
}

// in a list of columns drizzle leaves the table's name out, so within these statements it is written
const line = (actor: Actor) => ({
  id: register.id,
  direction: register.direction,
  number: register.number,
  at: register.at,
  // what a secret letter is about is told with the letter, after a further proof
  subject: sql<string | null>`case when ${register.confidentiality} <> 'secret' then ${register.subject} end`,
  party: register.party,
  confidentiality: register.confidentiality,
  thread: register.thread,
  /** The number of the letter with which the thread began; null for that letter itself. */
  began: sql<string | null>`(select f.number from register f where f.id = register.thread and f.id <> register.id)`,
  /** The record under which the actor's own office, or the actor for a body, received it. */
  recipient: sql<string | null>`(select r.id from notice_recipients r where r.notice_id = register.id
    and (r.office_id = any(${uuids(sees(actor, []).offices)}) or (r.office_id is null and r.person_id = ${actor.person}::uuid))
    limit 1)`,
})

/** A page of lines in sight, the youngest first, and how many there are; `more` where they were not counted to the end. */
export async function findInRegister(db: Db, actor: Actor, filter: RegisterFilter, page: number) {
  const where = found(actor, filter)
  const lines = await db
    .select(line(actor))
    .from(register)
    .where(where)
    .orderBy(desc(register.at), asc(register.id))
    .limit(registerPage)
    .offset(page * registerPage)
  const counted = db
    .select({ id: register.id })
    .from(register)
    .where(where)
    .limit(countedMost + 1)
    .as('counted')
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(counted)
  const count = row?.count ?? 0
  return { lines, count: Math.min(count, countedMost), more: count > countedMost }
}

/** Lines in sight for a sheet, the youngest first, at most `registerExportMax`. */
export async function registerLines(db: Db, actor: Actor, filter: RegisterFilter) {
  return db
    .select(line(actor))
    .from(register)
    .where(found(actor, filter))
    .orderBy(desc(register.at), asc(register.id))
    .limit(registerExportMax)
}

/** The letters in sight of the thread in which a letter stands, the oldest first; null if the letter itself is not in sight. */
export async function threadOf(db: Db, actor: Actor, id: string) {
  const [letter] = await db
    .select({ thread: register.thread })
    .from(register)
    .where(and(eq(register.id, id), registerSight(actor)))
  if (!letter) return null
  return db
    .select(line(actor))
    .from(register)
    .where(and(eq(register.thread, letter.thread), registerSight(actor)))
    .orderBy(asc(register.at), asc(register.id))
}

// The register of letters in and out: found by number, day, direction, party, subject and full text; threads; sheets.
import { and, asc, desc, eq, ne, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { register } from '#db/schema/register'
import { reach, seesAcross } from '#policies/sights'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import type { Direction } from '#rules/incoming'
import { latinNumber, type RegisterOrder, registerExportMax, searchQuery } from '#rules/register'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { escaped, folded, like } from './narrow.ts'
import { goneOut } from './notices/legible.ts'
import { addressed, bodiesOf, toBodyOf } from './notices/parties.ts'
import type { Db } from './parameters.ts'

/** Lines of a page. */
const registerPage = 50
/** Lines are counted so far; beyond it is said that there are more. */
const countedMost = 1000

/**
 * The lines an actor sees: the secretariat's by class, and everybody's own letters. Own are what one wrote, registered
 * or drafted, what was written to one for a body, and the offices' own, both once they have gone out; confidential ones of
 * an office are not for its staff.
 */
export function registerSight(actor: Actor, now: Date): SQL {
  const provinces = [...new Set(actor.memberships.map((one) => one.province))]
  const own = sql`${register.id} in (${ownLetters(actor, now)})`
  const desk = reach(actor, 'register.ordinary').provinces
  if (desk.length === 0) return sql`(${among(register.provinceId, provinces)} and ${own})`
  const closed = reach(actor, 'register.confidential').provinces
  return sql`(${among(register.provinceId, provinces)} and (
    (${register.provinceId} = any(${uuids(desk)}) and ${register.confidentiality} = 'ordinary')
    or ${register.provinceId} = any(${uuids(closed)}) or ${own}))`
}

/** One province is asked for plainly, so that the index gives its lines in the order of time. */
function among(column: SQLWrapper, provinces: readonly string[]): SQL {
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

/** What is looked for; all of it together. `q` anywhere in the letter; days included, on Tehran's clock. */
export type RegisterFilter = {
  q?: string
  number?: string
  party?: string
  subject?: string
  direction?: Direction
  from?: Day
  to?: Day
  order?: RegisterOrder
}

/** So many hits of typed words are fetched at once; a word that is met more often is looked for line by line. */
const rareMost = 2000

/** The filter as SQL. Rare words are met by the index first: the youngest lines would be read for long in vain. */
async function found(db: Db, actor: Actor, filter: RegisterFilter, now: Date): Promise<SQL | undefined> {
  const { q, number, party, subject, direction, from, to } = filter
  const query = q ? searchQuery(q) : null
  return and(
    registerSight(actor, now),
    query ? await met(db, actor, query) : undefined,
    number ? like(register.number, latinNumber(number)) : undefined,
    party ? within(sql`${register.party}`, party) : undefined,
    subject ? within(sql`${register.subject}`, subject) : undefined,
    subject ? ne(register.confidentiality, 'secret') : undefined,
    direction ? sql`${side(actor)} = ${direction}` : undefined,
    from ? sql`${register.at} >= ${tehranInstant(from).toISOString()}::timestamptz` : undefined,
    to ? sql`${register.at} < ${tehranInstant(addDays(to, 1)).toISOString()}::timestamptz` : undefined,
  )
}

/** The letters whose whole number was typed, with or without the signs of its series; nothing where no figure was typed. */
function exactFirst(typed = ''): SQL[] {
  const number = latinNumber(typed)
  if (!/\d/.test(number)) return []
  return [desc(sql`${register.number} = ${number}`), desc(sql`${register.number} like ${`%/${escaped(number)}`}`)]
}

async function met(db: Db, actor: Actor, query: string): Promise<SQL> {
  const words = sql`${register.search} @@ to_tsquery('simple', ${query})`
  const hits = await db
    .select({ id: register.id })
    .from(register)
    .where(
      and(
        words,
        among(
          register.provinceId,
          actor.memberships.map((one) => one.province),
        ),
      ),
    )
    .limit(rareMost + 1)
  return hits.length > rareMost ? words : sql`${register.id} = any(${uuids(hits.map((one) => one.id))})`
}

/** Stands in one column, whatever its digits, spaces and half-spaces. */
function within(column: SQL, typed: string): SQL {
  return like(folded(column), searchKey(typed))
}

/** The record under which the actor's own office, or a body of the actor's, received a line's letter. */
const received = (actor: Actor) => sql`(select r.id from notice_recipients r where r.notice_id = register.id
    and (r.office_id = any(${uuids(reach(actor, 'register.own').offices)}) or ${toBodyOf(actor, addressed)})
    limit 1)`

/**
 * Whether a line was received or sent, from the actor's side: what an office or a body wrote was sent by it, though the
 * secretariat received it.
 */
function side(actor: Actor): SQL<Direction> {
  if (reach(actor, 'register.ordinary').provinces.length) return sql<Direction>`register.direction`
  return sql<Direction>`case when register.direction = 'out' and (${received(actor)} is not null or exists (
    select from notice_copies k where k.notice_id = register.id
      and (k.body_id = any(${uuids(bodiesOf(actor))}) or k.person_id = ${actor.person}::uuid))) then 'in' else 'out' end`
}

// in a list of columns drizzle leaves the table's name out, so within these statements it is written
const line = (actor: Actor) => ({
  id: register.id,
  direction: register.direction,
  side: side(actor),
  number: register.number,
  at: register.at,
  // what a secret letter is about is told with the letter, after a further proof
  subject: sql<string | null>`case when ${register.confidentiality} <> 'secret' then ${register.subject} end`,
  party: register.party,
  confidentiality: register.confidentiality,
  /** Signed ahead of its hour and taken back before it; the number stays used. */
  cancelled: sql<boolean>`${register.cancelledAt} is not null`,
  thread: register.thread,
  /** The number of the letter with which the thread began; null for that letter itself. */
  began: sql<string | null>`(select f.number from register f where f.id = register.thread and f.id <> register.id)`,
  /** Whether other letters stand in its thread. */
  threaded: sql<boolean>`exists (select 1 from register f where f.thread = register.thread and f.id <> register.id)`,
  recipient: sql<string | null>`${received(actor)}`,
  /** The copy under which the actor reads it. */
  copy: sql<string | null>`(select k.id from notice_copies k where k.notice_id = register.id
    and (k.body_id = any(${uuids(bodiesOf(actor))}) or k.person_id = ${actor.person}::uuid) limit 1)`,
  /** Who got a copy. */
  copies: sql<
    string[]
  >`coalesce((select json_agg(k.name order by k.nth) from notice_copies k where k.notice_id = register.id), '[]')`,
})

/** A page of lines in sight, the youngest first, and how many there are; `more` where they were not counted to the end. */
export async function findInRegister(db: Db, actor: Actor, filter: RegisterFilter, page: number, now: Date) {
  const where = await found(db, actor, filter, now)
  const lines = await db
    .select(line(actor))
    .from(register)
    .where(where)
    // a number that was typed whole is what was looked for
    .orderBy(
      ...exactFirst(filter.number ?? filter.q),
      (filter.order === 'day' ? asc : desc)(register.at),
      asc(register.id),
    )
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

/** Lines in sight for a sheet, the youngest first: `registerExportMax` of them, and whether there are `more`. */
export async function registerLines(db: Db, actor: Actor, filter: RegisterFilter, now: Date, most = registerExportMax) {
  const lines = await db
    .select(line(actor))
    .from(register)
    .where(await found(db, actor, filter, now))
    .orderBy(desc(register.at), asc(register.id))
    .limit(most + 1)
  return { lines: lines.slice(0, most), more: lines.length > most }
}

/** The letters in sight of the thread in which a letter stands, the oldest first; null if the letter itself is not in sight. */
export async function threadOf(db: Db, actor: Actor, id: string, now: Date) {
  const [letter] = await db
    .select({ thread: register.thread })
    .from(register)
    .where(and(eq(register.id, id), registerSight(actor, now)))
  if (!letter) return null
  return db
    .select(line(actor))
    .from(register)
    .where(and(eq(register.thread, letter.thread), registerSight(actor, now)))
    .orderBy(asc(register.at), asc(register.id))
}

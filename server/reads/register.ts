// The register of letters in and out: found by number, day, direction, party, subject and full text; threads; sheets.
import { and, asc, desc, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { register } from '#db/schema/register'
import { reach } from '#policies/sights'
import { addDays, type Day, tehranInstant } from '#rules/calendar'
import type { Direction } from '#rules/incoming'
import { latinNumber, type RegisterOrder, registerExportMax, searchQuery } from '#rules/register'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { escaped, folded, like } from './narrow.ts'
import { addressed, bodiesOf, toBodyOf } from './notices/parties.ts'
import type { Db } from './parameters.ts'
import { among, lineSight, registerSight } from './register-sight.ts'

/** Lines of a page. */
const registerPage = 50
/** Lines are counted so far; beyond it is said that there are more. */
const countedMost = 1000

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

/**
 * The filter as SQL. Rare words are met by the index first: the youngest lines would be read for long in vain. A line that
 * may not be read is found by its number and its day alone.
 */
async function found(db: Db, actor: Actor, filter: RegisterFilter, now: Date): Promise<SQL | undefined> {
  const { q, number, party, subject, direction, from, to } = filter
  const query = q ? searchQuery(q) : null
  const [read, numbered] = [registerSight(actor, now), lineSight(actor, now)]
  const whole = or(...wholeNumber(q))
  return and(
    query ? await met(db, actor, query) : undefined,
    query ? (whole ? or(read, and(numbered, whole)) : read) : numbered,
    party || subject ? read : undefined,
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
function wholeNumber(typed = ''): SQL[] {
  const number = latinNumber(typed)
  if (!/\d/.test(number)) return []
  return [sql`${register.number} = ${number}`, sql`${register.number} like ${`%/${escaped(number)}`}`]
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
const line = (actor: Actor, now: Date) => ({
  id: register.id,
  /** Whether the actor may read it; of what may not be read a line has its number, day, class and direction alone. */
  readable: sql<boolean>`${registerSight(actor, now)}`,
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

/** A line as it is shown: nothing but number, day, direction and class where it may not be read. */
const shown = <L extends { readable: boolean; id: string }>(of: L): L =>
  of.readable ? of : { ...of, ...nothingTold, thread: of.id }
const nothingTold = {
  subject: null,
  party: '',
  cancelled: false,
  began: null,
  threaded: false,
  recipient: null,
  copy: null,
  copies: [],
}

/** A page of lines in sight, the youngest first, and how many there are; `more` where they were not counted to the end. */
export async function findInRegister(db: Db, actor: Actor, filter: RegisterFilter, page: number, now: Date) {
  const where = await found(db, actor, filter, now)
  const lines = await db
    .select(line(actor, now))
    .from(register)
    .where(where)
    // a number that was typed whole is what was looked for
    .orderBy(
      ...wholeNumber(filter.number ?? filter.q).map((met) => desc(met)),
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
  return { lines: lines.map(shown), count: Math.min(count, countedMost), more: count > countedMost }
}

/** Lines in sight for a sheet, the youngest first: `registerExportMax` of them, and whether there are `more`. */
export async function registerLines(db: Db, actor: Actor, filter: RegisterFilter, now: Date, most = registerExportMax) {
  const lines = await db
    .select(line(actor, now))
    .from(register)
    .where(await found(db, actor, filter, now))
    .orderBy(desc(register.at), asc(register.id))
    .limit(most + 1)
  return { lines: lines.slice(0, most).map(shown), more: lines.length > most }
}

/** The letters in sight of the thread in which a letter stands, the oldest first; null if the letter itself is not in sight. */
export async function threadOf(db: Db, actor: Actor, id: string, now: Date) {
  const [letter] = await db
    .select({ thread: register.thread })
    .from(register)
    .where(and(eq(register.id, id), registerSight(actor, now)))
  if (!letter) return null
  return db
    .select(line(actor, now))
    .from(register)
    .where(and(eq(register.thread, letter.thread), registerSight(actor, now)))
    .orderBy(asc(register.at), asc(register.id))
}

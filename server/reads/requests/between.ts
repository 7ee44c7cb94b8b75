// What two provinces ask of each other, where both are here: an office goes from one to the other, and both working groups decide.
import { and, desc, eq, sql } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { counties, provinces } from '#db/schema/provinces'
import { type Day, tehranDay } from '#rules/calendar'
import type { SiteFacts } from '#rules/proceedings/site'
import { countryProvinces } from '#rules/provinces'
import type { Due } from '../due.ts'
import { type Db, lawOfProvince } from '../parameters.ts'

/** Something that goes from one province to another: what it is about, and the province in which it is done. */
export type Passing = Due & { task: string }

/** Questions to the working group of a province that is here and that nobody has put there yet. */
export async function toBeAskedThere(db: Db): Promise<Passing[]> {
  return [
    ...(await db.execute<Passing>(sql`
      select t.request_id as id, t.id as task, p.id as province
      from tasks t join provinces p on p.name = t.label
      where t.state = 'open' and t.task = 'inquiry' and t.of = 'other-group'
        and not exists (select from requests r where r.answers_task = t.id)
      order by t.opened_at`)),
  ]
}

/** Requests that were decided there, while the question is still open here. */
export async function toBeAnswered(db: Db): Promise<Passing[]> {
  return [
    ...(await db.execute<Passing>(sql`
      select r.id, t.id as task, t.province_id as province
      from requests r join tasks t on t.id = r.answers_task
      where r.stage = 'closed' and t.state = 'open' order by r.closed_at`)),
  ]
}

/** Requests that go on there, though nobody waits for them any more. */
export async function nobodyWaitsFor(db: Db): Promise<Passing[]> {
  return [
    ...(await db.execute<Passing>(sql`
      select r.id, t.id as task, r.province_id as province
      from requests r join tasks t on t.id = r.answers_task
      where r.stage <> 'closed' and t.state <> 'open'`)),
  ]
}

/** A province by its name; null for one that is not here. */
export async function provinceByName(db: Db, name: string): Promise<string | null> {
  const [row] = await db.select({ id: provinces.id }).from(provinces).where(eq(provinces.name, name))
  return row?.id ?? null
}

/** Whether a task asks the working group of a province that is here. */
export async function isAskedHere(db: Db, task: string): Promise<boolean> {
  const [row] = await db.execute(sql`
    select 1 from tasks t join provinces p on p.name = t.label where t.id = ${task}::uuid and t.of = 'other-group'`)
  return row !== undefined
}

/** The counties of a province by name, in Persian order; null for a province that is not here. */
export async function countiesThere(db: Db, name: string): Promise<string[] | null> {
  const id = await provinceByName(db, name)
  if (!id) return null
  const rows = await db
    .select({ name: counties.name })
    .from(counties)
    .where(eq(counties.provinceId, id))
    .orderBy(sql`${counties.name} collate "fa-x-icu"`)
  return rows.map((row) => row.name)
}

/** What a province by its name asks of a place, on a day: its counties and its law; null for a province that is not here. */
export async function provinceThere(db: Db, name: string, day: Day): Promise<NonNullable<SiteFacts['there']> | null> {
  const id = await provinceByName(db, name)
  const counties = id && (await countiesThere(db, name))
  return counties ? { counties, law: await lawOfProvince(db, id, day) } : null
}

/** The provinces of the country and those that are here, but for the one of an office, in Persian order. */
export async function otherProvinces(db: Db, office: string): Promise<string[]> {
  const own = sql`(select o.province_id from offices o where o.id = ${office}::uuid)`
  const rows = await db.select({ name: provinces.name, own: sql<boolean>`${provinces.id} = ${own}` }).from(provinces)
  const names = new Set<string>([...countryProvinces, ...rows.map(({ name }) => name)])
  for (const { name, own: is } of rows) if (is) names.delete(name)
  return [...names].sort(new Intl.Collator('fa').compare)
}

/** The provinces of the country that are not here, in Persian order. */
export async function absentProvinces(db: Db): Promise<string[]> {
  const here = new Set((await db.select({ name: provinces.name }).from(provinces)).map(({ name }) => name))
  return countryProvinces.filter((name) => !here.has(name))
}

/** The number and day of the resolution that decided a request; null where none has. */
export async function resolutionOf(db: Db, request: string): Promise<{ number: string; on: Day } | null> {
  const [row] = await db
    .select({ number: ballots.resolution, closedAt: ballots.closedAt })
    .from(ballots)
    .where(and(eq(ballots.requestId, request), sql`${ballots.resolution} is not null`))
    .orderBy(desc(ballots.openedAt))
    .limit(1)
  return row?.number && row.closedAt ? { number: row.number, on: tehranDay(row.closedAt) } : null
}

// A province as its administrator sees it: closed days, counties, seats and who sits on them.
import { and, asc, desc, eq, gte, isNull, lte, ne, sql } from 'drizzle-orm'
import { holidays } from '#db/schema/holidays'
import { memberships, people } from '#db/schema/people'
import { counties, provinces } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { seats } from '#db/schema/seats'
import { suspensions } from '#db/schema/suspensions'
import { lastsTo, runsOn } from '#db/terms'
import { addDays, type Day } from '#rules/calendar'
import type { Holiday } from '#rules/holidays'
import type { Db } from './parameters.ts'
import { hoursOfProvince, secretariatLines } from './secretariat.ts'

/** The holiday table without sudden closures. */
export async function presentHolidays(db: Db, province: string): Promise<Holiday[]> {
  const rows = await db
    .select({ day: holidays.day, title: holidays.title, kind: holidays.kind })
    .from(holidays)
    .where(and(eq(holidays.provinceId, province), ne(holidays.kind, 'sudden')))
    .orderBy(asc(holidays.day))
  return rows.map((row) => ({ ...row, kind: row.kind as Holiday['kind'] }))
}

/** All closed days of a stretch, sudden ones too, in order. */
export async function holidaysBetween(db: Db, province: string, from: Day, to: Day) {
  return db
    .select({ day: holidays.day, title: holidays.title, kind: holidays.kind })
    .from(holidays)
    .where(and(eq(holidays.provinceId, province), gte(holidays.day, from), lte(holidays.day, to)))
    .orderBy(asc(holidays.day))
}

/** The province with its counties, its seats today and the closed days of the coming year; null if unknown. */
export async function provinceOf(db: Db, province: string, today: Day) {
  const [row] = await db.select().from(provinces).where(eq(provinces.id, province))
  if (!row) return null
  const { createdAt, hours: _, ...facts } = row
  const hours = await hoursOfProvince(db, province, today)
  return {
    ...facts,
    hours: hours[0]?.hours ?? {},
    /** The hours in force, and those that follow. */
    hoursBy: hours,
    secretariat: await secretariatLines(db, province, today),
    counties: await countiesOf(db, province),
    seats: await seatsOf(db, province, today),
    holidays: await holidaysBetween(db, province, today, addDays(today, 365)),
    suspensions: await suspensionsShown(db, province, today),
  }
}

/** The counties of a province by name, in Persian order. */
export async function countyNames(db: Db, province: string): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: counties.id, name: counties.name })
    .from(counties)
    .where(eq(counties.provinceId, province))
    .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
}

/** The name of a county; null for an unknown one. */
export async function countyName(db: Db, county: string): Promise<string | null> {
  const [row] = await db.select({ name: counties.name }).from(counties).where(eq(counties.id, county))
  return row?.name ?? null
}

async function countiesOf(db: Db, province: string) {
  return db
    .select({
      id: counties.id,
      name: counties.name,
      centre: counties.centre,
      population: counties.population,
      offices: sql<number>`(select count(*)::int from offices o where o.county_id = counties.id
        and exists (select from licenses l where l.office_id = o.id))`,
    })
    .from(counties)
    .where(eq(counties.provinceId, province))
    .orderBy(sql`${counties.name} collate "fa-x-icu"`)
}

/** Suspensions of deadlines that stand, come, or were over within the last year; the latest first. */
async function suspensionsShown(db: Db, province: string, today: Day) {
  const last = sql<Day>`coalesce(${suspensions.endedOn}, ${suspensions.lastDay})`
  const rows = await db
    .select({ suspension: suspensions, request: requests.number })
    .from(suspensions)
    .leftJoin(requests, eq(requests.id, suspensions.requestId))
    .where(and(eq(suspensions.provinceId, province), gte(last, addDays(today, -365))))
    .orderBy(desc(suspensions.firstDay), desc(suspensions.setAt))
  return rows.map(({ suspension: { id, firstDay, lastDay, resolution, reason, endedOn, endResolution }, request }) => ({
    ...{ id, firstDay, lastDay, resolution, reason, endResolution, request },
    /** Its last day, if it was ended early; before its first where it never began. */
    endedOn,
    over: (endedOn ?? lastDay) < today || endedOn !== null,
  }))
}

/** Seats that stand today or will, and who sits on each. */
async function seatsOf(db: Db, province: string, today: Day) {
  const rows = await db
    .select({ seat: seats, by: { id: people.id, name: people.name } })
    .from(seats)
    .leftJoin(memberships, and(eq(memberships.seatId, seats.id), runsOn(memberships, today)))
    .leftJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(seats.provinceId, province), lastsTo(seats, today)))
    .orderBy(sql`${seats.votes} desc`, asc(seats.title))
  return rows.map(({ seat: { provinceId, ...seat }, by }) => ({ ...seat, by: by?.id ? by : null }))
}

// Where a province's secretariat is reached on a day, and the hours of work with their days.
import { and, asc, desc, eq, gt, lte, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { provinces } from '#db/schema/provinces'
import { secretariats, workHours } from '#db/schema/secretariat'
import { gap, statement } from '#db/statement'
import { type Day, tehranDay } from '#rules/calendar'
import type { DatedHours, Timetable } from '#rules/hours'
import type { Reach } from '#rules/secretariat'
import type { Db } from './parameters.ts'

const reach = {
  address: secretariats.address,
  phone: secretariats.phone,
  fax: secretariats.fax,
  complaints: secretariats.complaints,
}

/** Where that of a province is reached on a day, as a column beside others. */
export function reachOf(province: SQLWrapper, day: Day | SQLWrapper): SQL<Reach | null> {
  return sql<Reach | null>`(select json_build_object('address', s.address, 'phone', s.phone, 'fax', s.fax,
    'complaints', s.complaints) from secretariats s where s.province_id = ${province} and s.first_day <= ${day}::date
    order by s.first_day desc limit 1)`
}

const reachOn = statement((db) =>
  db
    .select(reach)
    .from(secretariats)
    .where(and(eq(secretariats.provinceId, gap('province')), lte(secretariats.firstDay, gap('day'))))
    .orderBy(desc(secretariats.firstDay))
    .limit(1),
)

/** Where it is reached on a day; null where nothing is on record. */
export async function secretariatOf(db: Db, province: string, day: Day): Promise<Reach | null> {
  const [row] = await reachOn(db, { province, day })
  return row ?? null
}

/** The secretariat for somebody who belongs to no province: that of the only one there is. */
export async function onlySecretariat(db: Db, day: Day): Promise<Reach | null> {
  const found = await db
    // the table's name is written: of a sole table drizzle leaves it out
    .select({ reach: reachOf(sql`provinces.id`, day) })
    .from(provinces)
    .limit(2)
  return found.length === 1 ? found[0]!.reach : null
}

/** What stands on a day and what comes after it, the earliest first. */
export async function secretariatLines(db: Db, province: string, day: Day) {
  const standing = sql`coalesce((select max(s.first_day) from secretariats s
    where s.province_id = ${province}::uuid and s.first_day <= ${day}::date), ${day}::date)`
  return db
    .select({ ...reach, firstDay: secretariats.firstDay })
    .from(secretariats)
    .where(and(eq(secretariats.provinceId, province), sql`${secretariats.firstDay} >= ${standing}`))
    .orderBy(asc(secretariats.firstDay))
}

/** The hours of a province, the earliest first: those in force on the day, and later ones. */
export async function hoursOfProvince(
  db: Db,
  province: string,
  day: Day,
): Promise<(DatedHours & { resolution: string })[]> {
  const all = { firstDay: workHours.firstDay, hours: workHours.hours, resolution: workHours.resolution }
  const here = eq(workHours.provinceId, province)
  const later = await db
    .select(all)
    .from(workHours)
    .where(and(here, gt(workHours.firstDay, day)))
    .orderBy(asc(workHours.firstDay))
  const standing = await db
    .select(all)
    .from(workHours)
    .where(and(here, lte(workHours.firstDay, day)))
    .orderBy(desc(workHours.firstDay))
    .limit(1)
  return [...(standing.length ? standing : await undated(db, province)), ...later]
}

/** The hours that a process of the former edition wrote, which knows no days; nothing where there are none. */
async function undated(db: Db, province: string) {
  const [row] = await db
    .select({ hours: provinces.hours, createdAt: provinces.createdAt })
    .from(provinces)
    .where(eq(provinces.id, province))
  if (!row || Object.keys(row.hours).length === 0) return []
  return [{ firstDay: tehranDay(row.createdAt), hours: row.hours, resolution: '' }]
}

/** The province's part of a timetable as it is read on a day. */
export async function provinceTimetable(
  db: Db,
  province: string,
  day: Day,
): Promise<Pick<Timetable, 'province' | 'later'>> {
  const [first, ...later] = await hoursOfProvince(db, province, day)
  return { province: first?.hours ?? {}, later }
}

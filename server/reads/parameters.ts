// The law of a province as it stands on a day, and its closed days.

import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client'
import { holidays } from '#db/schema/holidays'
import { overrides } from '#db/schema/parameters'
import { provinces } from '#db/schema/provinces'
import type { Law } from '#law/parameter'
import type { Closed, Day } from '#rules/calendar'
import { lawOn, type Override } from '#rules/law'

/** Either a plain connection or a running transaction. */
export type Db = Database | Transaction

/** A province's overrides, the oldest first. */
export async function overridesOf(db: Db, province: string): Promise<Override[]> {
  const rows = await db
    .select()
    .from(overrides)
    .where(eq(overrides.provinceId, province))
    .orderBy(asc(overrides.firstDay), asc(overrides.at))
  return rows.map(({ parameter, value, firstDay, resolution, cite }) => ({
    parameter,
    value,
    firstDay,
    resolution,
    ...(cite ? { cite } : {}),
  }))
}

/** The law of a province on a day. */
export async function lawOfProvince(db: Db, province: string, day: Day): Promise<Law> {
  return lawOn(day, await overridesOf(db, province))
}

/** The days on which the province's administration is closed. */
export async function closedDays(db: Db, province: string): Promise<Closed> {
  const [held] = await db
    .select({ weekdays: provinces.closedWeekdays })
    .from(provinces)
    .where(eq(provinces.id, province))
  const days = await db.selectDistinct({ day: holidays.day }).from(holidays).where(eq(holidays.provinceId, province))
  return { weekdays: held?.weekdays ?? [], holidays: new Set(days.map((row) => row.day)) }
}

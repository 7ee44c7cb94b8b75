// The law of a province as it stands on a day, and its closed days.

import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '#db/client'
import { holidays } from '#db/schema/holidays'
import { overrides } from '#db/schema/parameters'
import { provinces } from '#db/schema/provinces'
import { suspensions } from '#db/schema/suspensions'
import type { Law } from '#law/parameter'
import type { Closed, Day, Suspension } from '#rules/calendar'
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

/** Suspensions of a province, of all its deadlines or of one request's, as they stand: the days they last, ended early or not. */
export async function suspensionsOf(db: Db, province: string): Promise<(Suspension & { request: string | null })[]> {
  const rows = await db.select().from(suspensions).where(eq(suspensions.provinceId, province))
  return rows
    .map(({ requestId, firstDay, lastDay, endedOn, resolution }) => ({
      ...{ request: requestId, from: firstDay, to: endedOn ?? lastDay, resolution },
    }))
    .filter(({ from, to }) => from <= to)
}

/**
 * The days on which the province's administration is closed, and those on which deadlines stand still: of the whole province, and
 * of the one `request` besides.
 */
export async function closedDays(db: Db, province: string, request: string | null = null): Promise<Closed> {
  const [held] = await db
    .select({ weekdays: provinces.closedWeekdays })
    .from(provinces)
    .where(eq(provinces.id, province))
  const days = await db.selectDistinct({ day: holidays.day }).from(holidays).where(eq(holidays.provinceId, province))
  const stood = await suspensionsOf(db, province)
  return {
    weekdays: held?.weekdays ?? [],
    holidays: new Set(days.map((row) => row.day)),
    stood: stood.filter((one) => one.request === null || one.request === request),
  }
}

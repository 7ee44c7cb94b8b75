// What a field of a request may be chosen from, as the province has it on record.
import { and, asc, eq, inArray, notExists, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { offices } from '#db/schema/offices'
import { counties } from '#db/schema/provinces'
import { officeServices, services } from '#db/schema/services'
import { runsOn } from '#db/terms'
import type { Day } from '#rules/calendar'
import type { RecordList } from '#rules/fields/field'
import type { Field } from '#rules/fields/form'
import { serviceLabel } from '../offices/contracts.ts'
import type { Db } from '../parameters.ts'
import { absentProvinces, otherProvinces } from './between.ts'

/** The lists of a kind's fields for an office, each in Persian order; `{}` for a kind that has none. */
export async function listsFor(
  db: Db,
  fields: readonly Field[],
  office: string,
  today: Day,
): Promise<Record<string, string[]>> {
  const asked = fields.flatMap(({ name, list }) => (list ? [{ name, list }] : []))
  const found = asked.map(async ({ name, list }) => [name, await lists[list](db, office, today)] as const)
  return Object.fromEntries(await Promise.all(found))
}

/** Agencies of a province that are bodies of it on a day, in Persian order. */
export async function agenciesToSend(db: Db, province: string, today: Day): Promise<string[]> {
  const rows = await db
    .select({ name: bodies.name })
    .from(bodies)
    .where(and(eq(bodies.provinceId, province), eq(bodies.kind, 'agency'), runsOn(bodies, today)))
    .orderBy(asc(sql`${bodies.name} collate "fa-x-icu"`))
  return rows.map(({ name }) => name)
}

const lists: Record<RecordList, (db: Db, office: string, today: Day) => Promise<string[]>> = {
  counties: async (db, office) => {
    const rows = await db
      .select({ name: counties.name })
      .from(counties)
      .innerJoin(offices, and(eq(offices.id, office), eq(offices.provinceId, counties.provinceId)))
      .orderBy(asc(sql`${counties.name} collate "fa-x-icu"`))
    return rows.map(({ name }) => name)
  },
  accusable: async (db, office, today) => {
    const rows = await db
      .select({ name: bodies.name })
      .from(bodies)
      .innerJoin(offices, and(eq(offices.id, office), eq(offices.provinceId, bodies.provinceId)))
      .where(and(inArray(bodies.kind, ['agency', 'association']), runsOn(bodies, today)))
      .orderBy(asc(sql`${bodies.name} collate "fa-x-icu"`))
    return rows.map(({ name }) => name)
  },
  provinces: otherProvinces,
  'absent-provinces': absentProvinces,
  agencies: async (db, office, today) => {
    const [row] = await db.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
    return row ? agenciesToSend(db, row.province, today) : []
  },
  services: async (db, office, today) => {
    const held = db
      .select({ id: officeServices.serviceId })
      .from(officeServices)
      .where(
        and(
          eq(officeServices.serviceId, services.id),
          eq(officeServices.officeId, office),
          runsOn(officeServices, today),
        ),
      )
    const rows = await db
      .select({ label: serviceLabel })
      .from(services)
      .innerJoin(offices, and(eq(offices.id, office), eq(offices.provinceId, services.provinceId)))
      .where(notExists(held))
      .orderBy(asc(sql`${services.name} collate "fa-x-icu"`), asc(services.code))
    return rows.map(({ label }) => label)
  },
}

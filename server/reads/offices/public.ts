// What anybody may know of an office: found by its license code, however old and however typed.
import { and, asc, desc, eq, gte, isNotNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { effects } from '#db/schema/effects'
import { history } from '#db/schema/history'
import { licenseCodes } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { counties, provinces } from '#db/schema/provinces'
import { closuresOf, handoverUnderWay, renewalUnderWay } from '#db/terms'
import { type Day, tehranDay } from '#rules/calendar'
import { plainDigits } from '#rules/digits'
import { type Hours, isOpenAt, type Timetable } from '#rules/hours'
import { licenseCode, turnedCode } from '#rules/identifiers'
import {
  isGone,
  type LicenseTerm,
  mayServe,
  type OfficeKind,
  publicState,
  type StoredLicenseState,
} from '#rules/offices'
import type { Position } from '#rules/positions'
import type { Effect } from '#rules/proceedings/effects'
import { kindOf } from '#rules/proceedings/kinds'
import { closedDays, type Db } from '../parameters.ts'
import { provinceTimetable, secretariatOf } from '../secretariat.ts'
import { actsAs } from './managers.ts'

export type FoundOffice = {
  id: string
  province: string
  /** The code of today, which need not be the one that was asked for. */
  license: string
  name: string
  county: string
  place: string
  state: StoredLicenseState
  expiresOn: Day
  /** Its renewal was asked for in time and is not decided yet. */
  renewing: boolean
  /** Its end was granted, and its holder hands over. */
  ending: boolean
  /** First and last days of the spans for which the office is closed. */
  closures: [Day, Day][]
  /** The last license has ended and no other took its place. */
  ended: boolean
}

/** Whether an office may serve customers on a day. */
export function serves(office: Pick<FoundOffice, keyof LicenseTerm | 'ended'>, today: Day): boolean {
  return !office.ended && mayServe(office, today)
}

/** The office of a license code in any digits, with or without dashes; null if no office ever had it. */
export async function officeByCode(db: Db, typed: string): Promise<FoundOffice | null> {
  const code = licenseCode(typed)
  if (code) {
    // papers print codes in both orders
    const turned = turnedCode(code)
    const found = await officesByCode(db, turned ? [code, turned] : [code])
    return found.get(code) ?? found.get(turned ?? '') ?? null
  }
  const bare = plainDigits(typed)
  if (!/^\d{5,18}$/.test(bare)) return null
  // Without dashes a code may be another office's too; then it is nobody's.
  const spelt = await db
    .select({ code: licenseCodes.code })
    .from(licenseCodes)
    .where(eq(sql`replace(${licenseCodes.code}, '-', '')`, bare))
    .limit(2)
  return spelt.length === 1 ? officeByCode(db, spelt[0]!.code) : null
}

const lastLicense = (office: SQL) => sql`(
  select code, state, expires_on as "expiresOn", ended_at is not null as ended,
    ${sql.raw(renewalUnderWay('licenses.office_id'))} as renewing,
    ${sql.raw(handoverUnderWay('licenses.office_id'))} as ending, ${sql.raw(closuresOf('licenses.office_id'))} as closures
  from licenses where office_id = ${office} order by ended_at desc nulls first, issued_on desc limit 1)`

/** Offices by codes as they are kept. */
export async function officesByCode(db: Db, codes: readonly string[]): Promise<Map<string, FoundOffice>> {
  const rows = await db.execute<FoundOffice & { asked: string }>(sql`
    select k.code as asked, o.id, o.province_id as province, o.name, o.place, c.name as county,
           l.code as license, l.state, l."expiresOn", l.renewing, l.ending, l.closures, l.ended
    from license_codes k join offices o on o.id = k.office_id join counties c on c.id = o.county_id
    join lateral ${lastLicense(sql`o.id`)} l on true
    where k.code = any(${sql.param(`{${codes.join(',')}}`)}::text[])`)
  return new Map(rows.map(({ asked, ...office }) => [asked, office]))
}

export type PublicOffice = NonNullable<Awaited<ReturnType<typeof publicOffice>>>

/** All that the public page shows of an office, but for its services and score; null for an unknown id. */
export async function publicOffice(db: Db, id: string, now: Date, today: Day) {
  const [row] = await db
    .select({ office: offices, county: counties, province: provinces })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(provinces, eq(provinces.id, offices.provinceId))
    .where(eq(offices.id, id))
  if (!row) return null
  const { office, county, province } = row
  const [license] = await db.execute<Pick<FoundOffice, keyof LicenseTerm | 'ended'> & { code: string }>(
    lastLicense(sql`${id}::uuid`),
  )
  if (!license) return null
  const serving = serves(license, today)
  const timetable: Timetable = {
    own: office.hours as Hours | null,
    ...(await provinceTimetable(db, province.id, today)),
    closed: await closedDays(db, province.id),
  }
  return {
    id,
    license: license.code,
    name: office.name,
    kind: office.kind as OfficeKind,
    place: office.place,
    address: office.address,
    phone: office.phone,
    position: positionOf(office),
    county: { id: county.id, name: county.name, position: positionOf(county) },
    province: { id: province.id, name: province.name, nameEn: province.nameEn },
    state: license.ended ? ('revoked' as const) : publicState(license, today),
    /** It is an office no more: it has no price, no hours and no wall to put a poster on. */
    over: license.ended || isGone(license.state),
    expiresOn: license.expiresOn,
    /** Its last day has passed, and it holds on until its renewal is decided. */
    renewing: license.renewing && license.expiresOn < today,
    serves: serving,
    open: serving && isOpenAt(now, timetable),
    timetable,
    secretariat: await secretariatOf(db, province.id, today),
    effects: await effectsNow(db, id, today),
    moved: await movedBetween(db, id, province.name),
  }
}

/** When an office last went from one province to another, and whether it came to the one in which it is on record; null if never. */
async function movedBetween(db: Db, office: string, here: string) {
  const [row] = await db
    .select({ from: history.was, to: history.became, at: history.at })
    .from(history)
    .where(and(eq(history.subjectId, office), eq(history.field, 'province')))
    .orderBy(desc(history.at))
    .limit(1)
  return row?.from && row.to ? { from: row.from, to: row.to, on: tehranDay(row.at), came: row.to === here } : null
}

function positionOf({ lat, lon }: { lat: number | null; lon: number | null }): Position | null {
  return lat === null || lon === null ? null : { lat, lon }
}

/**
 * What is in effect at an office on a day, both ends included, and what closes it from a later one: whoever means to come
 * then has to know before. `words` names the noun of `<words>-effect`.
 */
export async function effectsNow(db: Db, office: string, today: Day) {
  const rows = await db
    .select({ kind: effects.kind, from: effects.firstDay, to: effects.lastDay, shown: effects.shown })
    .from(effects)
    .where(
      and(eq(effects.officeId, office), gte(effects.lastDay, today), or(lte(effects.firstDay, today), effects.closes)),
    )
    .orderBy(asc(effects.firstDay))
  if (rows.length === 0) return []
  const whose = await actsAs(db, office)
  return rows.map((row) => ({
    ...row,
    shown: { ...row.shown, whose } as Effect['shown'],
    words: kindOf(row.kind)?.words ?? row.kind,
    cite: kindOf(row.kind)?.cite[0] ?? null,
  }))
}

const hasLicense = sql`exists (select from licenses l where l.office_id = ${offices.id})`

/** Positions of the county's other offices, for the drawing round one of them. */
export async function neighbours(db: Db, county: string, except: string): Promise<Position[]> {
  const rows = await db
    .select({ lat: offices.lat, lon: offices.lon })
    .from(offices)
    .where(
      and(
        eq(offices.countyId, county),
        ne(offices.id, except),
        isNotNull(offices.lat),
        isNotNull(offices.lon),
        hasLicense,
      ),
    )
    .limit(300)
  return rows.flatMap((row) => positionOf(row) ?? [])
}

/** Codes of the offices that have a license, by code; at most `most`. */
export async function licensesInForce(db: Db, most: number): Promise<string[]> {
  const rows = await db.execute<{ code: string }>(
    sql`select code from licenses where ended_at is null order by code limit ${most}`,
  )
  return rows.map(({ code }) => code)
}

/** The provinces one may write to about a place without a license, by name. */
export async function provinceNames(db: Db): Promise<{ id: string; name: string; nameEn: string }[]> {
  return db
    .select({ id: provinces.id, name: provinces.name, nameEn: provinces.nameEn })
    .from(provinces)
    .orderBy(asc(sql`${provinces.name} collate "fa-x-icu"`))
}

// Offices as those see them who work with them: found by any word of the file, filtered, counted.
import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { licenseStateOn, runsOn } from '#db/terms'
import { answering } from '#policies/policy'
import { reach, visible } from '#policies/sights'
import { addDays, type Day } from '#rules/calendar'
import { plainDigits } from '#rules/digits'
import { mobileNumber } from '#rules/identifiers'
import { type LicenseState, licenseStates, type OfficeKind, type OfficeOrder } from '#rules/offices'
import { endsOf } from '#rules/renewal'
import type { Actor } from '#rules/roles'
import { searchKey } from '#rules/texts'
import { hasCode, nameFirst } from '../narrow.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { placeAmong, sortedBy } from '../part.ts'
import { presentOffices } from '../registry.ts'

/** A stretch of land in degrees. */
export type Box = { south: number; west: number; north: number; east: number }

export type OfficeFilter = {
  /** Words of name, place, county, holder, code or address, or part of a number, in any spelling; all must be found. */
  q?: string
  counties?: string[]
  kinds?: OfficeKind[]
  standings?: LicenseState[]
  /** Only licenses that stand and end within these days, both counted. */
  ends?: { first: Day; last: Day }
  box?: Box
}
const officesPerPage = 50

/** Offices `o` with county `c`, license `l` (the present one, or the last where none stands) and holder `p`. */
export const officesWithLicense = sql`offices o
  join counties c on c.id = o.county_id
  join licenses l on l.office_id = o.id and (l.ended_at is null or not exists (
    select from licenses n where n.office_id = o.id and n.id <> l.id
      and (n.ended_at is null or (n.ended_at, n.issued_on) > (l.ended_at, l.issued_on))))
  join people p on p.id = l.holder_id`

/** The rows of `officesWithLicense` that are in sight and asked for, whatever their standing. */
export function officesWhere(actor: Actor, filter: OfficeFilter): SQL {
  const { counties, kinds, ends, box } = filter
  const parts = [
    visible(actor, 'offices', { province: sql`o.province_id`, office: sql`o.id` }),
    ...wordsOf(filter.q ?? '').map(hasWord),
    counties?.length ? sql`o.county_id = any(${uuids(counties)})` : null,
    kinds?.length ? sql`o.kind = any(${textArray(kinds)})` : null,
    ends
      ? sql`l.expires_on between ${ends.first}::date and ${ends.last}::date and l.state = 'active' and l.ended_at is null`
      : null,
    box ? sql`o.lat between ${box.south} and ${box.north} and o.lon between ${box.west} and ${box.east}` : null,
  ]
  return sql.join(
    parts.filter((part) => part !== null),
    sql` and `,
  )
}

/**
 * The last days of licenses that are asked for: within so many days from today, or by how their renewal stands, as the
 * desk counts them. Undefined for none asked for, or what cannot be read.
 */
export async function endsAsked(db: Db, actor: Actor, today: Day, within = ''): Promise<OfficeFilter['ends']> {
  if (within === 'expiring' || within === 'late' || within === 'expired')
    return endsOf(within, today, await lawOfProvince(db, actor.province ?? '', today))
  const days = Number(within)
  if (!/^\d+$/.test(within) || days > 3650) return undefined
  return { first: today, last: addDays(today, days) }
}

/** The rows of `asked` with one of the standings that are asked for. */
export function licenseStateWhere({ standings }: OfficeFilter, today: Day): SQL {
  return standings?.length ? sql`(${licenseStateOn(today, 'l')}) = any(${textArray(standings)})` : sql`true`
}

/** How one word is looked for: in the file's words and, if it is a number, in the file's numbers too. */
type Word = { key: string; figures: string }

/** A query that is one number, however grouped, is one word: «۰۹۱۴ ۰۰۰ ۰۰۰۱», «+98 914…», «۷۲-۱۴-۳۰۰۱». */
function wordsOf(q: string): Word[] {
  const whole = figuresOf(q)
  if (whole) return [{ key: searchKey(q), figures: mobileNumber(q) ?? whole }]
  return q
    .split(/\s+/)
    .map((word) => ({ key: searchKey(word), figures: figuresOf(word) }))
    .filter(({ key }) => key !== '')
}

/** The digits of a number of at least three; '' for anything else. */
function figuresOf(text: string): string {
  const bare = plainDigits(text).replace(/[\s\-‐‑‒–—/.+()]/g, '')
  return /^\d{3,20}$/.test(bare) ? bare : ''
}

function hasWord({ key, figures }: Word): SQL {
  const inWords = sql`position(${key} in o.search) > 0`
  if (!figures) return inWords
  return sql`(${inWords} or position(${figures} in p.mobile) > 0 or position(${figures} in o.phone) > 0
    or o.id in (select office_id from license_codes where position(${figures} in replace(code, '-', '')) > 0))`
}

function textArray(values: readonly string[]): SQL {
  return sql`${sql.param(`{${values.join(',')}}`)}::text[]`
}

export type OfficeLine = {
  id: string
  name: string
  kind: OfficeKind
  county: string
  place: string
  license: string
  standing: LicenseState
  expiresOn: Day
  holder: string
}

/** One page of what is asked for; `page` counts from 0. `more`: there is a next page. */
export async function listOffices(
  db: Db,
  actor: Actor,
  today: Day,
  filter: OfficeFilter,
  { order = 'name', page = 0 }: { order?: OfficeOrder; page?: number } = {},
): Promise<{ offices: OfficeLine[]; more: boolean }> {
  const byName = sql`o.name collate "fa-x-icu", l.code`
  const first = sortedBy(order, {
    name: sql`o.name collate "fa-x-icu"`,
    license: sql`l.code`,
    where: sql`(c.name || ' ' || o.place) collate "fa-x-icu"`,
    holder: sql`p.name collate "fa-x-icu"`,
    standing: placeAmong(licenseStates, licenseStateOn(today, 'l')),
    expiry: sql`l.expires_on`,
  })
  const exact = hasCode(sql`o.id`, filter.q)
  const called = order === 'name' ? nameFirst({ name: sql`o.name`, search: sql`o.search` }, filter.q) : null
  const rows = await db.execute<OfficeLine>(sql`
    select o.id, o.name, o.kind, c.name as county, o.place, l.code as license, ${licenseStateOn(today, 'l')} as standing,
           l.expires_on::text as "expiresOn", p.name as holder
    from ${officesWithLicense}
    where ${officesWhere(actor, filter)} and ${licenseStateWhere(filter, today)}
    order by ${exact ? sql`${exact} desc,` : sql``} ${called ? sql`${called},` : sql``} ${sql.join([...first, byName], sql`, `)}
    limit ${officesPerPage + 1} offset ${page * officesPerPage}`)
  return { offices: rows.slice(0, officesPerPage), more: rows.length > officesPerPage }
}

export type OfficeCounts = { found: number; standings: Partial<Record<LicenseState, number>> }

/** How many are found, and how many of each standing there would be if none were chosen. */
export async function countOffices(db: Db, actor: Actor, today: Day, filter: OfficeFilter): Promise<OfficeCounts> {
  const rows = await db.execute<{ standing: LicenseState; count: number }>(sql`
    select ${licenseStateOn(today, 'l')} as standing, count(*)::int as count
    from ${officesWithLicense} where ${officesWhere(actor, filter)} group by 1`)
  const chosen = rows.filter(({ standing }) => !filter.standings?.length || filter.standings.includes(standing))
  return {
    found: chosen.reduce((sum, { count }) => sum + count, 0),
    standings: Object.fromEntries(rows.map(({ standing, count }) => [standing, count])),
  }
}

/** What is asked for as rows of the registry, by license code, for a sheet in the registry's own columns. */
export async function exportedOffices(db: Db, actor: Actor, today: Day, filter: OfficeFilter) {
  const found = await db.execute<{ id: string }>(sql`
    select o.id from ${officesWithLicense} where ${officesWhere(actor, filter)} and ${licenseStateWhere(filter, today)}`)
  const ids = new Set(found.map(({ id }) => id))
  return (await presentOffices(db, reach(actor, 'offices'))).filter(({ office }) => ids.has(office))
}

/** The province of an office; null for an unknown id. */
export async function officeProvince(db: Db, office: string): Promise<string | null> {
  const [row] = await db.select({ province: offices.provinceId }).from(offices).where(eq(offices.id, office))
  return row?.province ?? null
}

/** Ids of the people who answer for an office on a day: its holder, and a substitute while one stands in. */
export async function answeringFor(db: Db, office: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectDistinct({ person: memberships.personId })
    .from(memberships)
    .innerJoin(people, and(eq(people.id, memberships.personId), isNull(people.disabledAt)))
    .where(and(eq(memberships.officeId, office), inArray(memberships.role, [...answering]), runsOn(memberships, today)))
  return rows.map((row) => row.person)
}

// What runs from a day to a day or without an end: seats, memberships, bodies, services; and the license that is an office's now.
import { type Column, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import type { LicenseState } from '#rules/offices'
import { licenses } from './schema/licenses.ts'

type Term = { since: Column; until: Column }
/** A day as a value or as a gap of a prepared statement. */
export type DayAsked = string | Placeholder

/** A row of a table, or of its alias in raw SQL, runs on a day: its first and its last day are of it. */
export function runsOn(of: Term | string, day: DayAsked): SQL {
  return sql`(${column(of, 'since')} <= ${day}::date and ${lastsTo(of, day)})`
}

/** A row has not ended before a day; it may begin later. */
export function lastsTo(of: Term | string, day: DayAsked): SQL {
  const until = column(of, 'until')
  return sql`(${until} is null or ${until} >= ${day}::date)`
}

/**
 * A service that an office holds, by the alias of that row in raw SQL, is cut off on a day: by a resolution that runs then, for all of
 * its services or that one, or as the registry brought it before those were recorded.
 */
export function isCutOff(alias: string, day: DayAsked): SQL<boolean> {
  const of = (name: string) => sql.raw(`${alias}.${name}`)
  return sql<boolean>`(${of('cut_off')} or exists (select from cut_offs cut where cut.office_id = ${of('office_id')}
    and (cut.service_id is null or cut.service_id = ${of('service_id')}) and cut.first_day <= ${day}::date
    and (cut.last_day is null or cut.last_day >= ${day}::date) and (cut.lifted_on is null or cut.lifted_on > ${day}::date)))`
}

const column = (of: Term | string, name: keyof Term) => (typeof of === 'string' ? sql.raw(`${of}.${name}`) : of[name])

/** Of all licenses that an office has had, the one it has now: former ones were ended when another was written. */
export function currentLicense(office: SQLWrapper, alias?: string): SQL {
  const [of, ended] = alias
    ? [sql.raw(`${alias}.office_id`), sql.raw(`${alias}.ended_at`)]
    : [sql`${licenses.officeId}`, sql`${licenses.endedAt}`]
  return sql`(${of} = ${office} and ${ended} is null)`
}

/**
 * The state of a license on a day, in SQL as `licenseState` of the rules reads it: an active one past its last day is
 * expired unless its renewal is under way, one whose office is closed for a time is closed, one that is being handed over winds up. Of the table, or of an alias in
 * raw SQL.
 */
export function licenseStateOn(day: DayAsked, alias = 'licenses'): SQL<LicenseState> {
  const of = (column: string) => sql.raw(`${alias}.${column}`)
  return sql<LicenseState>`case
    when ${of('state')} <> 'active' then ${of('state')}
    when ${of('expires_on')} < ${day}::date and (${of('ended_at')} is not null
      or not ${sql.raw(renewalUnderWay(`${alias}.office_id`))}) then 'expired'
    when exists (select from effects closing where closing.office_id = ${of('office_id')} and closing.closes
      and ${day}::date between closing.first_day and closing.last_day) then 'closed'
    when ${sql.raw(handoverUnderWay(`${alias}.office_id`))} then 'winding-up'
    else ${of('state')} end`
}

/**
 * Whether an office waits for the answer to a request to renew its license, as a condition of raw SQL. One that was filed was
 * filed in time, else it is refused at the door: Bylaw 9.
 */
export const renewalUnderWay = (office: string) => `exists (select from requests renewal
  where renewal.office_id = ${office} and renewal.kind = 'renewal' and renewal.stage <> 'closed')`

/** Whether the end of an office's license was granted, and what it received is still being handed over, as a condition of raw SQL. */
export const handoverUnderWay = (office: string) => `exists (select from requests ending
  where ending.office_id = ${office} and ending.stage = 'handover')`

/** The spans for which an office is or was closed, as a column of raw SQL: `[[first, last], …]`. */
export const closuresOf = (office: string) => `(
  select coalesce(json_agg(json_build_array(closing.first_day, closing.last_day)), '[]') from effects closing
  where closing.office_id = ${office} and closing.closes)`

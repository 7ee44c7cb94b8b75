// What runs from a day to a day or without an end: seats, memberships, bodies, services; and the license that is an office's now.
import { type Column, type Placeholder, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { licenses } from './schema/offices.ts'

type Term = { since: Column; until: Column }
/** A day as a value or as a gap of a prepared statement. */
type DayAsked = string | Placeholder

/** A row of a table, or of its alias in raw SQL, runs on a day: its first and its last day are of it. */
export function runsOn(of: Term | string, day: DayAsked): SQL {
  return sql`(${column(of, 'since')} <= ${day}::date and ${lastsTo(of, day)})`
}

/** A row has not ended before a day; it may begin later. */
export function lastsTo(of: Term | string, day: DayAsked): SQL {
  const until = column(of, 'until')
  return sql`(${until} is null or ${until} >= ${day}::date)`
}

const column = (of: Term | string, name: keyof Term) => (typeof of === 'string' ? sql.raw(`${of}.${name}`) : of[name])

/** Of all licenses that an office has had, the one it has now: former ones were ended when another was written. */
export function currentLicense(office: SQLWrapper, alias?: string): SQL {
  const [of, ended] = alias
    ? [sql.raw(`${alias}.office_id`), sql.raw(`${alias}.ended_at`)]
    : [sql`${licenses.officeId}`, sql`${licenses.endedAt}`]
  return sql`(${of} = ${office} and ${ended} is null)`
}

/** The state of a license on a day, in SQL as `licenseState` of the rules reads it: an active one past its last day is expired. */
export function licenseStateOn(day: DayAsked, alias?: string): SQL {
  const [state, ends] = alias
    ? [sql.raw(`${alias}.state`), sql.raw(`${alias}.expires_on`)]
    : [sql`${licenses.state}`, sql`${licenses.expiresOn}`]
  return sql`case when ${state} = 'active' and ${ends} < ${day}::date then 'expired' else ${state} end`
}

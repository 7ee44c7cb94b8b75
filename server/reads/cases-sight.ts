// Who sees a case, as conditions on cases, and with whose eyes.
import { and, eq, or, type SQL, sql } from 'drizzle-orm'
import { uuids } from '#db/ids'
import { cases } from '#db/schema/cases'
import { reach, visible } from '#policies/sights'
import type { Eyes } from '#rules/case-steps'
import type { Actor } from '#rules/roles'
import { agenciesOf } from './cases-waiting.ts'

const columns = { province: cases.provinceId, role: cases.examiner }

/** Whether the case was put to its office, or its manager sits in the committee. */
const asked = sql`(exists (select 1 from case_steps s where s.case_id = ${cases.id} and s.what = 'asked')
  or exists (select 1 from tasks t where t.case_id = ${cases.id} and t.task = 'finding' and t.of = 'office'))`

/** Whether the actor handles it: the secretariat, its examiner, or the committee that it went on to. */
export function handles(actor: Actor): SQL {
  return or(follows(actor), visible(actor, 'cases.examined', columns))!
}

/** Whether the actor finds it by its code and learns the minute of its filing: those who register it or judge it last. */
export function follows(actor: Actor): SQL {
  const judged = and(eq(cases.state, 'supervision'), visible(actor, 'cases.supervised', columns))
  return or(visible(actor, 'cases.desk', columns), judged)!
}

/** Whether the actor reads the citizen's own words and files, and not only what was let through of them. */
export const original = (actor: Actor) => and(handles(actor), visible(actor, 'cases.original', columns))!

/** Whether it was put to the actor's office. */
export function answers(actor: Actor): SQL {
  return and(sql`${cases.officeId} = any(${uuids(reach(actor, 'cases.put').offices)})`, asked)!
}

/** Whether it is the actor's agency that was asked last, to answer or for its expert in the committee. */
export function handed(actor: Actor): SQL {
  const agencies = agenciesOf(actor)
  if (agencies.length === 0) return sql`false`
  return sql`(${cases.agencyBodyId} = any(${uuids(agencies)})
    and exists (select 1 from tasks t where t.case_id = ${cases.id} and t.of = 'agency' and t.body_id = ${cases.agencyBodyId}))`
}

/** With whose eyes the actor looks, by these conditions. */
export const eyesOf = (handled: boolean, original: boolean, answered: boolean): Eyes =>
  original ? 'handler' : handled ? 'association' : answered ? 'office' : 'agency'

/** The same conditions as columns of a case. */
export const sightOf = (actor: Actor) => ({
  handled: sql<boolean>`(${handles(actor)})`,
  original: sql<boolean>`(${original(actor)})`,
  answered: sql<boolean>`(${answers(actor)})`,
  followed: sql<boolean>`(${follows(actor)})`,
})

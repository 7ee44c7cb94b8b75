// Places that work without a license, as the list and the file of one tell them.
import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import { unlicensedPlaces, unlicensedReports, unlicensedSteps } from '#db/schema/unlicensed'
import { permits } from '#policies/policies'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import type { Part } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { stepsFrom } from '#rules/unlicensed/steps'
import type { Db } from './parameters.ts'
import { partOf } from './part.ts'

const inSight = (actor: Actor) => visible(actor, 'unlicensed', { province: unlicensedPlaces.provinceId })

/** Those that are followed first, what is late at the top; then those that ended, the last first. */
export function listPlaces(db: Db, actor: Actor, today: Day, part: Part) {
  const { id, number, name, address, state, foundOn, dueOn, endedOn } = unlicensedPlaces
  const query = db
    .select({
      ...{ id, number, name, address, state, foundOn, dueOn, endedOn },
      late: sql<boolean>`coalesce(${dueOn} < ${today}::date, false)`,
      steps: sql<number>`(select count(*)::int from ${unlicensedSteps} step where step.place_id = ${id})`,
    })
    .from(unlicensedPlaces)
    .where(inSight(actor))
    .orderBy(desc(sql`${state} = 'followed'`), asc(dueOn), desc(endedOn), asc(number))
  return partOf(db, query, part)
}

/** One with all that was done about it, the oldest first; null where it is not in sight. */
export async function placeById(db: Db, actor: Actor, id: string) {
  const [place] = await db
    .select()
    .from(unlicensedPlaces)
    .where(and(eq(unlicensedPlaces.id, id), inSight(actor)))
  if (!place) return null
  const steps = await db
    .select({
      ...getTableColumns(unlicensedSteps),
      by: sql<string | null>`(select p.name from people p where p.id = ${unlicensedSteps.byPerson})`,
    })
    .from(unlicensedSteps)
    .where(eq(unlicensedSteps.placeId, id))
    .orderBy(asc(unlicensedSteps.nth))
  const reports = await db
    .select({ id: unlicensedReports.caseId, at: unlicensedReports.at })
    .from(unlicensedReports)
    .where(eq(unlicensedReports.placeId, id))
    .orderBy(asc(unlicensedReports.at))
  const { provinceId: province, openedBy: _by, remindedAt: _soon, remindedLateAt: _late, ...told } = place
  return {
    ...told,
    reports,
    steps: steps.map(({ id: step, step: what, happenedOn, number, word, by, at }) => ({
      ...{ id: step, what, on: happenedOn, number, word, by, at },
    })),
    may: permits('unlicensed.note', actor, { province }) === null ? [] : stepsFrom(place.state),
  }
}

/** Places that are followed with the day from which their next step runs, as reminders ask; for the clock. */
export function placesToRemind(db: Db, province: string) {
  const { id, dueOn, openedAt, remindedAt, remindedLateAt } = unlicensedPlaces
  const tehran = (instant: unknown) => sql<Day>`(${instant} at time zone 'Asia/Tehran')::date::text`
  return db
    .select({
      ...{ id, dueOn },
      openedOn: tehran(
        sql`coalesce((select max(step.at) from ${unlicensedSteps} step where step.place_id = ${id}), ${openedAt})`,
      ),
      reminded: sql<boolean>`${remindedAt} is not null`,
      remindedLate: sql<boolean>`${remindedLateAt} is not null`,
    })
    .from(unlicensedPlaces)
    .where(and(eq(unlicensedPlaces.provinceId, province), eq(unlicensedPlaces.state, 'followed')))
}

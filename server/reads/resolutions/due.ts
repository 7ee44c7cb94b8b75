// What the clock, the next agenda and the badges ask of resolutions.
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { resolutionOwners, resolutions } from '#db/schema/resolutions'
import type { Day } from '#rules/calendar'
import { unreported } from '#rules/resolutions'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { dueFor, nextDue, ownersColumn, stateOn, waitsForActor } from './sight.ts'

/**
 * The resolutions that the agenda of a meeting takes up, the oldest first: what is done and to be closed, what was reported, and
 * what will be late on its day. Until the working group closes it each comes back so.
 */
export async function resolutionsDue(db: Db, province: string, meetingOn: Day) {
  return followed(db, province, meetingOn, dueFor(meetingOn))
}

/**
 * The resolutions that no day brings back: nothing of them was reported, and what is open has no last day. An agenda may take them up
 * all the same, so that they are followed to their end.
 */
export async function resolutionsUndated(db: Db, province: string, meetingOn: Day) {
  const open = sql`(${resolutions.closedAt} is null and ${resolutions.sentAt} is not null)`
  return followed(db, province, meetingOn, sql`${open} and not ${dueFor(meetingOn)} and ${nextDue()} is null`)
}

function followed(db: Db, province: string, meetingOn: Day, which: SQL) {
  return db
    .select({
      id: resolutions.id,
      meeting: resolutions.meeting,
      item: resolutions.item,
      text: resolutions.text,
      state: stateOn(meetingOn),
      dueOn: nextDue(),
      owners: ownersColumn,
    })
    .from(resolutions)
    .where(and(eq(resolutions.provinceId, province), which))
    .orderBy(asc(resolutions.meeting), asc(resolutions.item))
}

/** Open parts of a province with a last day, of which somebody may have to be reminded. */
export async function partsToRemind(db: Db, province: string) {
  const rows = await db
    .select({
      id: resolutionOwners.id,
      bodyId: resolutionOwners.bodyId,
      dueOn: resolutionOwners.dueOn,
      remindedAt: resolutionOwners.remindedAt,
      remindedLateAt: resolutionOwners.remindedLateAt,
      sentAt: resolutions.sentAt,
    })
    .from(resolutionOwners)
    .innerJoin(resolutions, and(eq(resolutions.id, resolutionOwners.resolutionId), isNull(resolutions.closedAt)))
    .where(
      and(
        eq(resolutionOwners.provinceId, province),
        inArray(resolutionOwners.state, [...unreported]),
        isNotNull(resolutionOwners.dueOn),
        isNull(resolutionOwners.remindedLateAt),
        isNotNull(resolutions.sentAt),
      ),
    )
  return rows.flatMap(({ sentAt, dueOn, ...row }) => (sentAt && dueOn ? [{ ...row, sentAt, dueOn }] : []))
}

/** How many parts wait for the actor, as a value. */
export const waitingParts = (actor: Actor, today: Day) => sql<number>`(select count(*)::int from resolution_owners o
  join resolutions r on r.id = o.resolution_id and r.sent_at is not null and r.closed_at is null
  where ${waitsForActor(actor, today)})`

// The duty to meet: by when the working group must meet again (Annex 3 articles 1-2, note).
import { and, asc, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { meetingEvery } from '#law/meetings'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { nextMeetingBy } from '#rules/meetings'
import type { Actor } from '#rules/roles'
import { type Db, lawOfProvince } from '../parameters.ts'

/**
 * The last day on which the next meeting of the actor's province is in time, and the one that is called, if any. `late`: that day is
 * over, or the meeting that is called lies behind it. Null where nothing was held here yet, so that nothing counts from it.
 */
export async function meetingDuty(db: Db, actor: Actor, today: Day) {
  if (!actor.province) return null
  const here = and(
    eq(meetings.provinceId, actor.province),
    visible(actor, 'meetings', { province: meetings.provinceId }),
  )!
  const [[last], [next], law] = await Promise.all([
    listed(db, and(here, eq(meetings.state, 'held'))!, desc(meetings.heldOn)),
    listed(db, and(here, inArray(meetings.state, ['preparing', 'called', 'running']))!, asc(meetings.heldOn)),
    lawOfProvince(db, actor.province, today),
  ])
  if (!last) return null
  const by = nextMeetingBy(last.heldOn, law)
  const late = by < (next?.heldOn ?? today)
  return { by, next: next ?? null, late, cite: law.cite?.(meetingEvery) ?? meetingEvery.cite }
}

function listed(db: Db, where: SQL, order: SQL) {
  const { id, number, heldOn } = meetings
  return db.select({ id, number, heldOn }).from(meetings).where(where).orderBy(order).limit(1)
}

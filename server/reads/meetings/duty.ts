// The duty to meet: by when the working group must meet again (Annex 3 articles 1-2, note).
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, ne, not, type SQL } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { meetingEvery } from '#law/meetings'
import { visible } from '#policies/sights'
import type { Day } from '#rules/calendar'
import { nextMeetingBy } from '#rules/meetings'
import { minutesDue } from '#rules/minutes'
import type { Actor } from '#rules/roles'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'

/** So many meetings whose day passed are named; a year's timetable that nobody keeps has a dozen. */
const shownMissed = 3

/**
 * The last day on which the next meeting of the actor's province is in time, and the one that is called, if any. `late`: that day is
 * over, or the meeting that is called lies behind it. `missed`: those whose day passed and of which nobody said whether they were held, the oldest first. `minutes`: those that are not signed yet, the oldest first. Null where nothing was held here yet, so that nothing counts from it.
 */
export async function meetingDuty(db: Db, actor: Actor, today: Day) {
  if (!actor.province) return null
  const here = and(
    eq(meetings.provinceId, actor.province),
    visible(actor, 'meetings', { province: meetings.provinceId }),
  )!
  const open = and(here, inArray(meetings.state, ['preparing', 'called', 'running']))!
  const passed = and(lt(meetings.heldOn, today), ne(meetings.state, 'running'))!
  const [[last], [next], missed, unsigned, law, closed] = await Promise.all([
    listed(db, and(here, eq(meetings.state, 'held'))!, desc(meetings.heldOn)),
    listed(db, and(open, not(passed))!, asc(meetings.heldOn)),
    listed(db, and(open, passed)!, asc(meetings.heldOn), shownMissed),
    unsignedMinutes(db, here),
    lawOfProvince(db, actor.province, today),
    closedDays(db, actor.province),
  ])
  if (!last) return null
  const by = nextMeetingBy(last.heldOn, law)
  const late = by < (next?.heldOn ?? today)
  const minutes = unsigned.map(({ heldOn, ...meeting }) => {
    const due = minutesDue(heldOn, law, closed)
    return { ...meeting, due, late: due < today }
  })
  return { by, next: next ?? null, missed, late, minutes, cite: law.cite?.(meetingEvery) ?? meetingEvery.cite }
}

/** Meetings that are over and whose minutes nobody signed yet. */
function unsignedMinutes(db: Db, here: SQL) {
  const { id, number, heldOn } = meetings
  return db
    .select({ id, number, heldOn })
    .from(meetings)
    .where(and(here, eq(meetings.state, 'held'), isNotNull(meetings.endedAt), isNull(meetings.minutesSignedAt)))
    .orderBy(asc(meetings.heldOn))
}

function listed(db: Db, where: SQL, order: SQL, most = 1) {
  const { id, number, heldOn } = meetings
  return db.select({ id, number, heldOn }).from(meetings).where(where).orderBy(order).limit(most)
}

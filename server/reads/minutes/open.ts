// Minutes to which a member may still object: what the inbox leads to until the time is over.
import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { permits } from '#policies/policies'
import { tehranDay } from '#rules/calendar'
import { objectUntil } from '#rules/minutes'
import type { Actor } from '#rules/roles'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'

/** The minutes shown to the actor that wait for its objections, the oldest first; `until`: the last day for them. */
export async function minutesOpenTo(db: Db, actor: Actor, now: Date) {
  const today = tehranDay(now)
  if (!actor.memberships.some(({ province }) => permits('minutes.object', actor, { province }))) return []
  const shown = await db
    .select({ id: meetings.id, number: meetings.number, province: meetings.provinceId, at: meetings.minutesShownAt })
    .from(meetings)
    .where(
      and(
        eq(meetings.state, 'held'),
        isNotNull(meetings.minutesShownAt),
        isNull(meetings.minutesSignedAt),
        sql`not exists (select from notices n where n.meeting_id = ${meetings.id})`,
        sql`exists (select from meeting_members m where m.meeting_id = ${meetings.id} and m.person_id = ${actor.person}::uuid)`,
      ),
    )
    .orderBy(asc(meetings.number))
  const open = await Promise.all(
    shown.map(async ({ province, at, ...one }) => {
      if (!at || permits('minutes.object', actor, { province }) === null) return []
      const until = objectUntil(tehranDay(at), await lawOfProvince(db, province, today), await closedDays(db, province))
      return today <= until ? [{ ...one, until }] : []
    }),
  )
  return open.flat()
}

// The seats of the working group change by resolution, with dates; a seat itself is never rewritten.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { memberships } from '#db/schema/people'
import { seats } from '#db/schema/seats'
import { lastsTo } from '#db/terms'
import { addDays, type Day, isDay } from '#rules/calendar'
import { normalise } from '#rules/texts'
import { type Act, action, done, noBecause, unknown } from '../../act/act.ts'
import { addBody } from '../bodies/choose.ts'
import type { NewSeat } from '../provinces/create.ts'

/** Ends a seat after `lastDay`, adds one from `since`, or both: a seat that changes ends and begins anew. */
export type SeatChange = {
  end?: { seat: string; lastDay: Day } | null
  add?: (NewSeat & { since: Day }) | null
  resolution: string
}

/** Changes the seats; whoever sat on an ended one sits no longer than it stands. */
export const changeSeats = action<SeatChange, { seat: string | null }>('seats.change', {
  run: async (act, { end, add, resolution }) => {
    const words = normalise(resolution)
    if (!words) return noBecause('field-needed', 'resolution')
    if (end) {
      if (!isDay(end.lastDay) || end.lastDay < addDays(act.today, -1)) return noBecause('field-wrong', 'lastDay')
      if (!(await endSeat(act, end))) return unknown
    }
    if (!add) return end ? done({ seat: null }) : noBecause('field-needed', 'title')
    const title = normalise(add.title)
    if (!title) return noBecause('field-needed', 'title')
    if (!isDay(add.since)) return noBecause('field-wrong', 'since')
    const [row] = await act.tx
      .insert(seats)
      .values({ ...add, title, provinceId: act.province, resolution: words })
      .returning({ id: seats.id })
    act.record({
      subject: 'seat',
      subjectId: row!.id,
      facts: { votes: add.votes, signs: add.signs, resolution: words },
    })
    if (add.role === 'member') await addBody(act, { kind: add.role, name: title, seatId: row!.id })
    return done({ seat: row!.id })
  },
})

async function endSeat(act: Act, { seat, lastDay }: { seat: string; lastDay: Day }): Promise<boolean> {
  const ended = await act.tx
    .update(seats)
    .set({ until: lastDay })
    .where(and(eq(seats.id, seat), eq(seats.provinceId, act.province), lastsTo(seats, act.today)))
    .returning({ id: seats.id })
  if (ended.length === 0) return false
  await act.tx
    .update(memberships)
    .set({ until: lastDay })
    .where(and(eq(memberships.seatId, seat), lastsTo(memberships, lastDay)))
  await act.tx.update(bodies).set({ until: lastDay }).where(eq(bodies.seatId, seat))
  act.record({ subject: 'seat', subjectId: seat, facts: { until: lastDay } })
  return true
}

// A suspension of deadlines ends before its last day, by resolution: clocks go on from today with the days they had left.
import { eq } from 'drizzle-orm'
import { suspensions } from '#db/schema/suspensions'
import { suspensionArticle } from '#law/suspensions'
import { addDays } from '#rules/calendar'
import { action, conflict, done, no, unknown } from '../../act/act.ts'
import { closedNow, moveClocks } from '../holidays/clocks.ts'
import { resolutionNamed } from '../resolutions/named.ts'

/** Ends it with yesterday; one that has not begun never begins. */
export const endSuspension = action<{ id: string; resolution: string }, { clocks: number }>('suspensions.end', {
  scope: async (tx, { id }) => {
    const [row] = await tx.select({ province: suspensions.provinceId }).from(suspensions).where(eq(suspensions.id, id))
    return row ?? null
  },
  run: async (act, { id, ...typed }) => {
    const [held] = await act.tx.select().from(suspensions).where(eq(suspensions.id, id)).for('update')
    if (!held) return unknown
    if (held.endedOn !== null || held.lastDay < act.today) return conflict('provinces-suspension-over')
    const named = await resolutionNamed(act, typed.resolution)
    if (!('resolution' in named)) return no({ ...named, cite: suspensionArticle })
    const { resolution } = named
    const before = await closedNow(act)
    const never = addDays(held.firstDay, -1)
    const yesterday = addDays(act.today, -1)
    const ended = { endedOn: never > yesterday ? never : yesterday, endResolution: resolution, endedAt: act.now }
    await act.tx
      .update(suspensions)
      .set({ ...ended, endedBy: act.actor.person })
      .where(eq(suspensions.id, id))
    act.record({ subject: 'province', subjectId: act.province, facts: { endedOn: ended.endedOn, resolution } })
    return done({ clocks: await moveClocks(act, before, { what: 'clock-resumed', facts: { resolution } }) })
  },
})

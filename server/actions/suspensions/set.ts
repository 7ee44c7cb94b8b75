// The working group suspends deadlines by resolution, for what nobody foresaw: of the whole province, or of one request.
import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests'
import { suspensions } from '#db/schema/suspensions'
import { suspensionArticle } from '#law/suspensions'
import { addDays, type Day, isDay } from '#rules/calendar'
import { latinNumber } from '#rules/register'
import { persianLine } from '#rules/texts'
import { action, done, no, noBecause } from '../../act/act.ts'
import { closedNow, moveClocks } from '../holidays/clocks.ts'
import { resolutionNamed } from '../resolutions/named.ts'

/** `request`: the number of the one request whose clocks stand still; empty for all deadlines of the province. */
export type Suspending = { firstDay: Day; lastDay: Day; resolution: string; reason: string; request: string }

/** Days, the longest at once. A year of clocks that stand still is a slip of the pen. */
const longest = 365

/**
 * Suspends deadlines from one day to another, days that are over too: what happened is mostly settled afterwards. Running clocks
 * move and say so, with those that ran out within these days while nothing came of it.
 */
export const suspendDeadlines = action<Suspending, { id: string; clocks: number }>('suspensions.set', {
  run: async (act, { firstDay, lastDay, ...typed }) => {
    if (!isDay(firstDay)) return noBecause('field-wrong', 'firstDay')
    if (!isDay(lastDay) || lastDay < firstDay) return noBecause('provinces-suspension-order', 'lastDay')
    if (lastDay > addDays(firstDay, longest)) return noBecause('provinces-suspension-long', 'lastDay')
    const reason = persianLine(typed.reason)
    if (reason.length < 3) return noBecause('field-needed', 'reason')
    const number = latinNumber(typed.request)
    const held = number
      ? await act.tx
          .select({ id: requests.id, stage: requests.stage })
          .from(requests)
          .where(and(eq(requests.provinceId, act.province), eq(requests.number, number)))
      : []
    if (number && held[0]?.stage === undefined) return noBecause('provinces-suspension-request-unknown', 'request')
    if (held[0]?.stage === 'closed') return noBecause('provinces-suspension-request-closed', 'request')
    const named = await resolutionNamed(act, typed.resolution)
    if (!('resolution' in named)) return no({ ...named, cite: suspensionArticle })
    const { resolution } = named
    const before = await closedNow(act)
    const [row] = await act.tx
      .insert(suspensions)
      .values({
        ...{ provinceId: act.province, requestId: held[0]?.id ?? null, firstDay, lastDay, resolution, reason },
        ...{ setBy: act.actor.person!, setAt: act.now },
      })
      .returning({ id: suspensions.id })
    const facts = { firstDay, lastDay, resolution, ...(number ? { request: number } : {}) }
    act.record({ subject: 'province', subjectId: act.province, facts })
    const moving = { what: 'clock-suspended', facts: { resolution }, since: firstDay } as const
    return done({ id: row!.id, clocks: await moveClocks(act, before, moving) })
  },
})

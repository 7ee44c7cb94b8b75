// A customer who rated an office asks it to call back.
import { and, eq, isNull } from 'drizzle-orm'
import { callBacks } from '#db/schema/call-backs'
import { ratings } from '#db/schema/ratings'
import { ratingCallWithin } from '#law/ratings'
import { holdersOf } from '#reads/people/seats'
import type { Day } from '#rules/calendar'
import { mobileNumber } from '#rules/identifiers'
import { workingEnd } from '#rules/periods'
import { action, done, noBecause, unknown } from '../../act/act.ts'

/** `rating`: its id; `mobile`: as it was typed. */
type AskCall = { rating: string; mobile: string }

/**
 * Keeps the number for the office's holder alone, who is told and has a clock. Once for a rating; a number that waits at the
 * office already waits once, and nobody is told again. Answers the last day for the call.
 */
export const askCall = action<AskCall, { dueOn: Day }>('ratings.askCall', {
  unrecorded: 'a citizen’s wish is no official act, and the number stands nowhere but in its row',
  scope: async (tx, { rating }) => {
    const [row] = await tx.select({ province: ratings.provinceId }).from(ratings).where(eq(ratings.id, rating))
    return row ?? null
  },
  run: async (act, input) => {
    const mobile = mobileNumber(input.mobile)
    if (!mobile) return noBecause('field-mobile-wrong', 'call')
    const [rated] = await act.tx
      .select({ office: ratings.officeId })
      .from(ratings)
      .where(eq(ratings.id, input.rating))
      .for('update')
    if (!rated) return unknown
    const waits = and(eq(callBacks.officeId, rated.office), eq(callBacks.mobile, mobile), isNull(callBacks.doneAt))
    const [waiting] = await act.tx.select({ dueOn: callBacks.dueOn }).from(callBacks).where(waits).limit(1)
    if (waiting) return done(waiting)
    const dueOn = workingEnd(act.today, (await act.law())(ratingCallWithin), await act.closed())
    const [kept] = await act.tx
      .insert(callBacks)
      .values({
        ...{ provinceId: act.province, officeId: rated.office, ratingId: input.rating },
        ...{ mobile, at: act.now, dueOn },
      })
      .onConflictDoNothing()
      .returning({ id: callBacks.id })
    if (!kept) return done({ dueOn })
    const holders = await holdersOf(act.tx, rated.office, act.today)
    act.send(...holders.map((person) => ({ to: { person }, kind: 'callBack' as const, subjectId: kept.id })))
    return done({ dueOn })
  },
})

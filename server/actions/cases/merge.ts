// Several complaints about the same thing are answered in one, and each of their citizens hears of it.
import { and, eq, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { mergeInto } from '../../proceedings/cases-merged.ts'
import { caseScope } from './scope.ts'

/** `into`: the case that both are answered in. */
export type MergeCase = { case: string; into: string }

/** Refused at `into` where that is no open case of the province about the same office, or is answered in another itself. */
export const mergeCase = action<MergeCase, null>('cases.merge', {
  scope: caseScope,
  run: async (act, { case: id, into }) => {
    const [found] = await act.tx
      .select({ id: cases.id })
      .from(cases)
      .where(and(eq(cases.id, into), eq(cases.provinceId, act.province)))
    if (!found || found.id === id) return noBecause('cases-merge-unknown', 'into')
    // in one order, or two that are merged crosswise would wait for each other
    const [first, second] = [id, found.id].sort()
    const both = [await lockCase(act, first!), await lockCase(act, second!)]
    const held = both.find((one) => one?.id === id)
    const main = both.find((one) => one?.id === found.id)
    if (!held || held.state === 'resolved' || held.mergedInto) return conflict('case-moved-on')
    if (!main || main.state === 'resolved' || main.mergedInto || main.officeId !== held.officeId)
      return noBecause('cases-merge-unfit', 'into')
    const [{ count } = { count: 0 }] = await act.tx
      .select({ count: sql<number>`count(*)::int` })
      .from(cases)
      .where(eq(cases.mergedInto, id))
    await mergeInto(act, held, main)
    act.record({ subject: 'case', subjectId: id, facts: { into: main.id, with: count } })
    return done(null)
  },
})

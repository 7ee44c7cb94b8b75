// The secretariat finds whether somebody meets the conditions of Annex 2; who does not may object once, and is looked at again.
import { and, eq } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { establishmentObjectWithin } from '#law/establishment'
import { type Conditions, callState, verdictOn } from '#rules/calls'
import { lastDay } from '#rules/periods'
import { normalise, says } from '#rules/texts'
import type { Context, Outcome } from '../../act/act.ts'
import { action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { caseSecretHash } from '../cases/secret.ts'
import { applicationScope } from './scope.ts'

export type JudgeInput = { application: string; found: Conditions; reason: string }

/**
 * Writes down what was found of each condition; one that is not met needs its reason, which the applicant reads. Once the
 * call is over; again after an objection, and as long as nobody has a mark.
 */
export const judgeApplication = action<JudgeInput, { verdict: 'fit' | 'unfit' }>('calls.judge', {
  scope: applicationScope,
  run: async (act, { application: id, found, reason }) => {
    const [row] = await act.tx
      .select({ application: applications, call: calls })
      .from(applications)
      .innerJoin(calls, eq(calls.id, applications.callId))
      .where(eq(applications.id, id))
      .for('update', { of: applications })
    if (!row || row.application.mobileState === 'waiting') return unknown
    const verdict = verdictOn(found, row.application.form)
    if (!verdict) return noBecause('calls-conditions-needed', 'found')
    if (verdict === 'unfit' && !says(reason)) return noBecause('request-reason-needed', 'reason')
    if (callState(row.call, act.today) !== 'closed') return conflict('calls-still-open')
    if (row.application.mark !== null || row.application.chosenAt) return conflict('calls-marked-already')
    const by = lastDay(establishmentObjectWithin, await act.law(), act.today, await act.closed())
    await act.tx
      .update(applications)
      .set({
        ...{ found, verdict, judgedAt: act.now },
        reason: verdict === 'unfit' ? normalise(reason) : null,
        objectBy: verdict === 'unfit' && !row.application.objectedAt ? by : row.application.objectBy,
      })
      .where(eq(applications.id, id))
    act.record({ subject: 'application', subjectId: id, facts: { verdict } })
    return done({ verdict })
  },
})

export type ObjectInput = { trackingCode: string; secret: string; word: string }

/** Whoever was found unfit objects, by the link of the registration: once, and in time. */
export function objectTo(ctx: Context, key: string, input: ObjectInput): Promise<Outcome<null>> {
  return object(asCitizen(ctx), key, input)
}

const mine = ({ trackingCode, secret }: Pick<ObjectInput, 'trackingCode' | 'secret'>) =>
  and(eq(applications.trackingCode, trackingCode), eq(applications.secretHash, caseSecretHash(secret)))

const object = action<ObjectInput, null>('calls.object', {
  scope: async (tx, input) => {
    const [row] = await tx.select({ province: applications.provinceId }).from(applications).where(mine(input))
    return row ?? null
  },
  run: async (act, { word, ...input }) => {
    if (!says(word)) return noBecause('request-reason-needed', 'word')
    const [row] = await act.tx.select().from(applications).where(mine(input)).for('update')
    if (!row) return unknown
    const may = row.verdict === 'unfit' && !row.objectedAt && row.objectBy && act.today <= row.objectBy
    if (!may) return conflict('calls-objection-over')
    const objection = normalise(word).slice(0, 2000)
    await act.tx.update(applications).set({ objection, objectedAt: act.now }).where(eq(applications.id, row.id))
    act.record({ subject: 'application', subjectId: row.id, facts: {} })
    return done(null)
  },
})

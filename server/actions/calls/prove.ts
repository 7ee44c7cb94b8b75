// Whoever registered proves the mobile by the code that came to it; only then does the registration count, so that nobody stands in
// another's way with a number that is not theirs.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { applications, calls } from '#db/schema/calls'
import { callState } from '#rules/calls'
import { plainDigits } from '#rules/digits'
import { action, type Context, conflict, done, noBecause, type Outcome } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { caseSecretHash } from '../cases/secret.ts'
import { type Claimant, countProof, sendProof, useProof } from '../contacts/code.ts'
import { registeredBefore } from './apply.ts'
import { applicationScope } from './scope.ts'

/** By the link of the registration. */
export type OfLink = { trackingCode: string; secret: string }

const mine = ({ trackingCode, secret }: OfLink) =>
  and(eq(applications.trackingCode, trackingCode), eq(applications.secretHash, caseSecretHash(secret)))

const linkScope = async (tx: Transaction, input: OfLink) => {
  const [row] = await tx.select({ province: applications.provinceId }).from(applications).where(mine(input))
  return row ?? null
}

const claimantOf = ({ id, form }: Pick<typeof applications.$inferSelect, 'id' | 'form'>): Claimant => ({
  ...{ personId: id, value: form.mobile, purpose: 'application' },
})

/** The code as typed; one answer for a wrong one, a late one, and one tried too often. Only while the call is open. */
export async function proveApplicant(
  ctx: Context,
  key: string,
  { code, ...link }: OfLink & { code: string },
): Promise<Outcome<null>> {
  const [row] = await ctx.db.select().from(applications).where(mine(link))
  if (row) await countProof(ctx, claimantOf(row))
  return prove(asCitizen(ctx), key, { ...link, code: plainDigits(code.trim()) })
}

const prove = action<OfLink & { code: string }, null>('calls.prove', {
  scope: linkScope,
  run: async (act, { code, ...link }) => {
    const [row] = await act.tx
      .select({ application: applications, call: calls })
      .from(applications)
      .innerJoin(calls, eq(calls.id, applications.callId))
      .where(mine(link))
      .for('update')
    const { application, call } = row!
    if (application.mobileState !== 'waiting') return done(null)
    if (callState(call, act.today) !== 'open') return conflict('calls-not-open')
    if (!(await useProof(act, code, claimantOf(application)))) return noBecause('contacts-code-wrong', 'code')
    if (await registeredBefore(act, call.id, application.form)) return noBecause('calls-registered-before', 'code')
    await act.tx.update(applications).set({ mobileState: 'proved' }).where(eq(applications.id, application.id))
    act.record({ subject: 'application', subjectId: application.id, facts: { proved: true } })
    return done(null)
  },
})

/**
 * The secretariat has called the number of a registration that counts unproved, since nothing here could send it a code, and found it
 * to be its applicant's. A conflict for one that is proved, or that is to be proved by a code still.
 */
export const confirmMobile = action<{ application: string }, null>('calls.confirmMobile', {
  scope: applicationScope,
  run: async (act, { application: id }) => {
    const unproved = and(eq(applications.id, id), eq(applications.mobileState, 'none'))
    const proved = await act.tx.update(applications).set({ mobileState: 'proved' }).where(unproved).returning()
    if (!proved.length) return conflict('calls-mobile-settled')
    act.record({ subject: 'application', subjectId: id, facts: { proved: true } })
    return done(null)
  },
})

/** Sends another code, a few in an hour. */
export function sendApplicantCode(ctx: Context, key: string, link: OfLink): Promise<Outcome<null>> {
  return send(asCitizen(ctx), key, link)
}

const send = action<OfLink, null>('calls.sendCode', {
  unrecorded: 'a code changes nothing; what it proves enters the chain',
  scope: linkScope,
  run: async (act, link) => {
    const [row] = await act.tx.select().from(applications).where(mine(link))
    if (row?.mobileState !== 'waiting') return done(null)
    return (await sendProof(act, claimantOf(row))) ? done(null) : noBecause('calls-no-code', 'code')
  },
})

// Somebody without an account registers for a call, with papers, and gets a tracking code at once. Bylaw 29-16; Guide,
// establishment 5.
import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { files } from '#db/schema/files'
import { callState, type Registration, registrationRefusals, tidyRegistration } from '#rules/calls'
import { newTrackingCode } from '#rules/identifiers'
import type { Refusal } from '#rules/verdict'
import {
  action,
  type Cleaned,
  type Context,
  conflict,
  done,
  no,
  noBecause,
  type Outcome,
  unknown,
} from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { caseSecret, caseSecretHash } from '../cases/secret.ts'
import { rowOf } from '../files/upload.ts'
import { callScope } from './scope.ts'

/** Papers of one registration at most. */
const papersMost = 5

type Paper = { bytes: Uint8Array; name: string }
export type Applied = { trackingCode: string; secret: string }
type Kept = Cleaned & { ok: true }

/**
 * Registers; refused field by field, with the articles of what the law asks, and at `files` for papers that are none. One
 * registration a national ID and call: who repeats it is told. A repeat of the key answers with the same code.
 */
export async function applyFor(
  ctx: Context,
  key: string,
  { papers, ...input }: { call: string; form: Registration; papers: readonly Paper[] },
): Promise<Outcome<Applied>> {
  if (papers.length > papersMost) return noBecause('calls-papers-many', 'files', { most: papersMost })
  const kept: Kept[] = []
  const unfit: Refusal[] = []
  for (const { bytes, name } of papers) {
    const clean = await ctx.clean(bytes, name)
    if (clean.ok) kept.push(clean)
    else unfit.push(clean.refusal)
  }
  if (unfit.length) return no(...unfit)
  const outcome = await apply(asCitizen(ctx), key, { ...input, form: tidyRegistration(input.form), files: kept })
  if (!outcome.ok) return outcome
  const { id, trackingCode } = outcome.value
  return { ...outcome, value: { trackingCode, secret: caseSecret(ctx.secret, id) } }
}

const apply = action<{ call: string; form: Registration; files: Kept[] }, { id: string; trackingCode: string }>(
  'calls.apply',
  {
    scope: callScope,
    run: async (act, { call: callId, form, files: papers }) => {
      const [call] = await act.tx.select().from(calls).where(eq(calls.id, callId))
      if (!call) return unknown
      if (callState(call, act.today) !== 'open') return conflict('calls-not-open')
      const wrong = registrationRefusals(form, call.kind, act.today, await act.law())
      if (papers.length === 0) wrong.push({ key: 'calls-papers-needed', facts: {}, field: 'files' })
      if (wrong.length) return no(...wrong)
      const id = randomUUID()
      const trackingCode = newTrackingCode(randomBytes(8))
      const [row] = await act.tx
        .insert(applications)
        .values({
          ...{ id, callId, trackingCode, form, nationalId: form.nationalId, at: act.now },
          ...{ provinceId: act.province, secretHash: caseSecretHash(caseSecret(act.secret, id)) },
        })
        .onConflictDoNothing({ target: [applications.callId, applications.nationalId] })
        .returning({ id: applications.id })
      if (!row) return noBecause('calls-registered-before', 'nationalId')
      for (const one of papers)
        await act.tx
          .insert(files)
          .values({ ...rowOf(one), provinceId: act.province, subject: 'application', subjectId: id, at: act.now })
      act.record({ subject: 'application', subjectId: id, facts: { call: callId, papers: papers.length } })
      return done({ id, trackingCode })
    },
  },
)

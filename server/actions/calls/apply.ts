// Somebody without an account registers for a call, with papers, and gets a tracking code at once. Bylaw 29-16; Guide,
// establishment 5.
import { randomBytes, randomUUID } from 'node:crypto'
import { and, eq, ne, sql } from 'drizzle-orm'
import { applications, calls } from '#db/schema/calls'
import { files } from '#db/schema/files'
import {
  applicantId,
  callState,
  type Registration,
  registrationPaperRefusals,
  registrationPapers,
  registrationRefusals,
  tidyRegistration,
} from '#rules/calls'
import { newTrackingCode } from '#rules/identifiers'
import { numberChannel } from '#rules/messages'
import type { Refusal } from '#rules/verdict'
import {
  type Act,
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
import { sendProof } from '../contacts/code.ts'
import { rowOf } from '../files/upload.ts'
import { callScope } from './scope.ts'

/** `paper`: which of the papers that are wanted a file belongs to. */
type Paper = { paper: string; bytes: Uint8Array; name: string }
export type Applied = { trackingCode: string; secret: string }
type Kept = Cleaned & { ok: true; paper: string }

/**
 * Registers; refused field by field, with the articles of what the law asks, and at `files.<paper>` for a paper that is missing or
 * none, all of them at once. Where a channel reaches numbers it counts once its mobile is proved (`prove.ts`), else at once. A
 * repeat of the key answers with the same code.
 */
export async function applyFor(
  ctx: Context,
  key: string,
  { papers, ...input }: { call: string; form: Registration; papers: readonly Paper[] },
): Promise<Outcome<Applied>> {
  const kept: Kept[] = []
  const unfit: Refusal[] = []
  for (const { paper, bytes, name } of papers) {
    if (!registrationPapers.some((one) => one.name === paper)) continue
    const clean = await ctx.clean(bytes, name)
    if (clean.ok) kept.push({ ...clean, paper })
    else unfit.push({ ...clean.refusal, field: `files.${paper}` })
  }
  const form = tidyRegistration(input.form)
  const outcome = await apply(asCitizen(ctx), key, { ...input, form, files: kept, unfit })
  if (!outcome.ok) return outcome
  const { id, trackingCode } = outcome.value
  return { ...outcome, value: { trackingCode, secret: caseSecret(ctx.secret, id) } }
}

/** Registrations that count, of this person or company with this mobile: another's must not stand in the way. */
export async function registeredBefore(act: Pick<Act, 'tx'>, callId: string, form: Registration): Promise<boolean> {
  const same = and(
    ...[eq(applications.callId, callId), eq(applications.nationalId, applicantId(form))],
    ...[sql`${applications.form}->>'mobile' = ${form.mobile}`, ne(applications.mobileState, 'waiting')],
  )
  return (await act.tx.$count(applications, same)) > 0
}

type Applying = { call: string; form: Registration; files: Kept[]; unfit: Refusal[] }
const apply = action<Applying, { id: string; trackingCode: string }>('calls.apply', {
  scope: callScope,
  run: async (act, { call: callId, form, files: papers, unfit }) => {
    const [call] = await act.tx.select().from(calls).where(eq(calls.id, callId)).for('update')
    if (!call) return unknown
    if (callState(call, act.today) !== 'open') return conflict('calls-not-open')
    const wrong = registrationRefusals(form, call.kind, act.today, await act.law())
    const sent = [...papers.map(({ paper }) => paper), ...unfit.map(({ field }) => field!.slice('files.'.length))]
    wrong.push(...unfit, ...registrationPaperRefusals(form, sent))
    if (wrong.length) return no(...wrong)
    const id = randomUUID()
    const trackingCode = newTrackingCode(randomBytes(8))
    // what is to be proved says nothing yet of who has registered
    const waits = numberChannel(act.channels) !== undefined
    if (!waits && (await registeredBefore(act, callId, form))) return noBecause('calls-registered-before', 'nationalId')
    await act.tx.insert(applications).values({
      ...{ id, callId, trackingCode, form, nationalId: applicantId(form), at: act.now },
      ...{ provinceId: act.province, secretHash: caseSecretHash(caseSecret(act.secret, id)) },
      mobileState: waits ? 'waiting' : 'none',
    })
    if (waits) await sendProof(act, { personId: id, value: form.mobile, purpose: 'application' })
    const at = { provinceId: act.province, subject: 'application' as const, subjectId: id, at: act.now }
    const named: Record<string, string[]> = {}
    for (const { paper, ...one } of papers) {
      const [file] = await act.tx
        .insert(files)
        .values({ ...rowOf(one), ...at })
        .returning({ id: files.id })
      named[paper] = [...(named[paper] ?? []), file!.id]
    }
    await act.tx.update(applications).set({ papers: named }).where(eq(applications.id, id))
    act.record({ subject: 'application', subjectId: id, facts: { call: callId, papers: papers.length } })
    return done({ id, trackingCode })
  },
})

// Somebody without an account registers for a call, with papers, and gets a tracking code at once. Bylaw 29-16; Guide,
// establishment 5.
import { randomBytes, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
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

/** `paper`: which of the papers that are wanted a file belongs to. */
type Paper = { paper: string; bytes: Uint8Array; name: string }
export type Applied = { trackingCode: string; secret: string }
type Kept = Cleaned & { ok: true; paper: string }

/**
 * Registers; refused field by field, with the articles of what the law asks, and at `files.<paper>` for a paper that is missing or none. One
 * registration a national ID, a company's too, and call: who repeats it is told. A repeat of the key answers with the same code.
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
      const sent = papers.map(({ paper }) => paper)
      wrong.push(...registrationPaperRefusals(form, sent))
      if (wrong.length) return no(...wrong)
      const id = randomUUID()
      const trackingCode = newTrackingCode(randomBytes(8))
      const [row] = await act.tx
        .insert(applications)
        .values({
          ...{ id, callId, trackingCode, form, nationalId: applicantId(form), at: act.now },
          ...{ provinceId: act.province, secretHash: caseSecretHash(caseSecret(act.secret, id)) },
        })
        .onConflictDoNothing({ target: [applications.callId, applications.nationalId] })
        .returning({ id: applications.id })
      if (!row) return noBecause('calls-registered-before', 'nationalId')
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
  },
)

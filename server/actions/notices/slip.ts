// The delivery slip: printed for those who stay silent; its QR is the right to record that the letter was handed over.
import { createHash, createHmac } from 'node:crypto'
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import type { Scope } from '#policies/policies'
import { goneOut } from '#reads/notices/legible'
import { isFullName, normalise } from '#rules/texts'
import { action, type Cleaned, type Context, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { asCitizen } from '../../act/citizen.ts'
import { countFromNotice } from '../../proceedings/notified.ts'
import { rowOf } from '../files/upload.ts'
import { receiptCodeOnce } from './receipt.ts'
import { noticeScope, requestOfLetter } from './scope.ts'

/** What is printed in one go: as many sheets as somebody can carry, and no more than a page can draw. */
export const slipsMost = 500

/** 128 bits in 22 signs, made from whose slip it is and when it was issued: a lost page of slips can be printed again. */
export function slipSecret(secret: string, recipient: string, issued: Date): string {
  const mac = createHmac('sha256', secret).update(`slip\n${recipient}\n${issued.toISOString()}`)
  return mac.digest().subarray(0, 16).toString('base64url')
}

/** What is stored of it. */
export function slipHash(slip: string): string {
  return createHash('sha256').update(slip).digest('hex')
}

/**
 * Issues a slip for each of these recipients of a letter who has not got it officially, in the hands of one carrier;
 * answers how many. A new slip voids the one before.
 */
export const issueSlips = action<{ id: string; recipients: string[]; carrier: string }, { issued: number }>(
  'notices.issueSlips',
  {
    scope: noticeScope,
    run: async (act, { id, recipients, carrier }) => {
      const by = normalise(carrier)
      if (!by) return noBecause('slips-carrier-needed', 'carrier')
      if (recipients.length === 0) return noBecause('slips-nobody')
      if (recipients.length > slipsMost) return noBecause('slips-too-many', undefined, { most: slipsMost })
      const waiting = await act.tx
        .select({ id: noticeRecipients.id })
        .from(noticeRecipients)
        .innerJoin(notices, and(eq(notices.id, noticeRecipients.noticeId), eq(notices.state, 'signed')))
        .where(
          and(eq(notices.id, id), inArray(noticeRecipients.id, recipients), missing, goneOut(notices.sendAt, act.now)),
        )
      if (waiting.length === 0) return noBecause('slips-nobody')
      const slips = waiting.map((one) => ({ id: one.id, hash: slipHash(slipSecret(act.secret, one.id, act.now)) }))
      await act.tx.execute(sql`
        update notice_recipients r set slip_hash = s.hash, slip_for = ${by}, slip_at = ${act.now.toISOString()}::timestamptz
        from jsonb_to_recordset(${JSON.stringify(slips)}::jsonb) as s(id uuid, hash text) where r.id = s.id`)
      for (const one of waiting) act.record({ subject: 'recipient', subjectId: one.id })
      return done({ issued: waiting.length })
    },
  },
)

const missing = and(isNull(noticeRecipients.acknowledgedAt), isNull(noticeRecipients.deliveredOn))

export type Handed = { slip: string; name: string; signature: { bytes: Uint8Array } | null }
type Taken = { slip: string; name: string; signature: Extract<Cleaned, { ok: true }> | null }
/** `already`: somebody was quicker, or the holder had acknowledged; nothing was written. */
export type HandedOver = { already: boolean }

const handOver = action<Taken, HandedOver>('notices.deliverBySlip', {
  unrecorded: 'only the first delivery enters the chain',
  scope: slipScope,
  run: async (act, { slip, name, signature }) => {
    const receiver = normalise(name)
    if (!isFullName(receiver)) return noBecause(receiver ? 'field-name-whole' : 'slips-receiver-needed', 'name')
    const [marked] = await act.tx
      .update(noticeRecipients)
      .set({
        deliveredOn: act.today,
        deliveredAt: act.now,
        deliveredBy: 'hand',
        deliveryEvidence: receiver,
        receiptCode: receiptCodeOnce(),
      })
      .where(and(eq(noticeRecipients.slipHash, slipHash(slip)), missing))
      .returning({ id: noticeRecipients.id, request: requestOfLetter })
    if (!marked) return done({ already: true })
    const sha256 = signature ? await keepSignature(act, marked.id, signature) : null
    act.record({ subject: 'recipient', subjectId: marked.id, facts: { way: 'hand', on: act.today, signature: sha256 } })
    act.refresh('notice', marked.id)
    if (marked.request) await countFromNotice(act, marked.request)
    return done({ already: false })
  },
})

/** Where the slip's recipient stands; null for a slip that was never issued, or that a newer one has voided. */
async function slipScope(tx: Transaction, { slip }: { slip: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: noticeRecipients.provinceId })
    .from(noticeRecipients)
    .where(eq(noticeRecipients.slipHash, slipHash(slip)))
  return row ?? null
}

type Keeping = { tx: Transaction; province: string; now: Date }

/** Keeps what was signed on the glass as evidence of the delivery; gives its digest. */
async function keepSignature(act: Keeping, recipient: string, signature: NonNullable<Taken['signature']>) {
  const row = { ...rowOf(signature), provinceId: act.province, subject: 'delivery' as const, subjectId: recipient }
  const [kept] = await act.tx
    .insert(files)
    .values({ ...row, uploadedBy: null, at: act.now })
    .returning({ id: files.id })
  await act.tx.update(noticeRecipients).set({ deliveryFileId: kept!.id }).where(eq(noticeRecipients.id, recipient))
  return row.sha256
}

/**
 * Records that a letter was handed over, with the receiver's name and, if there is one, the signature as a picture.
 * Whoever holds the slip may, once; a repeat changes nothing.
 */
export async function deliverBySlip(ctx: Context, input: Handed): Promise<Outcome<HandedOver>> {
  const { signature, ...rest } = input
  if (!signature) return handOver(asCitizen(ctx), null, { ...rest, signature })
  if (!(await known(ctx, input.slip))) return unknown
  const clean = await ctx.clean(signature.bytes, 'signature.png')
  return clean.ok ? handOver(asCitizen(ctx), null, { ...rest, signature: clean }) : no(clean.refusal)
}

/** Nobody without a slip has the server draw pictures. */
async function known({ db }: Context, slip: string): Promise<boolean> {
  const hash = slipHash(slip)
  return (
    (await db.select({ id: noticeRecipients.id }).from(noticeRecipients).where(eq(noticeRecipients.slipHash, hash)))
      .length > 0
  )
}

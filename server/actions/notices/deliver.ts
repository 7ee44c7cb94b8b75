// Delivery on paper, recorded by the clerk with evidence. Source: Bylaw 20.
import { and, eq, isNull, or } from 'drizzle-orm'
import { files } from '#db/schema/files'
import { noticeRecipients, notices } from '#db/schema/notices'
import { goneOut } from '#reads/notices/legible'
import { tehranDay } from '#rules/calendar'
import { type DeliveryWay, makesOfficial } from '#rules/notices'
import { postItem } from '#rules/receipts'
import { normalise } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, type Trouble } from '../../act/act.ts'
import { countFromNotice } from '../../proceedings/notified.ts'
import { receiptCodeOnce } from './receipt.ts'
import { recipientScope, requestOfLetter } from './scope.ts'

export type DeliveryInput = { recipient: string; way: DeliveryWay; on: string; evidence: string; file: string | null }

/**
 * Records that a letter was handed over, posted or faxed, with its evidence: a name, for post the item's number, and a
 * scan or a signature on the glass, which the clerk has uploaded and attached to nothing yet. A fax is noted, but the
 * letter waits for its acknowledgment as before (Bylaw 20).
 */
export const recordDelivery = action<DeliveryInput, null>('notices.recordDelivery', {
  scope: recipientScope,
  run: async (act, input) => {
    const evidence = evidenceOf(input)
    if (typeof evidence !== 'string') return evidence
    if (input.on > act.today) return noBecause('notice-delivery-future', 'on')
    const [signed] = await act.tx
      .select({ at: notices.signedAt, out: goneOut(notices.sendAt, act.now).mapWith(Boolean) })
      .from(noticeRecipients)
      .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
      .where(eq(noticeRecipients.id, input.recipient))
    if (!signed?.at || input.on < tehranDay(signed.at)) return noBecause('notice-delivery-before-signature', 'on')
    if (!signed.out) return noBecause('notice-delivery-ahead', 'on')
    if (input.file && !(await attach(act, input.file, input.recipient))) return noBecause('field-wrong', 'file')
    const marked = await act.tx
      .update(noticeRecipients)
      .set({
        ...marksOf(input),
        deliveredBy: input.way,
        deliveryEvidence: evidence,
        deliveryFileId: input.file,
        deliveryRecordedBy: act.actor.person,
        deliveredAt: null,
      })
      .where(and(eq(noticeRecipients.id, input.recipient), isNull(noticeRecipients.acknowledgedAt)))
      .returning({ id: noticeRecipients.id, request: requestOfLetter })
    if (!marked.length) return conflict('notice-already-acknowledged')
    act.record({ subject: 'recipient', subjectId: input.recipient, facts: { way: input.way, on: input.on } })
    act.refresh('notice', input.recipient)
    const [{ request } = {}] = marked
    if (request) await countFromNotice(act, request)
    return done(null)
  },
})

/** A fax is no delivery; where one was recorded before, it is put right and its receipt is void. */
function marksOf({ way, on }: DeliveryInput) {
  if (makesOfficial(way)) return { deliveredOn: on, receiptCode: receiptCodeOnce() }
  return { faxedOn: on, deliveredOn: null, receiptCode: null }
}

/** By post the item's number, in plain digits; otherwise a name or whatever proves it. */
function evidenceOf({ way, evidence }: DeliveryInput): string | Trouble {
  const said = normalise(evidence)
  if (way !== 'post') return said || noBecause('notice-evidence-needed', 'evidence')
  return postItem(said) ?? noBecause('notice-post-number-needed', 'evidence')
}

/** Whether the file was the clerk's own to give, or proved this delivery before. */
async function attach(act: Act, file: string, recipient: string): Promise<boolean> {
  const fresh = and(isNull(files.subject), eq(files.uploadedBy, act.actor.person!))
  const before = and(eq(files.subject, 'delivery'), eq(files.subjectId, recipient))
  const own = and(eq(files.id, file), or(fresh, before))
  const taken = await act.tx
    .update(files)
    .set({ subject: 'delivery', subjectId: recipient })
    .where(and(own, eq(files.provinceId, act.province)))
    .returning({ id: files.id })
  return taken.length > 0
}

// Delivery on paper, recorded by the clerk with evidence. Source: Bylaw 20.
import { and, eq, isNull } from 'drizzle-orm'
import { files, noticeRecipients, notices } from '#db/schema/notices'
import { tehranDay } from '#rules/calendar'
import type { DeliveryWay } from '#rules/notices'
import { normalise } from '#rules/texts'
import { action, conflict, done, noBecause } from '../act.ts'
import { recipientScope } from './scope.ts'

export type DeliveryInput = { recipient: string; way: DeliveryWay; on: string; evidence: string; file: string | null }

/** Records that a letter was handed over, posted or faxed, with its evidence: a name, a post number, a scan. */
export const recordDelivery = action<DeliveryInput, null>('notices.recordDelivery', {
  scope: recipientScope,
  run: async (act, input) => {
    const evidence = normalise(input.evidence)
    if (!evidence) return noBecause('notice-evidence-needed', 'evidence')
    if (input.on > act.today) return noBecause('notice-delivery-future', 'on')
    const [signed] = await act.tx
      .select({ at: notices.signedAt })
      .from(noticeRecipients)
      .innerJoin(notices, eq(notices.id, noticeRecipients.noticeId))
      .where(eq(noticeRecipients.id, input.recipient))
    if (!signed?.at || input.on < tehranDay(signed.at)) return noBecause('notice-delivery-before-signature', 'on')
    const marked = await act.tx
      .update(noticeRecipients)
      .set({
        deliveredOn: input.on,
        deliveredBy: input.way,
        deliveryEvidence: evidence,
        deliveryFileId: input.file,
        deliveryRecordedBy: act.actor.person,
      })
      .where(and(eq(noticeRecipients.id, input.recipient), isNull(noticeRecipients.acknowledgedAt)))
      .returning({ id: noticeRecipients.id })
    if (!marked.length) return conflict('notice-already-acknowledged')
    if (input.file) {
      await act.tx
        .update(files)
        .set({ subject: 'delivery', subjectId: input.recipient })
        .where(and(eq(files.id, input.file), eq(files.provinceId, act.province), isNull(files.subject)))
    }
    act.record({ subject: 'recipient', subjectId: input.recipient, facts: { way: input.way, on: input.on } })
    act.refresh('notice', input.recipient)
    return done(null)
  },
})

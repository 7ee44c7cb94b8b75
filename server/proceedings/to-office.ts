// A letter of the program's own to the office that a request is about: it waits for the same signature as every letter.
import { noticeRecipients, notices } from '#db/schema/notices'
import { officeFacts } from '#reads/requests/asks'
import type { Act } from '../act/act.ts'
import type { Request } from './request.ts'
import { askForSignature } from './signers.ts'

/** `requestId`: of a result; `taskId`: of a task that it puts to the holder. */
type Written = Pick<typeof notices.$inferInsert, 'subject' | 'body' | 'confidentiality' | 'requestId' | 'taskId'> & {
  kind?: 'notice' | 'warning'
}

/** Puts a letter to the office's holder before those who sign. */
export async function writeToOffice(act: Act, { officeId }: Request, written: Written): Promise<void> {
  const office = await officeFacts(act.tx, officeId, act.today)
  const [letter] = await act.tx
    .insert(notices)
    .values({
      provinceId: act.province,
      kind: 'notice',
      state: 'awaiting',
      ...written,
      selection: { offices: [officeId] },
      createdAt: act.now,
      updatedAt: act.now,
      submittedAt: act.now,
      recipientCount: 1,
    })
    .returning({ id: notices.id })
  await act.tx
    .insert(noticeRecipients)
    .values({ provinceId: act.province, noticeId: letter!.id, officeId, personId: office!.holderId })
  await askForSignature(act, letter!.id)
}

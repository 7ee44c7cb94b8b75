// A letter of the program's own to the office that a request is about: it waits for the same signature as every letter.
import { eq, sql } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { noticeRecipients, notices } from '#db/schema/notices'
import { addresseeOf } from '#reads/notices/parties'
import { officeFacts } from '#reads/requests/asks'
import type { Act } from '../act/act.ts'
import type { Request } from './request.ts'
import { askForSignature } from './signers.ts'

/** `requestId`: of a result; `taskId`: of a task that it puts to the holder. */
type Written = Pick<typeof notices.$inferInsert, 'subject' | 'body' | 'confidentiality' | 'requestId' | 'taskId'> & {
  kind?: 'notice' | 'warning'
}

/** Puts a letter to the office's holder, or to the body that a request is about, before those who sign. */
export async function writeToOffice(act: Act, request: Request, written: Written): Promise<void> {
  const { accusedId, officeId } = request
  const to = accusedId ? await bodyAddressed(act, accusedId) : await officeAddressed(act, officeId)
  const [letter] = await act.tx
    .insert(notices)
    .values({
      provinceId: act.province,
      kind: 'notice',
      state: 'awaiting',
      ...written,
      selection: accusedId ? { parties: [accusedId] } : { offices: [officeId] },
      createdAt: act.now,
      updatedAt: act.now,
      submittedAt: act.now,
      recipientCount: 1,
    })
    .returning({ id: notices.id })
  await act.tx.insert(noticeRecipients).values({ provinceId: act.province, noticeId: letter!.id, ...to })
  await askForSignature(act, letter!.id)
}

async function officeAddressed(act: Act, officeId: string) {
  const office = await officeFacts(act.tx, officeId, act.today)
  return { officeId, personId: office!.holderId }
}

/** Whoever has stood for the body longest; nobody where nobody does, and the letter goes on paper. */
async function bodyAddressed(act: Act, bodyId: string) {
  const [row] = await act.tx
    .select({ personId: sql<string | null>`${addresseeOf(bodies.id, act.today)}` })
    .from(bodies)
    .where(eq(bodies.id, bodyId))
  return { bodyId, personId: row?.personId ?? null }
}

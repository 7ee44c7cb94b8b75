// Where a letter or one of its recipients stands.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { noticeRecipients, notices } from '#db/schema/notices'
import type { Scope } from '#rules/roles'

/** The province of a letter. */
export async function noticeScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: notices.provinceId }).from(notices).where(eq(notices.id, id))
  return row ?? null
}

/** The province of one recipient of a letter, and the office or the body it went to. */
export async function recipientScope(tx: Transaction, { recipient }: { recipient: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({
      province: noticeRecipients.provinceId,
      office: noticeRecipients.officeId,
      body: noticeRecipients.bodyId,
      person: noticeRecipients.personId,
    })
    .from(noticeRecipients)
    .where(eq(noticeRecipients.id, recipient))
  return row ?? null
}

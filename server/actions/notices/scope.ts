// Where a letter or one of its recipients stands.
import { eq, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { noticeRecipients, notices } from '#db/schema/notices'
import { gap, statement } from '#db/statement'
import type { Scope } from '#policies/policies'
import { authorOf } from '#rules/notices'

/** The province of a letter, and its author where a body writes it in its own name. */
export async function noticeScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const { provinceId, origin, bodyId, createdBy } = notices
  const [row] = await tx.select({ provinceId, origin, bodyId, createdBy }).from(notices).where(eq(notices.id, id))
  return row ? { province: row.provinceId, author: authorOf(row) } : null
}

const placeOf = statement((db) =>
  db
    .select({
      province: noticeRecipients.provinceId,
      office: noticeRecipients.officeId,
      body: noticeRecipients.bodyId,
      person: noticeRecipients.personId,
    })
    .from(noticeRecipients)
    .where(eq(noticeRecipients.id, gap('recipient'))),
)

/** The province of one recipient of a letter, and the office or the body it went to. */
export async function recipientScope(tx: Transaction, { recipient }: { recipient: string }): Promise<Scope | null> {
  const [row] = await placeOf(tx, { recipient })
  return row ?? null
}

/** The request that a recipient's letter tells of, its result or a task, as a column beside a mark on the recipient; null for other letters. */
export const requestOfLetter = sql<string | null>`(select coalesce(told.request_id, asked.request_id)
  from notices told left join tasks asked on asked.id = told.task_id where told.id = ${noticeRecipients}.notice_id)`

// The letter that tells how a request ended, for whoever may read it.
import { and, desc, eq, sql } from 'drizzle-orm'
import { noticeRecipients, notices } from '#db/schema/notices'
import type { Actor } from '#rules/roles'
import { legible, workedOn } from '../notices/legible.ts'
import { addressedTo } from '../notices/parties.ts'
import type { Db } from '../parameters.ts'

const columns = {
  officeId: noticeRecipients.officeId,
  confidentiality: notices.confidentiality,
  sendAt: notices.sendAt,
}

/**
 * The last signed result letter of a request in sight: `recipient` is the record of whom it was sent to, where that is the
 * actor; `notice` the letter itself, for those who work on letters. Null before it is signed, and for everybody else.
 */
export async function resultLetter(
  db: Db,
  actor: Actor,
  request: string,
  now: Date,
): Promise<{ recipient: string | null; notice: string | null } | null> {
  const received = sql<boolean>`(${addressedTo(actor, noticeRecipients)} and ${legible(actor, now, columns)})`
  const [row] = await db
    .select({
      recipient: noticeRecipients.id,
      notice: notices.id,
      received,
      worked: sql<boolean>`${workedOn(actor, notices)}`,
    })
    .from(notices)
    .innerJoin(noticeRecipients, eq(noticeRecipients.noticeId, notices.id))
    .where(and(eq(notices.requestId, request), eq(notices.state, 'signed')))
    .orderBy(desc(notices.signedAt))
    .limit(1)
  if (!row || (!row.received && !row.worked)) return null
  return { recipient: row.received ? row.recipient : null, notice: row.worked ? row.notice : null }
}

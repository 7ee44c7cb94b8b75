// The code by which a receipt can be verified: given once, when a letter is acknowledged or handed over.
import { randomBytes } from 'node:crypto'
import { type Placeholder, type SQL, sql } from 'drizzle-orm'
import { noticeRecipients } from '#db/schema/notices'
import { newReceiptCode } from '#rules/receipts'

/** The code that stands already, else a new one: what was printed stays true when the other proof comes after. */
export function receiptCodeOnce(code: string | Placeholder = newCode()): SQL {
  return sql`coalesce(${noticeRecipients.receiptCode}, ${code})`
}

/** A code that nobody has. */
export const newCode = () => newReceiptCode(randomBytes(16))

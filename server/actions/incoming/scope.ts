// Where a letter that comes in stands.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { incoming } from '#db/schema/incoming'
import { noticeRecipients } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import type { Scope } from '#policies/policies'
import type { Actor } from '#rules/roles'

/** The office it is written for; else the body whose letter it answers, or the writer. */
export async function writerScope(
  tx: Transaction,
  { office, answers }: { office: string | null; answers?: string | null },
  actor: Actor,
): Promise<Scope | null> {
  if (office === null) {
    const [row] = answers
      ? await tx
          .select({ body: noticeRecipients.bodyId })
          .from(noticeRecipients)
          .where(eq(noticeRecipients.id, answers))
      : []
    return { province: actor.province, person: actor.person, body: row?.body ?? null }
  }
  const [row] = await tx
    .select({ province: offices.provinceId, office: offices.id })
    .from(offices)
    .where(eq(offices.id, office))
  return row ?? null
}

/** The province of a letter that came in. */
export async function incomingScope(tx: Transaction, { id }: { id: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: incoming.provinceId }).from(incoming).where(eq(incoming.id, id))
  return row ?? null
}

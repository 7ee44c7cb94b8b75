// Where a session stands: with its person.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { sessions } from '#db/schema/sessions'
import type { Scope } from '#policies/policies'

/** The scope of a session; null for one that is over. */
export async function sessionScope(tx: Transaction, { session }: { session: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: sessions.provinceId, person: sessions.personId })
    .from(sessions)
    .where(eq(sessions.id, session))
  return row ?? null
}

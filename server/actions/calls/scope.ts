// Where a call or a registration stands.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { applications, calls } from '#db/schema/calls'
import type { Scope } from '#policies/policies'

/** The province of a call. */
export async function callScope(tx: Transaction, { call }: { call: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: calls.provinceId }).from(calls).where(eq(calls.id, call))
  return row ?? null
}

/** The province of a registration. */
export async function applicationScope(tx: Transaction, { application }: { application: string }) {
  const [row] = await tx
    .select({ province: applications.provinceId })
    .from(applications)
    .where(eq(applications.id, application))
  return row ?? null
}

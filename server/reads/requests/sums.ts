// What a verdict has somebody pay, and what came of each sum.
import { asc, eq } from 'drizzle-orm'
import { damages } from '#db/schema/damages'
import { permits } from '#policies/policies'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'

/** Damage first; `may`: whether the actor writes down that it is paid, or given back. */
export async function sumsIn(db: Db, actor: Actor, request: string, province: string) {
  const rows = await db.select().from(damages).where(eq(damages.requestId, request)).orderBy(asc(damages.sort))
  const may = permits('requests.recordPayment', actor, { province }) !== null
  return rows.map(({ id, sort, amount, payee, payeeName, paidOn, paidBy, receipt, recoveredOn }) => ({
    ...{ id, sort, amount, payee, payeeName, paidOn, paidBy, receipt, recoveredOn },
    may: !may
      ? null
      : paidOn === null
        ? ('pay' as const)
        : paidBy !== 'ower' && !recoveredOn
          ? ('recover' as const)
          : null,
  }))
}

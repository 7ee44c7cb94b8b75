// Where a case stands, for those who handle it and for the citizen who holds its link.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { cases } from '#db/schema/cases'
import type { Scope } from '#policies/policies'
import type { Act } from '../../act/act.ts'
import type { Case } from '../../proceedings/case.ts'
import { lockCase } from '../../proceedings/cases.ts'
import { caseSecretHash } from './secret.ts'

/** The province and office of a case. */
export async function caseScope(tx: Transaction, { case: id }: { case: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: cases.provinceId, office: cases.officeId })
    .from(cases)
    .where(eq(cases.id, id))
  return row ?? null
}

/** What a citizen holds: code and secret of the link. */
export type Tracked = { trackingCode: string; secret: string }

const heldBy = ({ trackingCode, secret }: Tracked) =>
  and(eq(cases.trackingCode, trackingCode), eq(cases.secretHash, caseSecretHash(secret)))

/** The province of the case that code and secret open together. */
export async function trackedScope(tx: Transaction, held: Tracked): Promise<Scope | null> {
  const [row] = await tx.select({ province: cases.provinceId }).from(cases).where(heldBy(held))
  return row ?? null
}

/** Locks the case that code and secret open together; null if they open none. */
export async function lockTracked(act: Act, held: Tracked): Promise<Case | null> {
  const [row] = await act.tx.select({ id: cases.id }).from(cases).where(heldBy(held))
  return row ? lockCase(act, row.id) : null
}

/** Whether something was done about a case since the page was opened from which an act comes. */
export function overtaken({ stateAt }: { stateAt: Date }, seen: string | undefined): boolean {
  return seen !== undefined && stateAt.toISOString() !== seen
}

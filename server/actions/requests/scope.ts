// Where a request or an office stands.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { ballots } from '#db/schema/ballots'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import type { Scope } from '#policies/policies'
import { kindOf } from '#rules/proceedings/kinds'

/** The province and office of an office. */
export async function officeScope(tx: Transaction, { office }: { office: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: offices.provinceId, office: offices.id })
    .from(offices)
    .where(eq(offices.id, office))
  return row ?? null
}

/** The province and office of a request, and the person whose consent is asked. */
export async function requestScope(tx: Transaction, { request }: { request: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({
      kind: requests.kind,
      province: requests.provinceId,
      office: requests.officeId,
      person: requests.consentPersonId,
    })
    .from(requests)
    .where(eq(requests.id, request))
  return row ? { ...row, filer: kindOf(row.kind)?.files ?? 'holder' } : null
}

/** The province of a ballot. */
export async function ballotScope(tx: Transaction, { ballot }: { ballot: string }): Promise<Scope | null> {
  const [row] = await tx.select({ province: ballots.provinceId }).from(ballots).where(eq(ballots.id, ballot))
  return row ?? null
}

// Since when the term of a license runs, by which verdicts are counted.
import { asc, eq } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import type { Day } from '#rules/calendar'
import { kindOf } from '#rules/proceedings/kinds'
import type { Db } from '../parameters.ts'

type Row = { issuedOn: Day; expiresOn: Day; endedAt: Date | null }

/**
 * The first day of the term that an office's license is in; null where it has none. A renewal begins another; a license that the issuer
 * wrote anew because the office moved or passed on goes on with the term it stood in. Annex 4 article 10-5 speaks of the next term, and
 * what that is not of such licenses: our reading.
 */
export async function termSince(db: Db, office: string): Promise<Day | null> {
  const rows: Row[] = await db
    .select({ issuedOn: licenses.issuedOn, expiresOn: licenses.expiresOn, endedAt: licenses.endedAt })
    .from(licenses)
    .where(eq(licenses.officeId, office))
    .orderBy(asc(licenses.issuedOn), asc(licenses.endedAt))
  const rewritten = rows.length > 1 ? await rewrittenAt(db, office) : new Set<number>()
  const goesOn = (was: Row, is: Row) => was.expiresOn === is.expiresOn || rewritten.has(was.endedAt?.getTime() ?? 0)
  const first = rows.findLastIndex((row, nth) => nth === 0 || !goesOn(rows[nth - 1]!, row))
  return rows[first]?.issuedOn ?? null
}

/** The moments at which an office's license was written anew without a new term. */
async function rewrittenAt(db: Db, office: string): Promise<Set<number>> {
  const granted = await db
    .select({ kind: requests.kind, form: requests.form, at: requests.closedAt, outcome: requests.outcome })
    .from(requests)
    .where(eq(requests.officeId, office))
  const within = granted.filter(
    ({ kind, form, outcome }) => outcome === 'granted' && kindOf(kind)?.effect(form, null).effect !== 'term',
  )
  return new Set(within.flatMap(({ at }) => at?.getTime() ?? []))
}

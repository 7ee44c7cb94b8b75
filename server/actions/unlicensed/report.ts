// A citizen's report of a place without a license: of which file it is, once for each.
import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { cases } from '#db/schema/cases'
import { unlicensedPlaces, unlicensedReports } from '#db/schema/unlicensed'
import type { Scope } from '#policies/policies'
import { type Act, conflict, type Trouble, unknown } from '../../act/act.ts'

/** Where a place stands. */
export async function placeScope(tx: Transaction, { place }: { place: string }): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: unlicensedPlaces.provinceId })
    .from(unlicensedPlaces)
    .where(eq(unlicensedPlaces.id, place))
  return row ?? null
}

/** Locks a report; what stands against its going into a file: it is about something else, or in a file already. */
export async function reportTaken(act: Act, caseId: string): Promise<Trouble | null> {
  const [told] = await act.tx
    .select({ topic: cases.topic })
    .from(cases)
    .where(and(eq(cases.id, caseId), eq(cases.provinceId, act.province)))
    .for('update')
  if (told?.topic !== 'unlicensed') return unknown
  const begun = await act.tx.$count(unlicensedPlaces, eq(unlicensedPlaces.caseId, caseId))
  const joined = await act.tx.$count(unlicensedReports, eq(unlicensedReports.caseId, caseId))
  return begun + joined ? conflict('unlicensed-followed-already') : null
}

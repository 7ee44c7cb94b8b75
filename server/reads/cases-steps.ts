// The time line of a case and its papers, as certain eyes may see them; and the cases of an office itself.
import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { caseSteps, cases } from '#db/schema/cases'
import { people } from '#db/schema/people'
import { reach } from '#policies/sights'
import { tehranDay } from '#rules/calendar'
import { type Eyes, isResult, stepIsFor, wordIsFor } from '#rules/case-steps'
import type { Actor } from '#rules/roles'
import type { Db } from './parameters.ts'

/** The time line for certain eyes, in order, from an instant on if one is given; names of officials only for those who handle the case. */
export async function stepsOf(db: Db, id: string, eyes: Eyes, since?: Date) {
  const rows = await db
    .select({ what: caseSteps.what, word: caseSteps.word, role: caseSteps.role, by: people.name, at: caseSteps.at })
    .from(caseSteps)
    .leftJoin(people, eq(people.id, caseSteps.by))
    .where(eq(caseSteps.caseId, id))
    .orderBy(asc(caseSteps.at), asc(caseSteps.nth))
  return rows
    .filter((step) => stepIsFor(eyes, step.what) && (!since || step.at >= since))
    .map((step) => ({
      ...step,
      word: wordIsFor(eyes, step.what) ? step.word : null,
      at: eyes === 'handler' ? step.at : isResult(step.what) && outside(eyes) ? null : tehranDay(step.at),
      by: outside(eyes) ? null : step.by,
    }))
}

/** Whoever is only asked: the office, and an agency. */
const outside = (eyes: Eyes) => eyes === 'office' || eyes === 'agency'

/** For the office, the papers of the answer by number: a name given elsewhere may tell who gave it. */
export function withoutNames<F extends { name: string }>(files: F[], eyes: Eyes): F[] {
  const ending = (name: string) => /\.\w+$/.exec(name)?.[0] ?? ''
  return eyes !== 'office' ? files : files.map((file, nth) => ({ ...file, name: `${nth + 1}${ending(file.name)}` }))
}

/** Whether a case was ever put to its office. */
export async function wasAsked(db: Db, id: string): Promise<boolean> {
  const rows = await db
    .select({ id: caseSteps.id })
    .from(caseSteps)
    .where(and(eq(caseSteps.caseId, id), eq(caseSteps.what, 'asked')))
    .limit(1)
  return rows.length > 0
}

/** Whether a case of a query ended as it was taken back, and was not opened again since. */
export const isWithdrawn = sql<boolean>`(cases.state = 'resolved' and exists (select 1 from case_steps s
  where s.case_id = cases.id and s.what = 'ended-withdrawn' and s.at >= cases.closed_at))`

/** What an office has filed against agencies, the last first: where each stands, and what its address is made of. */
export async function filedByOffice(db: Db, actor: Actor) {
  return db
    .select({
      id: cases.id,
      trackingCode: cases.trackingCode,
      agency: cases.agency,
      state: cases.state,
      withdrawn: isWithdrawn,
      filedAt: cases.filedAt,
    })
    .from(cases)
    .where(inArray(cases.filedByOffice, reach(actor, 'cases.put').offices))
    .orderBy(desc(cases.filedAt))
    .limit(100)
}

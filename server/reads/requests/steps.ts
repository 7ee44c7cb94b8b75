// What was noted of a request on its way.
import { asc, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { requestSteps } from '#db/schema/requests'
import type { Citation, Law } from '#law/parameter'
import { voteMajority } from '#law/votes'
import type { Db } from '../parameters.ts'

/** The steps of a request, the oldest first, with whoever took them. */
export async function stepsOf(db: Db, id: string) {
  return db
    .select({
      what: requestSteps.what,
      word: requestSteps.word,
      facts: requestSteps.facts,
      role: requestSteps.role,
      by: people.name,
      person: requestSteps.by,
      at: requestSteps.at,
    })
    .from(requestSteps)
    .leftJoin(people, eq(people.id, requestSteps.by))
    .where(eq(requestSteps.requestId, id))
    .orderBy(asc(requestSteps.at))
}

const counted: readonly string[] = ['adopted', 'rejected', 'ballot-undecided']

/** What a ballot came to is told with the article by which it was counted. */
export function withArticle<S extends { what: string; cite?: Citation }>(steps: readonly S[], law: Law): S[] {
  const cite = law.cite?.(voteMajority) ?? voteMajority.cite
  return steps.map((step) => (counted.includes(step.what) ? { ...step, cite } : step))
}

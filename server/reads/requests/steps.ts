// What was noted of a request on its way.
import { asc, eq } from 'drizzle-orm'
import { people } from '#db/schema/people'
import { requestSteps } from '#db/schema/requests'
import type { Law, Parameter } from '#law/parameter'
import { voteBase, voteMajority } from '#law/votes'
import type { RequestKind } from '#rules/proceedings/kind'
import { neededBy } from '#rules/proceedings/tasks'
import type { NotedStep } from '#rules/proceedings/timeline'
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
    .orderBy(asc(requestSteps.at), asc(requestSteps.nth))
}

const counted: readonly string[] = ['adopted', 'rejected', 'ballot-undecided']

/** What a ballot came to is told with the articles by which it was counted, and an objection with the rule that asks for consent. */
export function withArticle<S extends NotedStep>(
  kind: Pick<RequestKind, 'stages'>,
  steps: readonly S[],
  law: Law,
): S[] {
  const [cite, base] = [citeOf(law, voteMajority), citeOf(law, voteBase)]
  return steps.map((step) => {
    if (counted.includes(step.what)) return { ...step, cite, base }
    const needed = step.what === 'objected' && neededBy(kind, { task: 'inquiry', of: String(step.facts.of) }, law)
    return needed ? { ...step, what: 'objected-needed', cite: citeOf(law, needed) } : step
  })
}

const citeOf = (law: Law, of: Pick<Parameter, 'name' | 'cite'>) => law.cite?.(of) ?? of.cite

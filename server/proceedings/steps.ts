// The time line of a proceeding.
import { caseSteps } from '#db/schema/cases'
import { requestSteps } from '#db/schema/requests'
import { type CaseStep, caseSteps as stepsOfCases } from '#rules/case-steps'
import { type RequestStep, requestSteps as stepsOfRequests } from '#rules/proceedings/steps'
import { normalise } from '#rules/texts'
import type { Act } from '../act/act.ts'

/** Whose steps and tasks they are. */
export type Owner = { noun: 'request' | 'case'; id: string }
export type Step = RequestStep | CaseStep

/** `unsigned`: nobody's own doing, such as a clock that moved. */
type More = { word?: string | null; facts?: Record<string, string | number>; unsigned?: true }

/** Adds a step to a request's time line; `what` names the words `course-…`. */
export async function note(act: Act, request: string, what: RequestStep, more: More = {}): Promise<void> {
  const facts: More['facts'] = { ...more.facts }
  if (act.at < act.now) facts.entered = act.now.toISOString()
  if (act.as?.lentBy) facts.behalf = act.as.lentBy.name
  await act.tx.insert(requestSteps).values({ ...stepBy(act, more), requestId: request, what, facts })
}

/** Adds a step to a case's time line; whose eyes its word is for, the rules say (`wordIsFor`). */
export async function noteCase(act: Act, id: string, what: CaseStep, more: Omit<More, 'facts'> = {}): Promise<void> {
  await act.tx.insert(caseSteps).values({ ...stepBy(act, more), caseId: id, what, open: what !== 'word' })
}

/** The same for either; a case keeps no figures. */
export async function noteStep(act: Act, { noun, id }: Owner, what: Step, more: More = {}): Promise<void> {
  if (noun === 'request') return note(act, id, among(stepsOfRequests, what), more)
  return noteCase(act, id, among(stepsOfCases, what), more)
}

function among<S extends Step>(steps: readonly S[], what: Step): S {
  const step = steps.find((one) => one === what)
  if (!step) throw new Error(`${what} is no step of such a time line`)
  return step
}

function stepBy({ province, at, actor, as }: Act, { word, unsigned }: More) {
  const by = unsigned ? {} : { by: actor.person, role: as?.role ?? null }
  return { provinceId: province, word: normalise(word ?? '') || null, at, ...by }
}

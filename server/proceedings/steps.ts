// The time line of a proceeding.
import { caseSteps } from '#db/schema/cases'
import { requestSteps } from '#db/schema/requests'
import { type CaseStep, caseSteps as stepsOfCases } from '#rules/cases'
import type { Act } from '../act/act.ts'

/** Whose steps and tasks they are. */
export type Owner = { noun: 'request' | 'case'; id: string }

/** `unsigned`: nobody's own doing, such as a clock that moved. */
type More = { word?: string | null; facts?: Record<string, string | number>; unsigned?: true }

/** Adds a step to a request's time line; `what` names the words `request-step-…`. */
export async function note(act: Act, request: string, what: string, more: More = {}): Promise<void> {
  const facts = { ...more.facts, ...(act.as?.lentBy ? { behalf: act.as.lentBy.name } : {}) }
  await act.tx.insert(requestSteps).values({ ...stepBy(act, more), requestId: request, what, facts })
}

/** Adds a step to a case's time line; whose eyes its word is for, the rules say (`wordIsFor`). */
export async function noteCase(act: Act, id: string, what: CaseStep, more: Omit<More, 'facts'> = {}): Promise<void> {
  await act.tx.insert(caseSteps).values({ ...stepBy(act, more), caseId: id, what, open: what !== 'word' })
}

/** The same for either; a case keeps no figures. */
export async function noteStep(act: Act, { noun, id }: Owner, what: string, more: More = {}): Promise<void> {
  if (noun === 'request') return note(act, id, what, more)
  const step = stepsOfCases.find((one) => one === what)
  if (!step) throw new Error(`${what} is no step of a case`)
  return noteCase(act, id, step, more)
}

function stepBy({ province, now, actor, as }: Act, { word, unsigned }: More) {
  const by = unsigned ? {} : { by: actor.person, role: as?.role ?? null }
  return { provinceId: province, word: word?.trim() || null, at: now, ...by }
}

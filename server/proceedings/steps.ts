// The time line of a request.
import { requestSteps } from '#db/schema/requests'
import type { Act } from '../act/act.ts'

/** Adds a step to a request's time line; `what` names the words `request-step-…`. */
export async function note(
  act: Act,
  request: string,
  what: string,
  more: { word?: string | null; facts?: Record<string, string | number> } = {},
): Promise<void> {
  await act.tx.insert(requestSteps).values({
    provinceId: act.province,
    requestId: request,
    what,
    word: more.word?.trim() || null,
    facts: more.facts ?? {},
    by: act.actor.person,
    role: act.as?.role ?? null,
    at: act.now,
  })
}

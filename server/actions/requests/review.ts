// The association's opinion: with a clock, not a veto. And silence, whoever's. Source: Bylaw 18 note 2; A1 18 note 2.
import { says } from '#rules/texts'
import { action, conflict, done, noBecause } from '../act.ts'
import { advance } from './advance.ts'
import { lockRequest } from './request.ts'
import { requestScope } from './scope.ts'
import { note } from './steps.ts'

export type ReviewInput = { request: string; agrees: boolean; word: string }

/** The association agrees, or disagrees with a reason; the request goes on either way. */
export const reviewRequest = action<ReviewInput, null>('requests.review', {
  scope: requestScope,
  run: async (act, { request: id, agrees, word }) => {
    if (!agrees && !says(word)) return noBecause('request-reason-needed', 'word')
    const request = await lockRequest(act, id)
    if (request?.stage !== 'association') return conflict('request-moved-on')
    await note(act, id, agrees ? 'agreed' : 'disagreed', { word })
    await advance(act, request, agrees ? 'agree' : 'disagree')
    act.record({ subject: 'request', subjectId: id, facts: { agrees } })
    return done(null)
  },
})

/**
 * The clock ends a stage whose last day has passed. The association's silence passes the request on; who was asked to
 * consent and did not has not consented, so that the days are free again. Either is noted.
 */
export const passSilence = action<{ request: string }, null>('requests.passSilence', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    if (!request?.stageDue || request.stageDue >= act.today) return conflict('request-moved-on')
    const moved = await advance(act, request, 'silence')
    if (!moved) return conflict('request-moved-on')
    const facts = { due: request.stageDue }
    await note(act, id, request.stage === 'consent' ? 'consent-silent' : 'silent', { facts })
    act.record({ subject: 'request', subjectId: id, facts })
    return done(null)
  },
})

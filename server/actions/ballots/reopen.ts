// Another ballot after one lapsed.
import { action, conflict, done } from '../../act/act.ts'
import { openAnotherBallot } from '../../proceedings/another-ballot.ts'
import { requestScope } from '../requests/scope.ts'

/** The secretary opens another ballot after one lapsed without a majority. */
export const reopenBallot = action<{ request: string }, null>('requests.reopenBallot', {
  scope: requestScope,
  run: async (act, { request }) =>
    (await openAnotherBallot(act, request)) ? done(null) : conflict('request-moved-on'),
})

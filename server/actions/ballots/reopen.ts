// Another ballot after one lapsed.
import { and, eq } from 'drizzle-orm'
import { ballots } from '#db/schema/ballots'
import { type Act, action, conflict, done } from '../../act/act.ts'
import { openTask } from '../../proceedings/advance.ts'
import { openBallot } from '../../proceedings/ballot.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { requestScope } from '../requests/scope.ts'

/** The secretary opens another ballot after one lapsed without a majority. */
export const reopenBallot = action<{ request: string }, null>('requests.reopenBallot', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    const waits = request && (await openTask(act, id, ['vote']))
    if (!waits || (await hasOpen(act, id))) return conflict('request-moved-on')
    await note(act, id, 'ballot-reopened')
    await openBallot(act, request)
    return done(null)
  },
})

async function hasOpen(act: Act, request: string): Promise<boolean> {
  return (await act.tx.$count(ballots, and(eq(ballots.requestId, request), eq(ballots.state, 'open')))) > 0
}

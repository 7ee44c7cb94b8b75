// The holder takes a request back, as long as it is not decided.
import { action, conflict, done } from '../act.ts'
import { advance } from './advance.ts'
import { lockRequest } from './request.ts'
import { requestScope } from './scope.ts'
import { note } from './steps.ts'

/** Withdraws a request; its ballot closes without a result, its days count no more. */
export const withdrawRequest = action<{ request: string }, null>('requests.withdraw', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    const moved = request && (await advance(act, request, 'withdraw'))
    if (!moved) return conflict('request-decided')
    await note(act, id, 'withdrawn')
    act.record({ subject: 'request', subjectId: id })
    return done(null)
  },
})

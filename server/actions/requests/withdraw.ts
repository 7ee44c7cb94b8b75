// The holder takes a request back, as long as it is not decided.
import { withdrawable } from '#rules/proceedings/machine'
import { action, conflict, done } from '../../act/act.ts'
import { endProceeding } from '../../proceedings/advance.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { tasksOf } from '../../proceedings/tasks.ts'
import { requestScope } from './scope.ts'

/** Withdraws a request; its ballot closes without a result, its days count no more. */
export const withdrawRequest = action<{ request: string }, null>('requests.withdraw', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    if (!request || !withdrawable(request, await tasksOf(act, id))) return conflict('request-decided')
    await endProceeding(act, request, 'withdrawn')
    await note(act, id, 'withdrawn')
    act.record({ subject: 'request', subjectId: id })
    return done(null)
  },
})

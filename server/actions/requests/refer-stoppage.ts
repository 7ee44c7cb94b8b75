// A stoppage that has become longer than the law allows: its time line says so, and the secretariat hears of it, once. Whether revocation
// is begun, a person decides. Bylaw 16-7; Annex 4 art. 9.
import { and, eq } from 'drizzle-orm'
import { requestSteps } from '#db/schema/requests'
import { audienceOf } from '#reads/people/seats'
import { lawOf } from '#rules/law'
import { daysStood, stoodTooLong } from '#rules/stoppages'
import { action, conflict, done } from '../../act/act.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { requestScope } from './scope.ts'

/** A conflict where it is not long enough, has ended, or was told already. */
export const referStoppage = action<{ request: string }, null>('requests.referStoppage', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    if (request?.kind !== 'stoppage' || request.stage === 'closed') return conflict('request-moved-on')
    const stood = daysStood(String(request.form.since), null, act.today)
    const steps = and(eq(requestSteps.requestId, id), eq(requestSteps.what, 'stood-too-long'))
    if (!stoodTooLong(stood, lawOf(request.law)) || (await act.tx.$count(requestSteps, steps)))
      return conflict('request-moved-on')
    await note(act, id, 'stood-too-long', { unsigned: true })
    const desk = await audienceOf(act.tx, 'requests.desk', act.province, act.today)
    act.send(...desk.map((person) => ({ to: { person }, kind: 'request' as const, subjectId: id, params: {} })))
    act.record({ subject: 'request', subjectId: id, facts: { stood } })
    act.refresh('request', id)
    return done(null)
  },
})

// A grant that came to nothing before its letter was signed: asked anew at the signature, and by the clock.
import { and, eq, inArray, sql } from 'drizzle-orm'
import { notices } from '#db/schema/notices'
import { requests } from '#db/schema/requests'
import { officeFacts } from '#reads/requests/asks'
import { lapseOf } from '#rules/proceedings/lapse'
import { type Act, action, conflict, done, no, type Trouble } from '../../act/act.ts'
import { resultWords } from '../../proceedings/letter.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'
import { note } from '../../proceedings/steps.ts'
import { requestScope } from './scope.ts'

/** Why a granted request's letter must not be signed as it stands; null if it may. */
export async function lapsedSince(act: Act, id: string): Promise<Trouble | null> {
  const request = await lockRequest(act, id)
  const why = request && (await lapseIn(act, request))
  if (!why) return null
  const { lastDay } = declarationOf(request).effect(request.form, null)
  return no({
    key: why === 'days' ? 'request-letter-days-passed' : 'request-letter-license',
    facts: { to: lastDay ?? '' },
  })
}

async function lapseIn(act: Act, request: Request) {
  if (request.stage !== 'letter' || request.outcome !== 'granted') return null
  const facts = await officeFacts(act.tx, request.officeId, act.today)
  const license = facts?.ask.license ?? { standing: 'revoked' as const }
  return lapseOf(declarationOf(request).effect(request.form, null), license, act.today)
}

/**
 * The clock takes back what cannot be granted any more: the request is lapsed, and its letter says so and waits for the
 * signature with a new text. A conflict where there is nothing to take back.
 */
export const lapseGrant = action<{ request: string }, null>('requests.lapse', {
  scope: requestScope,
  run: async (act, { request: id }) => {
    const request = await lockRequest(act, id)
    const why = request && (await lapseIn(act, request))
    if (!request || !why) return conflict('request-moved-on')
    await act.tx.update(requests).set({ outcome: 'lapsed' }).where(eq(requests.id, id))
    const { subject, body } = await resultWords(act, { ...request, outcome: 'lapsed' }, why)
    const [letter] = await act.tx
      .update(notices)
      .set({ subject, body, version: sql`${notices.version} + 1`, updatedAt: act.now })
      .where(and(eq(notices.requestId, id), inArray(notices.state, ['awaiting', 'draft'])))
      .returning({ id: notices.id })
    await note(act, id, why === 'days' ? 'days-passed' : 'license-ended')
    act.record({ subject: 'request', subjectId: id, facts: { why } })
    act.refresh('request', id)
    if (letter) act.refresh('sign', letter.id)
    return done(null)
  },
})

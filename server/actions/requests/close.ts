// The signature under the result letter closes the request, and a granted one takes effect.
import { effects } from '#db/schema/offices'
import { memberships } from '#db/schema/people'
import type { Act } from '../act.ts'
import { advance } from './advance.ts'
import { declarationOf, lockRequest, type Request } from './request.ts'
import { note } from './steps.ts'

/** Called by the signature, in its transaction. Throws for a request that has no letter waiting: a bug. */
export async function closeBySignature(act: Act, id: string): Promise<void> {
  const request = await lockRequest(act, id)
  const closed = request && (await advance(act, request, 'sign'))
  if (!closed) throw new Error(`request ${id} has no result letter to sign`)
  const { outcome } = closed
  await note(act, id, outcome === 'granted' || outcome === 'lapsed' ? outcome : 'refused')
  if (closed.outcome === 'granted') await takeEffect(act, closed)
  act.record({ action: 'requests.close', subject: 'request', subjectId: id, facts: { outcome: closed.outcome } })
}

/** The public page shows the effect from its first day to its last; a substitute acts for the office as long, and is told. */
async function takeEffect(act: Act, request: Request): Promise<void> {
  const { firstDay, lastDay, shown, closes = false } = declarationOf(request).effect(request.form)
  const at = { provinceId: act.province, officeId: request.officeId }
  const span = { requestId: request.id, kind: request.kind, firstDay, lastDay, shown, closes }
  await act.tx.insert(effects).values({ ...at, ...span })
  if (request.consentPersonId) {
    await act.tx
      .insert(memberships)
      .values({ ...at, personId: request.consentPersonId, role: 'substitute', since: firstDay, until: lastDay })
    act.send({ to: { person: request.consentPersonId }, kind: 'consent', subjectId: request.id })
  }
}

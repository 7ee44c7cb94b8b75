// From a day to a day: the public page shows it as long; a substitute acts for the office as long, and is told.
import { effects } from '#db/schema/effects'
import { memberships } from '#db/schema/people'
import type { SpanEffect } from '#rules/proceedings/effects'
import type { Act } from '../../act/act.ts'
import { declarationOf, type Request } from '../request.ts'
import { note } from '../steps.ts'

/** Writes the span of a granted request, and the membership of whoever stands in. */
export async function applySpan(act: Act, request: Request, effect: SpanEffect): Promise<void> {
  const { firstDay, lastDay, shown, closes = false, substitute } = effect
  const at = { provinceId: act.province, officeId: request.officeId }
  const span = { requestId: request.id, kind: request.kind, firstDay, lastDay, shown, closes }
  await act.tx.insert(effects).values({ ...at, ...span })
  const asked = declarationOf(request).effect(request.form, null)
  if (asked.firstDay !== firstDay) await note(act, request.id, 'days-gone', { facts: { from: firstDay } })
  if (!substitute) return
  const person = request.consentPersonId!
  await act.tx
    .insert(memberships)
    .values({ ...at, personId: person, role: 'substitute', since: firstDay, until: lastDay })
  act.send({ to: { person }, kind: 'consent', subjectId: request.id })
}

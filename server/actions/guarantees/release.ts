// The end of a security: settled with the agency, held by a complaint in court, released six months after. Bylaw 9 note 2.
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { guarantees } from '#db/schema/contracts'
import { type Day, isDay } from '#rules/calendar'
import { mayRelease } from '#rules/guarantees'
import { persianLine } from '#rules/texts'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'
import { actsForAgency } from '../contracts/agency.ts'

const guaranteeScope = async (tx: Transaction, { id }: { id: string }) => {
  const [row] = await tx.select({ province: guarantees.provinceId }).from(guarantees).where(eq(guarantees.id, id))
  return row ?? null
}

/** A security that was not given back, locked; null for one of another agency. */
async function lock(act: Act, id: string) {
  const [row] = await act.tx.select().from(guarantees).where(eq(guarantees.id, id)).for('update')
  return row && actsForAgency(act, row.agencyId) ? row : null
}

/** `clearance`: the number of the agency's clearance. */
export type Settling = { id: string; on: Day; clearance: string }

/** The office and the agency are quits; the six months begin. */
export const settleGuarantee = action<Settling, null>('guarantees.settle', {
  scope: guaranteeScope,
  run: async (act, { id, on, clearance }) => {
    const held = await lock(act, id)
    if (!held) return unknown
    if (held.settledOn) return conflict('guarantees-settled-already')
    if (!isDay(on) || on > act.today || on < held.firstDay) return noBecause('guarantees-day-wrong', 'on')
    if (!clearance.trim()) return noBecause('field-needed', 'clearance')
    await act.tx
      .update(guarantees)
      .set({ settledOn: on, clearance: persianLine(clearance) })
      .where(eq(guarantees.id, id))
    act.record({ subject: 'guarantee', subjectId: id, facts: { on, clearance } })
    return done(null)
  },
})

/** `number`: of the file in court; `judgedOn`: the day of the final judgment, null while there is none. */
export type Complaining = { id: string; number: string; judgedOn: Day | null }

/** A complaint through legal authorities stands in the way, or was judged. */
export const recordComplaint = action<Complaining, null>('guarantees.complain', {
  scope: guaranteeScope,
  run: async (act, { id, number, judgedOn }) => {
    const held = await lock(act, id)
    if (!held) return unknown
    if (held.releasedOn) return conflict('guarantees-released-already')
    if (!number.trim()) return noBecause('field-needed', 'number')
    if (judgedOn !== null && (!isDay(judgedOn) || judgedOn > act.today))
      return noBecause('guarantees-day-wrong', 'judgedOn')
    const complaint = persianLine(number)
    await act.tx.update(guarantees).set({ complaint, judgedOn }).where(eq(guarantees.id, id))
    act.record({ subject: 'guarantee', subjectId: id, facts: { complaint, judgedOn } })
    return done(null)
  },
})

/** The security goes back; refused with the first day on which it may. */
export const releaseGuarantee = action<{ id: string }, null>('guarantees.release', {
  scope: guaranteeScope,
  run: async (act, { id }) => {
    const held = await lock(act, id)
    if (!held) return unknown
    if (held.releasedOn) return conflict('guarantees-released-already')
    const verdict = mayRelease(held, await act.law(), act.today)
    if (!verdict.ok) return no(verdict.refusal)
    await act.tx.update(guarantees).set({ releasedOn: act.today }).where(eq(guarantees.id, id))
    act.record({ subject: 'guarantee', subjectId: id })
    return done(null)
  },
})

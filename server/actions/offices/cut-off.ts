// Services of an office are cut off by a resolution or a judgment, and restored before their last day. Annex 4 articles 3-2-2 note 2,
// 10-5, 10-8 note; Minutes 3, 8.
import { and, eq, isNull } from 'drizzle-orm'
import { cutOffs } from '#db/schema/cut-offs'
import { requests } from '#db/schema/requests'
import { officeServices } from '#db/schema/services'
import { verdicts } from '#db/schema/verdicts'
import { runsOn } from '#db/terms'
import { officeProvince } from '#reads/offices/offices'
import { normalise } from '#rules/texts'
import { type CutOffInput, cutOffRefusals } from '#rules/violations/cut-offs'
import type { Sanction } from '#rules/violations/ladder'
import { type Act, action, conflict, done, no, noBecause, unknown } from '../../act/act.ts'

/** `service`: null for all; `request`: the violation that it is ordered for, of a sanction the one whose verdict it carries out. */
export type CutOff = CutOffInput & { office: string; service: string | null; request: string | null }

/** Writes down what the working group resolved; the public page says from its first day that the service is not available, and no more. */
export const cutOffServices = action<CutOff, { id: string }>('offices.cutOff', {
  scope: async (tx, { office }) => {
    const province = await officeProvince(tx, office)
    return province ? { province } : null
  },
  run: async (act, { office: officeId, service: serviceId, request: requestId, ...input }) => {
    const verdict = requestId ? await verdictOf(act, officeId, requestId) : null
    if (requestId && verdict === null) return unknown
    const wrong = cutOffRefusals(input, verdict?.sanction ?? null)
    if (wrong.length) return no(...wrong)
    if (serviceId && !(await isHeld(act, officeId, serviceId))) return noBecause('field-choice-wrong', 'service')
    const kept = { resolution: normalise(input.resolution), reason: normalise(input.reason) }
    const at = { provinceId: act.province, recordedBy: act.actor.person, createdAt: act.now }
    const [row] = await act.tx
      .insert(cutOffs)
      .values({ ...input, ...kept, ...at, officeId, serviceId, requestId })
      .returning({ id: cutOffs.id })
    const { sort, firstDay, lastDay } = input
    const facts = {
      cutOff: row!.id,
      service: serviceId ?? 'all',
      sort,
      resolution: kept.resolution,
      firstDay,
      lastDay: lastDay ?? '',
    }
    act.record({ subject: 'office', subjectId: officeId, facts })
    return done({ id: row!.id })
  },
})

/** A report about the office, with what its verdict put on it; `{ sanction: null }` before there is one, null for none of its reports. */
async function verdictOf(act: Act, office: string, request: string): Promise<{ sanction: Sanction | null } | null> {
  const [row] = await act.tx
    .select({ sanction: verdicts.sanction, overturnedOn: verdicts.overturnedOn })
    .from(requests)
    .leftJoin(verdicts, eq(verdicts.requestId, requests.id))
    .where(and(eq(requests.id, request), eq(requests.officeId, office), eq(requests.kind, 'violation')))
  return row ? { sanction: row.overturnedOn ? null : row.sanction } : null
}

async function isHeld(act: Act, office: string, service: string): Promise<boolean> {
  const held = and(eq(officeServices.officeId, office), eq(officeServices.serviceId, service))
  return (await act.tx.$count(officeServices, and(held, runsOn(officeServices, act.today)))) > 0
}

/** `by`: the number of the resolution that restores them. */
export type Restoring = { cutOff: string; by: string }

/** The services work again from today on. */
export const restoreServices = action<Restoring, null>('offices.restore', {
  scope: async (tx, { cutOff }) => {
    const [row] = await tx.select({ province: cutOffs.provinceId }).from(cutOffs).where(eq(cutOffs.id, cutOff))
    return row ?? null
  },
  run: async (act, { cutOff: id, by }) => {
    if (!normalise(by)) return noBecause('sanction-cut-no-resolution', 'by')
    const stands = and(eq(cutOffs.id, id), isNull(cutOffs.liftedOn))
    const [row] = await act.tx
      .update(cutOffs)
      .set({ liftedOn: act.today, liftedBy: normalise(by) })
      .where(stands)
      .returning({ office: cutOffs.officeId })
    if (!row) return conflict('sanction-cut-over')
    act.record({ subject: 'office', subjectId: row.office, facts: { restored: id, resolution: normalise(by) } })
    return done(null)
  },
})

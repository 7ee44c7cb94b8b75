// Of two reports of the same inspection that differ a person says which one counts; neither is ever overwritten.
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client'
import { findings, inspectionReports } from '#db/schema/inspections'
import { tasks } from '#db/schema/tasks'
import type { Scope } from '#policies/policies'
import { checklistOf } from '#reads/inspections/checklists'
import { isPut } from '#reads/requests/put'
import { normalise, says } from '#rules/texts'
import { type Act, action, conflict, done, noBecause, unknown } from '../../act/act.ts'
import { openTask } from '../../proceedings/advance.ts'
import { dropUnsigned } from '../../proceedings/outward-dropped.ts'
import type { Request } from '../../proceedings/request.ts'
import { lockRequest, refreshAll } from '../../proceedings/requests.ts'
import { writeSummons } from '../../proceedings/summons.ts'
import { keepFindings } from './findings.ts'

/** `report`: the one that counts from now on, or goes on counting. */
export type SettleInput = { inspection: string; report: string; word: string }

async function settleScope(tx: Transaction, { report }: SettleInput): Promise<Scope | null> {
  const [row] = await tx
    .select({ province: inspectionReports.provinceId })
    .from(inspectionReports)
    .where(eq(inspectionReports.id, report))
  return row ?? null
}

type Kept = typeof inspectionReports.$inferSelect

/** Says which one counts, with a reason. What was put to the office already is not taken back: then the first one stays. */
export const settleReports = action<SettleInput, null>('inspections.settle', {
  scope: settleScope,
  run: async (act, { inspection, report: id, word }) => {
    if (!says(word)) return noBecause('request-reason-needed', 'word')
    const request = await lockRequest(act, inspection)
    const reports = await act.tx.select().from(inspectionReports).where(eq(inspectionReports.requestId, inspection))
    const chosen = reports.find((one) => one.id === id)
    if (!request || !chosen) return unknown
    if (!reports.some(({ state }) => state === 'beside') || chosen.state === 'aside')
      return conflict('request-moved-on')
    if (chosen.state === 'beside') {
      if (await isPut(act.tx, inspection)) return noBecause('inspect-put-already', 'report')
      await changeTo(act, request, chosen)
    }
    const said = { settledBy: act.actor.person, settledAt: act.now, settledWord: normalise(word) }
    const others = reports.filter((one) => one.state !== 'aside' && one.id !== id).map((one) => one.id)
    await act.tx
      .update(inspectionReports)
      .set({ state: 'aside', ...said })
      .where(inArray(inspectionReports.id, others))
    await act.tx
      .update(inspectionReports)
      .set({ state: 'counts', ...said })
      .where(eq(inspectionReports.id, id))
    if (chosen.state === 'beside') await writeAnew(act, request)
    act.record({
      subject: 'request',
      subjectId: inspection,
      facts: { report: id, set: 'counts', aside: others.length },
    })
    refreshAll(act, request)
    return done(null)
  },
})

/** What the other one found goes, and what it closed is open again; then this one's stands. */
async function changeTo(act: Act, request: Request, chosen: Kept): Promise<void> {
  const checklist = await checklistOf(act.tx, act.province, chosen.checklist, act.today)
  if (!checklist) throw new Error(`report ${chosen.id} goes by a checklist that never was`)
  await act.tx.update(findings).set({ closedOn: null, closedBy: null }).where(eq(findings.closedBy, request.id))
  await act.tx.delete(findings).where(eq(findings.requestId, request.id))
  const count = await keepFindings(act, request, chosen.id, { checklist, answers: chosen.answers })
  await act.tx
    .update(tasks)
    .set({ answer: count ? 'no' : 'yes', word: chosen.word || null, facts: { findings: count } })
    .where(and(eq(tasks.requestId, request.id), eq(tasks.task, 'visit')))
}

/** The letter that nobody has signed yet is written anew. */
async function writeAnew(act: Act, request: Request): Promise<void> {
  const hearing = await openTask(act, request.id, ['hearing'])
  if (!hearing) return
  await dropUnsigned(act, [hearing.id])
  await writeSummons(act, request, hearing)
}

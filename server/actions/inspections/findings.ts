// What a report found, on the office's file: faults open there, and what it found in order closes what was open.
import { and, eq, inArray, isNull, ne } from 'drizzle-orm'
import { findings } from '#db/schema/inspections'
import { officeFacts } from '#reads/requests/asks'
import { foundBy, limitsOf } from '#rules/inspections/report'
import { lawOf } from '#rules/law'
import type { Act } from '../../act/act.ts'
import { answerTask, openTask } from '../../proceedings/advance.ts'
import { declarationOf, type Request } from '../../proceedings/request.ts'
import { lockRequest } from '../../proceedings/requests.ts'

type Seen = Parameters<typeof foundBy>[0]

/** Keeps what a report found, and closes what it found in order. Gives how many faults there are. */
export async function keepFindings(act: Act, request: Request, report: string, seen: Seen): Promise<number> {
  const office = await officeFacts(act.tx, request.officeId, act.today)
  const limits = limitsOf(lawOf(request.law), office?.ask.officeKind ?? 'urban')
  const { faults, fine } = foundBy(seen, limits)
  const at = { provinceId: act.province, officeId: request.officeId, requestId: request.id, reportId: report }
  const rows = faults.map(({ item, note }) => ({
    ...at,
    ...{ checklist: seen.checklist.version, item: item.name, severity: item.severity, note, foundOn: act.today },
  }))
  if (rows.length) await act.tx.insert(findings).values(rows)
  await closeFine(act, request, fine)
  return rows.length
}

/** What was open of the office and is in order now; an earlier inspection of which nothing is open any more has been set right. */
async function closeFine(act: Act, request: Request, fine: readonly string[]): Promise<void> {
  if (fine.length === 0) return
  const closed = await act.tx
    .update(findings)
    .set({ closedOn: act.today, closedBy: request.id })
    .where(
      and(
        eq(findings.officeId, request.officeId),
        isNull(findings.closedOn),
        ne(findings.requestId, request.id),
        inArray(findings.item, [...fine]),
      ),
    )
    .returning({ request: findings.requestId })
  for (const id of [...new Set(closed.map((one) => one.request))].sort()) await setRight(act, id)
}

async function setRight(act: Act, id: string): Promise<void> {
  const open = await act.tx.$count(findings, and(eq(findings.requestId, id), isNull(findings.closedOn)))
  const earlier = open ? null : await lockRequest(act, id)
  const task = earlier && declarationOf(earlier).report?.filler ? await openTask(act, id, ['compliance']) : null
  if (earlier && task) await answerTask(act, earlier, task, { answer: 'yes' })
}

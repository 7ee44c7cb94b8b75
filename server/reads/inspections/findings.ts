// What inspections found, as letters and files tell it.
import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { findings, inspectionReports } from '#db/schema/inspections'
import { requests } from '#db/schema/requests'
import type { Actor } from '#rules/roles'
import type { Db } from '../parameters.ts'
import { withItems } from './checklists.ts'
import { reportInSight } from './sight.ts'

/** How its item was answered. */
const answered = sql<string | number>`${inspectionReports.answers}->${findings.item}->'answer'`

/** What the counting report of an inspection found, in its order, each with its item. */
export async function findingsOf(db: Db, request: string) {
  const rows = await db
    .select({ ...getTableColumns(findings), answer: answered })
    .from(findings)
    .innerJoin(inspectionReports, eq(inspectionReports.id, findings.reportId))
    .where(eq(findings.requestId, request))
    .orderBy(asc(findings.item))
  return withItems(db, rows)
}

/** The last word of the report by which an inspection goes; null while there is none. */
export async function reportWord(db: Db, request: string): Promise<string | null> {
  const [row] = await db
    .select({ word: inspectionReports.word })
    .from(inspectionReports)
    .where(and(eq(inspectionReports.requestId, request), eq(inspectionReports.state, 'counts')))
  return row?.word ?? null
}

/** What stands open on an office's file of inspections in the actor's sight, the latest first. */
export async function openFindings(db: Db, actor: Actor, office: string) {
  const rows = await db
    .select({
      id: findings.id,
      provinceId: findings.provinceId,
      checklist: findings.checklist,
      request: findings.requestId,
      number: requests.number,
      item: findings.item,
      severity: findings.severity,
      answer: answered,
      foundOn: findings.foundOn,
    })
    .from(findings)
    .innerJoin(requests, eq(requests.id, findings.requestId))
    .innerJoin(inspectionReports, eq(inspectionReports.id, findings.reportId))
    .where(and(eq(findings.officeId, office), isNull(findings.closedOn), reportInSight(actor)))
    .orderBy(desc(findings.foundOn), asc(findings.item))
  const found = await withItems(db, rows)
  return found.map(({ provinceId: _province, checklist: _checklist, ...one }) => one)
}

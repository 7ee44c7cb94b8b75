// What inspections found, as letters and files tell it.
import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm'
import { findings, inspectionReports } from '#db/schema/inspections'
import { requests } from '#db/schema/requests'
import type { Db } from '../parameters.ts'

/** What the counting report of an inspection found, in its order. */
export function findingsOf(db: Db, request: string) {
  const answer = sql<string | number>`${inspectionReports.answers}->${findings.item}->'answer'`
  return db
    .select({ ...getTableColumns(findings), answer })
    .from(findings)
    .innerJoin(inspectionReports, eq(inspectionReports.id, findings.reportId))
    .where(eq(findings.requestId, request))
    .orderBy(asc(findings.item))
}

/** The last word of the report by which an inspection goes; null while there is none. */
export async function reportWord(db: Db, request: string): Promise<string | null> {
  const [row] = await db
    .select({ word: inspectionReports.word })
    .from(inspectionReports)
    .where(and(eq(inspectionReports.requestId, request), eq(inspectionReports.state, 'counts')))
  return row?.word ?? null
}

/** What stands open on an office's file, the latest first, with the inspection that found it. */
export function openFindings(db: Db, office: string) {
  return db
    .select({
      id: findings.id,
      request: findings.requestId,
      number: requests.number,
      checklist: findings.checklist,
      item: findings.item,
      severity: findings.severity,
      note: findings.note,
      foundOn: findings.foundOn,
    })
    .from(findings)
    .innerJoin(requests, eq(requests.id, findings.requestId))
    .where(and(eq(findings.officeId, office), isNull(findings.closedOn)))
    .orderBy(desc(findings.foundOn), asc(findings.item))
}

// Inspections as lists and pages tell them, to whoever sees their requests.
import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { inspectionReports } from '#db/schema/inspections'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { currentLicense } from '#db/terms'
import { permits } from '#policies/policies'
import type { Day } from '#rules/calendar'
import { shippedChecklist } from '#rules/inspections/checklists'
import { itemsIn } from '#rules/inspections/item'
import type { Part } from '#rules/lists'
import type { Actor } from '#rules/roles'
import { filesOf } from '../notices/notices.ts'
import type { Db } from '../parameters.ts'
import { partOf } from '../part.ts'
import { inView } from '../requests/in-view.ts'
import { isPut } from '../requests/put.ts'
import { reportView } from '../requests/reported.ts'
import { tasksOfRequest } from '../requests/tasks.ts'
import { checklistOf } from './checklists.ts'
import { findingsOf } from './findings.ts'
import { mayFill } from './may.ts'
import { readsAll, reportInSight } from './sight.ts'

const nameOf = (id: typeof inspectionReports.reportedBy | typeof inspectionReports.settledBy) =>
  sql<string | null>`(select p.name from people p where p.id = ${id})`

/** Those in sight, what waits for a person's word first, then the latest. `beside`: reports that wait; `open`: findings that do. */
export function listInspections(db: Db, actor: Actor, part: Part) {
  const count = (of: ReturnType<typeof sql>) => sql<number>`(select count(*)::int from ${of})`
  const beside = count(sql`inspection_reports r where r.request_id = ${requests.id} and r.state = 'beside'`)
  const query = db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      stage: requests.stage,
      outcome: requests.outcome,
      form: requests.form,
      office: offices.name,
      filedOn: requests.filedOn,
      dueOn: requests.stageDue,
      found: count(sql`findings f where f.request_id = ${requests.id}`),
      open: count(sql`findings f where f.request_id = ${requests.id} and f.closed_on is null`),
      beside,
      /** Whether somebody was there: what was found is nothing to say before. */
      seen: sql<boolean>`exists (select from inspection_reports r where r.request_id = ${requests.id})`,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .where(and(eq(requests.kind, 'inspection'), inView(actor)))
    .orderBy(desc(sql`${beside} > 0`), desc(requests.filedAt), asc(requests.number))
  return partOf(db, query, part)
}

/**
 * One inspection with its reports, each with its photographs; null where it is not in sight. Its office reads the one that counts, with
 * when and where each item was answered, from the signature of its letter on.
 */
export async function inspectionById(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db
    .select({ request: requests, office: offices.name, license: licenses.code })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .leftJoin(licenses, currentLicense(offices.id))
    .where(and(eq(requests.id, id), eq(requests.kind, 'inspection'), inView(actor)))
  if (!row) return null
  const { request } = row
  const asked = await tasksOfRequest(db, id)
  const own = reportView(actor, request, asked) === 'accused'
  const [reports, found, put] = await Promise.all([
    db
      .select({
        report: inspectionReports,
        by: nameOf(inspectionReports.reportedBy),
        settler: nameOf(inspectionReports.settledBy),
      })
      .from(inspectionReports)
      .innerJoin(requests, eq(requests.id, inspectionReports.requestId))
      .where(
        and(
          eq(requests.id, id),
          reportInSight(actor),
          or(eq(inspectionReports.state, 'counts'), own ? undefined : readsAll(actor)),
        ),
      )
      .orderBy(asc(inspectionReports.receivedAt)),
    findingsOf(db, id),
    isPut(db, id),
  ])
  const { number, officeId, kind, stage, outcome, form, provinceId: province } = request
  const beside = reports.some(({ report }) => report.state === 'beside')
  const visit = asked.find(({ task, state }) => task === 'visit' && state === 'open')
  const reply = asked.find(({ task, state }) => task === 'hearing' && (state === 'answered' || state === 'silent'))
  return {
    ...{ id, number, kind, stage, outcome, form, today, put, province },
    office: { id: officeId, name: row.office, license: row.license ?? '' },
    reports: await Promise.all(
      reports.map(async ({ report, by, settler }) => ({
        ...report,
        items: itemsIn((await checklistOf(db, province, report.checklist, today)) ?? shippedChecklist),
        by,
        settler,
        files: await filesOf(db, 'inspection', report.id),
      })),
    ),
    // of an announced one the office knows before its letter is signed, and not what it found
    found: own && !put ? [] : found,
    reply: reply ? { answer: reply.answer, word: reply.word, at: reply.endedAt } : null,
    may: {
      /** Whose it is to go there; nobody's once its report is in. */
      fill: visit !== undefined && mayFill(actor, { ...visit, provinceId: province, filedBy: request.personId }),
      settle: !own && beside && permits('inspections.settle', actor, { province }) !== null,
      /** Whoever reports violations may take one from here; it is a person who files it. */
      accuse: !own && permits('requests.report', actor, { province, filer: 'reporter' }) !== null,
    },
  }
}

// The file of violations of an office: its verdicts as the ladder counts them.
import { and, asc, eq, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import { currentLicense } from '#db/terms'
import type { Law } from '#law/parameter'
import type { Day } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { countedVerdicts, countedWarnings, type PastVerdict, type ViolationFile } from '#rules/violations/ladder'
import type { Db } from '../parameters.ts'
import { disclosed } from '../requests/confidential.ts'

/** How an appeal against a verdict stands. */
const appeal = sql<PastVerdict['appeal']>`case when ${verdicts.overturnedOn} is not null then 'overturned'
  else coalesce((select case t.state when 'open' then 'open' else 'upheld' end from tasks t
    where t.request_id = ${verdicts.requestId} and t.task = 'decision' and t.state in ('open', 'answered')
    order by t.opened_at desc limit 1), 'none') end`

/** Verdicts on an office, the oldest first; `except`: without that of one request. */
async function verdictsOf(db: Db, office: string, except?: string) {
  const rows = await db
    .select({
      ...{ id: verdicts.requestId, row: verdicts.row, sanction: verdicts.sanction, decidedOn: verdicts.decidedOn },
      ...{ appeal, number: requests.number },
    })
    .from(verdicts)
    .innerJoin(requests, eq(requests.id, verdicts.requestId))
    .where(and(eq(verdicts.officeId, office), except ? sql`${verdicts.requestId} <> ${except}::uuid` : undefined))
    .orderBy(asc(verdicts.decidedOn), asc(requests.number))
  return rows.map((one) => ({ ...one, warning: one.sanction.warning }))
}

/** What the ladder reads of an office; null for one without a license. `except`: the request that it is read for. */
export async function violationFile(db: Db, office: string, except?: string): Promise<ViolationFile | null> {
  const [license] = await db
    .select({ from: licenses.issuedOn, to: licenses.expiresOn, colour: licenses.colour })
    .from(licenses)
    .where(currentLicense(sql`${office}::uuid`))
  if (!license) return null
  const { from, to, colour } = license
  const found = await verdictsOf(db, office, except)
  return { term: { from, to }, colourChanged: (colour ?? 'normal') !== 'normal', verdicts: found }
}

/** Written warnings of decided violations that count in the term of an office's license. Annex 4 art. 10-6. */
export async function warningsOf(db: Db, office: string, law: Law): Promise<number> {
  const file = await violationFile(db, office)
  return file ? countedWarnings(file, law) : 0
}

/** The verdicts of an office that an actor may know of, with what each still owes, and which of them count; the newest first. */
export async function verdictsInSight(db: Db, actor: Actor, office: string, law: Law, _today: Day) {
  const file = await violationFile(db, office)
  const counted = file ? countedVerdicts(file, law).map(({ id }) => id) : []
  const seen = await db
    .select({ id: requests.id })
    .from(requests)
    .where(and(eq(requests.officeId, office), disclosed(actor)))
  const owed = await db
    .select({ request: tasks.requestId, of: tasks.of, state: tasks.state, answer: tasks.answer, dueOn: tasks.dueOn })
    .from(tasks)
    .innerJoin(verdicts, eq(verdicts.requestId, tasks.requestId))
    .where(and(eq(verdicts.officeId, office), eq(tasks.task, 'compliance')))
  const all = await verdictsOf(db, office)
  return {
    warnings: file ? countedWarnings(file, law) : 0,
    verdicts: all
      .filter(({ id }) => seen.some((one) => one.id === id))
      .map((one) => ({
        ...one,
        counts: counted.includes(one.id),
        owed: owed.filter(({ request }) => request === one.id).map(({ request: _, ...rest }) => rest),
      }))
      .reverse(),
  }
}

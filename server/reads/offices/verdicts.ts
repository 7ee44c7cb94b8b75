// The file of violations of an office: its verdicts as the ladder counts them.
import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { verdicts } from '#db/schema/verdicts'
import { currentLicense } from '#db/terms'
import type { Law } from '#law/parameter'
import { violationMaxWarnings } from '#law/violations'
import { sees } from '#policies/sights'
import type { Actor } from '#rules/roles'
import { countedVerdicts, countedWarnings, type PastVerdict, type ViolationFile } from '#rules/violations/ladder'
import { marksOf } from '#rules/violations/marks'
import type { Db } from '../parameters.ts'
import { termSince } from './term-since.ts'

/** How an appeal against a verdict stands. */
const appeal = sql<PastVerdict['appeal']>`case when ${verdicts.overturnedOn} is not null then 'overturned'
  else coalesce((select case t.state when 'open' then 'open' else 'upheld' end from tasks t
    where t.request_id = ${verdicts.requestId} and t.task = 'decision' and t.state in ('open', 'answered')
    order by t.opened_at desc limit 1), 'none') end`

/** Verdicts on an office or a body, the oldest first; `except`: without that of one request. */
async function verdictsOf(db: Db, on: SQL, except?: string) {
  const rows = await db
    .select({
      ...{ id: verdicts.requestId, row: verdicts.row, sanction: verdicts.sanction, decidedOn: verdicts.decidedOn },
      ...{ changed: sql<boolean>`${verdicts.changedOn} is not null` },
      ...{ appeal, number: requests.number },
    })
    .from(verdicts)
    .innerJoin(requests, eq(requests.id, verdicts.requestId))
    .where(and(on, except ? sql`${verdicts.requestId} <> ${except}::uuid` : undefined))
    .orderBy(asc(verdicts.decidedOn), asc(requests.number))
  return rows.map((one) => {
    const { warning, colour, noRenewal, negative, ranked } = one.sanction
    return {
      ...one,
      warning,
      negative,
      ranked,
      next: colour ? ('colour' as const) : noRenewal ? ('no-renewal' as const) : null,
    }
  })
}

/** What the ladder reads of an office; null for one without a license. `except`: the request that it is read for. */
export async function violationFile(db: Db, office: string, except?: string): Promise<ViolationFile | null> {
  const [license] = await db
    .select({ from: licenses.issuedOn, to: licenses.expiresOn, colour: licenses.colour })
    .from(licenses)
    .where(currentLicense(sql`${office}::uuid`))
  if (!license) return null
  const { to, colour } = license
  const from = (await termSince(db, office)) ?? license.from
  const found = await verdictsOf(db, eq(verdicts.officeId, office), except)
  return { term: { from, to }, colourChanged: (colour ?? 'normal') !== 'normal', verdicts: found }
}

/** The same of whom a request is about: its office, or the body that it accuses, which has no term. */
export async function accusedFile(
  db: Db,
  { id, officeId, accusedId }: { id: string; officeId: string; accusedId: string | null },
): Promise<ViolationFile | null> {
  if (!accusedId) return violationFile(db, officeId, id)
  const found = await verdictsOf(db, eq(verdicts.bodyId, accusedId), id)
  return { of: 'body', term: { from: '0001-01-01', to: '9999-12-31' }, colourChanged: false, verdicts: found }
}

/** The file of violations for whoever decides on them: how many warnings count, and each verdict with what it still asks; the newest first. */
export async function verdictsOnFile(db: Db, actor: Actor, office: { id: string; province: string }, law: Law) {
  if (!sees(actor, 'requests.confidential', { province: office.province })) return null
  const file = await violationFile(db, office.id)
  const counted = file ? countedVerdicts(file, law).map(({ id }) => id) : []
  const duties = await db
    .select({ request: tasks.requestId, of: tasks.of, state: tasks.state, answer: tasks.answer, dueOn: tasks.dueOn })
    .from(tasks)
    .innerJoin(verdicts, eq(verdicts.requestId, tasks.requestId))
    .where(and(eq(verdicts.officeId, office.id), eq(tasks.task, 'compliance'), ne(tasks.state, 'void')))
  const all = await verdictsOf(db, eq(verdicts.officeId, office.id))
  return {
    warnings: file ? countedWarnings(file, law) : 0,
    maxWarnings: law(violationMaxWarnings),
    marks: file ? marksOf(file, law) : null,
    verdicts: all
      .map((one) => ({
        ...one,
        counts: counted.includes(one.id),
        duties: duties.flatMap(({ request, ...duty }) => (request === one.id ? [duty] : [])),
      }))
      .reverse(),
  }
}

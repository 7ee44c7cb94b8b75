// An office's day: letters to acknowledge, requests that moved, complaints to answer, the license and the leave left.
import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import { cases } from '#db/schema/cases'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { currentLicense, licenseStateOn, renewalUnderWay } from '#db/terms'
import type { Law } from '#law/parameter'
import { reach } from '#policies/sights'
import { addDays, type Day, tehranDay } from '#rules/calendar'
import { renewalOf } from '#rules/renewal'
import { leave } from '#rules/requests/leave'
import type { Actor } from '#rules/roles'
import { inbox } from './notices/inbox.ts'
import { type Db, lawOfProvince } from './parameters.ts'
import { askOf, officeFacts } from './requests/asks.ts'
import { disclosed, seenWhole } from './requests/confidential.ts'
import { reportState } from './requests/reported.ts'
import { questionColumn } from './requests/tasks.ts'

/** So many of each kind are shown; the rest is behind the link. */
const shown = 3
/** A request that ended is news for so many days. */
const newsDays = 7

/** The day of the actor's offices, of each part as much as their role sees; an actor without an office has an empty one. */
export async function todayOf(db: Db, actor: Actor, now: Date) {
  const today = tehranDay(now)
  const of = (sight: Parameters<typeof reach>[1]) => reach(actor, sight).offices
  const letters = (await inbox(db, actor, now)).filter((one) => one.waits || one.owes)
  return {
    today,
    letters: letters.slice(0, shown),
    letterCount: letters.length,
    requests: await movedRequests(db, actor, of('requests.own'), today),
    cases: await casesToAnswer(db, of('cases.put')),
    offices: await officesOf(db, actor, of('offices.own'), today),
  }
}

/** Open requests and those that ended within a week, the last moved first. */
async function movedRequests(db: Db, actor: Actor, held: string[], today: Day) {
  if (held.length === 0) return []
  const rows = await db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      stage: requests.stage,
      outcome: requests.outcome,
      question: questionColumn(actor, requests.id),
      stageDue: requests.stageDue,
      stageAt: requests.stageAt,
      office: offices.name,
      whole: sql<boolean>`${seenWhole(actor)}`,
    })
    .from(requests)
    .innerJoin(offices, eq(offices.id, requests.officeId))
    .where(
      and(
        inArray(requests.officeId, held),
        disclosed(actor),
        or(isNull(requests.closedAt), sql`${requests.closedAt} > ${addDays(today, -newsDays)}::date`),
      ),
    )
    .orderBy(desc(requests.stageAt))
    .limit(shown)
  return rows.map(({ whole, ...row }) => reportState(whole ? 'whole' : 'accused', row))
}

/** Cases that wait for an office's answer, the nearest day first. Never who complained. */
async function casesToAnswer(db: Db, held: string[]) {
  if (held.length === 0) return []
  return db
    .select({ id: cases.id, kind: cases.kind, topic: cases.topic, dueOn: tasks.dueOn, office: offices.name })
    .from(tasks)
    .innerJoin(cases, eq(cases.id, tasks.caseId))
    .innerJoin(offices, eq(offices.id, cases.officeId))
    .where(
      and(
        inArray(cases.officeId, held),
        inArray(tasks.task, ['reply', 'finding']),
        eq(tasks.of, 'office'),
        eq(tasks.state, 'open'),
      ),
    )
    .orderBy(asc(tasks.dueOn))
    .limit(shown)
}

/** Each office with its license's last day, the last day to ask for renewal, and the leave left in this year. */
async function officesOf(db: Db, actor: Actor, held: string[], today: Day) {
  if (held.length === 0) return []
  const asked = sql<boolean>`${sql.raw(renewalUnderWay('licenses.office_id'))}`
  const rows = await db
    .select({ id: offices.id, name: offices.name, license: licenses, state: licenseStateOn(today), asked })
    .from(offices)
    .innerJoin(licenses, currentLicense(offices.id))
    .where(inArray(offices.id, held))
  const law = await lawOfProvince(db, actor.province ?? '', today)
  return Promise.all(
    rows.map(async ({ id, name, license, state, asked }) => ({
      id,
      name,
      license: license.code,
      standing: state,
      expiresOn: license.expiresOn,
      ...renewing(license, asked, today, law),
      // an office that winds up asks for no renewal and no leave
      leave: state === 'winding-up' ? null : await leaveLeft(db, id, today, law),
    })),
  )
}

/** The last day to ask for renewal, how the license stands to it or that it was asked for, and the warning that has come last. */
function renewing({ expiresOn }: { expiresOn: Day }, asked: boolean, today: Day, law: Law) {
  const { by, warnings, state } = renewalOf(expiresOn, today, law)
  return {
    renewBy: by,
    renewal: asked ? ('asked' as const) : state,
    warnedOn: warnings.findLast((day) => day <= today) ?? null,
  }
}

async function leaveLeft(db: Db, office: string, today: Day, law: Law) {
  const facts = await officeFacts(db, office, today)
  if (!facts) return null
  const [year] = leave.allowance?.years(await askOf(db, facts, office, leave.kind, {}, today), law) ?? []
  return year ? { year: year.year, max: year.max, used: year.used, left: year.left } : null
}

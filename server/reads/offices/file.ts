// The file of one office as it stands: license with its terms, people, addresses, letters, requests, cases.
import { and, asc, desc, eq, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { noticeRecipients, notices } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { requests } from '#db/schema/requests'
import { tasks } from '#db/schema/tasks'
import { closuresOf, licenseStateOn, renewalUnderWay, runsOn } from '#db/terms'
import { visible } from '#policies/sights'
import { type Day, tehranDay } from '#rules/calendar'
import { recipientState } from '#rules/notices'
import { stateSinceOf } from '#rules/offices'
import type { Actor } from '#rules/roles'
import { openFindings } from '../inspections/findings.ts'
import { goneOut } from '../notices/legible.ts'
import { lostWhere } from '../notices/where.ts'
import { type Db, lawOfProvince } from '../parameters.ts'
import { disclosed, seenWhole } from '../requests/confidential.ts'
import { reportState } from '../requests/reported.ts'
import { awaitedColumn, questionColumn } from '../requests/tasks.ts'
import { provinceTimetable } from '../secretariat.ts'
import { contactsOf } from './contacts.ts'
import { cutOffsOf } from './cut-offs.ts'
import { type Knowledge, knowledge } from './knowledge.ts'
import { managerOf } from './managers.ts'
import { effectsNow } from './public.ts'
import { timelineOf } from './timeline.ts'
import { verdictsOnFile } from './verdicts.ts'

/** An office with a license, and one to come for those who see the list of these or whose own it is. */
function inSight(actor: Actor) {
  const at = { province: offices.provinceId, office: offices.id }
  const licensed = sql`exists (select from licenses l where l.office_id = ${offices.id})`
  const planned = or(licensed, visible(actor, 'offices.planned', at), visible(actor, 'offices.own', at))
  return and(visible(actor, 'offices', at), planned)
}

/** One office whole; null if not in sight. What an actor may not know is null. */
export async function officeFile(db: Db, actor: Actor, id: string, now: Date) {
  const today = tehranDay(now)
  const [row] = await db
    .select({ office: offices, county: { id: counties.id, name: counties.name }, manager: managerOf(offices.id) })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(eq(offices.id, id), inSight(actor)))
  if (!row) return null
  const { provinceId, countyId: _, search: __, createdAt: ___, lat, lon, ...office } = row.office
  const may = knowledge(actor, id, provinceId)
  const { manager } = row
  const terms = await termsOf(db, id, today)
  const license = terms[0] ?? null
  return {
    ...office,
    position: lat === null || lon === null ? null : { lat, lon },
    county: row.county,
    provinceHours: (await provinceTimetable(db, provinceId, today)).province,
    license,
    terms: terms.slice(1),
    coming: may.requests ? await comingTerm(db, actor, id) : null,
    codes: await codesOf(db, id),
    manager: may.numbers ? manager : manager && { ...manager, nationalId: null, mobile: null },
    team: await teamOf(db, id, today, may),
    contacts: may.numbers && license ? await contactsOf(db, provinceId, license.holder.id) : null,
    letters: may.letters ? await lettersOf(db, id, may, now) : null,
    requests: may.requests ? await requestsOf(db, actor, id) : null,
    cases: may.cases ? await casesOf(db, id) : null,
    violations: license
      ? await verdictsOnFile(db, actor, { id, province: provinceId }, await lawOfProvince(db, provinceId, today))
      : null,
    cutOffs: await cutOffsOf(db, actor, { id, province: provinceId }, today),
    findings: await openFindings(db, actor, id),
    effects: await effectsNow(db, id, today),
    timeline: await timelineOf(db, actor, id, may, now),
  }
}

/** Terms of the license, the present one first. */
async function termsOf(db: Db, office: string, today: Day) {
  const rows = await db
    .select({
      license: licenses,
      state: licenseStateOn(today),
      closures: sql<[Day, Day][]>`${sql.raw(closuresOf('licenses.office_id'))}`,
      renewing: sql<boolean>`${sql.raw(renewalUnderWay('licenses.office_id'))}`,
      holder: { id: people.id, name: people.name, kind: people.kind },
    })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(licenses.officeId, office))
    .orderBy(sql`${licenses.endedAt} desc nulls first`, desc(licenses.issuedOn))
  return rows.map(({ license, state, closures, renewing, holder }) => ({
    id: license.id,
    code: license.code,
    issuedOn: license.issuedOn,
    expiresOn: license.expiresOn,
    state: license.state,
    standing: state,
    /** A former term's renewal is no matter of its own. */
    stateSince: stateSinceOf({ ...license, closures, renewing: renewing && !license.endedAt }, today),
    colour: license.colour,
    endedAt: license.endedAt,
    holder,
  }))
}

/** The license that is written down already and takes effect at the end of its request's way; null where none is. */
async function comingTerm(db: Db, actor: Actor, office: string) {
  const [row] = await db
    .select({ request: requests.id, kind: requests.kind, facts: tasks.facts })
    .from(tasks)
    .innerJoin(requests, and(eq(requests.id, tasks.requestId), eq(requests.stage, 'issuer')))
    .where(and(eq(requests.officeId, office), eq(tasks.task, 'paper'), eq(tasks.answer, 'yes'), disclosed(actor)))
    .orderBy(desc(tasks.endedAt))
    .limit(1)
  if (!row?.facts.expiresOn) return null
  const { issuedOn, expiresOn } = row.facts
  return { request: row.request, kind: row.kind, issuedOn: String(issuedOn), expiresOn: String(expiresOn) }
}

/** Codes that lead to the office, the present one among them, the newest first. */
async function codesOf(db: Db, office: string) {
  return db
    .select({ code: licenseCodes.code, since: licenseCodes.since })
    .from(licenseCodes)
    .where(eq(licenseCodes.officeId, office))
    .orderBy(desc(licenseCodes.since))
}

/** Everybody who holds or held a role at the office, those of today first. */
async function teamOf(db: Db, office: string, today: Day, { numbers, former }: Knowledge) {
  const now = runsOn(memberships, today)
  const rows = await db
    .select({
      person: people.id,
      name: people.name,
      mobile: people.mobile,
      nationalId: people.nationalId,
      role: memberships.role,
      since: memberships.since,
      until: memberships.until,
      now: sql<boolean>`${now}`,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(memberships.officeId, office))
    .orderBy(desc(sql`${now}`), asc(memberships.role), desc(memberships.since))
  return rows.map((row) => (numbers && (former || row.now) ? row : { ...row, mobile: null, nationalId: null }))
}

/** Letters to the office with how far each got, the newest first; what is not for everybody, or not yet, only where it may be known. */
async function lettersOf(db: Db, office: string, { desk }: Knowledge, now: Date) {
  const r = alias(noticeRecipients, 'r')
  const rows = await db
    .select({
      recipient: r.id,
      notice: notices.id,
      number: notices.number,
      kind: notices.kind,
      subject: notices.subject,
      signedAt: notices.signedAt,
      answerBy: notices.answerBy,
      sentAt: r.sentAt,
      failedAt: r.failedAt,
      openedAt: r.openedAt,
      acknowledgedAt: r.acknowledgedAt,
      deliveredOn: r.deliveredOn,
      faxedOn: r.faxedOn,
      unreachable: sql<boolean>`${lostWhere}`,
    })
    .from(r)
    .innerJoin(notices, and(eq(notices.id, r.noticeId), eq(notices.state, 'signed')))
    .where(
      and(
        eq(r.officeId, office),
        desk ? undefined : and(eq(notices.confidentiality, 'ordinary'), goneOut(notices.sendAt, now)),
      ),
    )
    .orderBy(desc(notices.signedAt))
  // said as on the letter's own page: what no messenger takes does not wait in a queue
  return rows.map((row) => ({ ...row, state: recipientState(row) }))
}

async function requestsOf(db: Db, actor: Actor, office: string) {
  const rows = await db
    .select({
      id: requests.id,
      number: requests.number,
      kind: requests.kind,
      stage: requests.stage,
      outcome: requests.outcome,
      question: questionColumn(actor, sql`requests.id`),
      awaits: awaitedColumn(sql`requests.id`),
      filedAt: requests.filedAt,
      whole: sql<boolean>`${seenWhole(actor)}`,
    })
    .from(requests)
    .where(and(eq(requests.officeId, office), disclosed(actor)))
    .orderBy(desc(requests.filedAt))
  return rows.map(({ whole, ...row }) => reportState(whole ? 'whole' : 'accused', row))
}

/** That a case is closed says nothing of whether its citizen is satisfied: two figures. */
type CaseCounts = { all: number; open: number; closed: number; satisfied: number }

async function casesOf(db: Db, office: string): Promise<CaseCounts> {
  const [row] = await db.execute<CaseCounts>(sql`
    select count(*)::int as all, (count(*) filter (where closed_at is null))::int as open,
      (count(*) filter (where closed_at is not null))::int as closed,
      (count(*) filter (where closed_at is not null and satisfied))::int as satisfied
    from cases where office_id = ${office}::uuid`)
  return row!
}

// The file of one office: what stands now, and everything that happened, on one time line.
import { and, asc, desc, eq, gte, isNull, lte, or, sql } from 'drizzle-orm'
import { licenseCodes, licenses, offices } from '#db/schema/offices'
import { contacts, memberships, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import type { Day } from '#rules/calendar'
import { licenseStanding } from '#rules/offices'
import { type Actor, type Role, sees } from '#rules/roles'
import { inSight } from './narrow.ts'
import type { Db } from './parameters.ts'
import { effectsNow, servicesOf } from './public-offices.ts'
import { scoreOf } from './ratings.ts'

/** Those to whom numbers and IDs of a holder are shown: the secretariat, and the office itself. */
const keepers: readonly Role[] = ['clerk', 'secretary']

/** One office whole; null if not in sight. Numbers and IDs are null for those who need not know them. */
export async function officeFile(db: Db, actor: Actor, id: string, today: Day) {
  const [row] = await db
    .select({ office: offices, county: { id: counties.id, name: counties.name } })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(and(eq(offices.id, id), inSight(sees(actor), { province: offices.provinceId, office: offices.id })))
  if (!row) return null
  const { provinceId, search: _, ...office } = row.office
  const sight = sees(actor, keepers)
  const mine = actor.memberships.some((held) => held.office === id && held.role === 'holder')
  const knows = mine || sight.provinces.includes(provinceId)
  const terms = await termsOf(db, id, today)
  const { count, score } = await scoreOf(db, { id, province: provinceId }, today)
  return {
    ...office,
    county: row.county,
    license: terms[0] ?? null,
    terms: terms.slice(1),
    codes: await codesOf(db, id),
    team: await teamOf(db, id, today, knows),
    contacts: knows && terms[0] ? await contactsOf(db, terms[0].holder.id) : null,
    effects: await effectsNow(db, id, today),
    services: await servicesOf(db, id, today),
    ratings: count,
    score,
    timeline: await timelineOf(db, actor, id, provinceId),
  }
}

/** Terms of the license, the present one first. */
async function termsOf(db: Db, office: string, today: Day) {
  const rows = await db
    .select({ license: licenses, holder: { id: people.id, name: people.name, kind: people.kind } })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(licenses.officeId, office))
    .orderBy(sql`${licenses.endedAt} desc nulls first`, desc(licenses.issuedOn))
  return rows.map(({ license, holder }) => ({
    id: license.id,
    code: license.code,
    issuedOn: license.issuedOn,
    expiresOn: license.expiresOn,
    state: license.state,
    standing: licenseStanding(license, today),
    stateSince: license.stateSince,
    colour: license.colour,
    endedAt: license.endedAt,
    holder,
  }))
}

/** Codes that lead to the office, the present one among them, the newest first. */
async function codesOf(db: Db, office: string) {
  return db
    .select({ code: licenseCodes.code, since: licenseCodes.since })
    .from(licenseCodes)
    .where(eq(licenseCodes.officeId, office))
    .orderBy(desc(licenseCodes.since))
}

async function teamOf(db: Db, office: string, today: Day, knows: boolean) {
  const rows = await db
    .select({
      person: people.id,
      name: people.name,
      mobile: people.mobile,
      nationalId: people.nationalId,
      role: memberships.role,
      since: memberships.since,
      until: memberships.until,
    })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(
      and(
        eq(memberships.officeId, office),
        lte(memberships.since, today),
        or(isNull(memberships.until), gte(memberships.until, today)),
      ),
    )
    .orderBy(asc(memberships.role), asc(memberships.since))
  return rows.map((row) => (knows ? row : { ...row, mobile: null, nationalId: null }))
}

/** Declared addresses of the holder, the present ones first, with the day each change is said to have happened. */
async function contactsOf(db: Db, person: string) {
  return db
    .select({
      kind: contacts.kind,
      value: contacts.value,
      since: contacts.since,
      until: contacts.until,
      changedAt: contacts.changedAt,
    })
    .from(contacts)
    .where(eq(contacts.personId, person))
    .orderBy(sql`${contacts.until} desc nulls first`, desc(contacts.since))
}

/** One thing that happened at an office. `what` names the words `office-timeline-…`; `id` leads to the subject. */
export type OfficeEvent = {
  what: 'changed' | 'letter' | 'acknowledged' | 'filed' | 'closed' | 'effect' | 'case'
  at: Date
  id: string
  title: string | null
  was: string | null
  became: string | null
}

type Row = Omit<OfficeEvent, 'at'> & { at: string }

/**
 * Changes of the file, letters, requests, effects and cases of an office, the newest first. Letters and requests are
 * for the secretariat, the head and the office itself; cases for the secretariat and, once put to it, the office.
 */
async function timelineOf(db: Db, actor: Actor, office: string, province: string): Promise<OfficeEvent[]> {
  const has = (...roles: Role[]) => sees(actor, roles).provinces.includes(province)
  const own = (...roles: Role[]) =>
    actor.memberships.some((held) => held.office === office && roles.includes(held.role))
  const letters = has('clerk', 'secretary', 'head') || own('holder', 'substitute', 'staff')
  const requests = has('clerk', 'secretary', 'head', 'member', 'association') || own('holder', 'substitute')
  const cases = has('clerk', 'secretary')
  const answers = own('holder', 'substitute')
  const rows = await db.execute<Row>(sql`
    select 'changed' as what, h.at, h.subject_id::text as id, h.subject || '.' || h.field as title, h.was, h.became from history h
      where h.subject_id = ${office}::uuid or h.subject_id in (select id from licenses where office_id = ${office}::uuid)
    union all
    select 'letter', n.signed_at, r.id::text, n.subject, n.kind, n.number from notice_recipients r
      join notices n on n.id = r.notice_id and n.state = 'signed' where ${letters} and r.office_id = ${office}::uuid
    union all
    select 'acknowledged', r.acknowledged_at, r.id::text, n.subject, n.kind, n.number from notice_recipients r
      join notices n on n.id = r.notice_id where ${letters} and r.office_id = ${office}::uuid and r.acknowledged_at is not null
    union all
    select 'filed', q.filed_at, q.id::text, q.kind, null, q.number from requests q where ${requests} and q.office_id = ${office}::uuid
    union all
    select 'closed', q.closed_at, q.id::text, q.kind, q.outcome, q.number from requests q
      where ${requests} and q.office_id = ${office}::uuid and q.closed_at is not null
    union all
    select 'effect', e.first_day::timestamp at time zone 'Asia/Tehran', e.request_id::text, e.kind, e.first_day::text, e.last_day::text
      from effects e where e.office_id = ${office}::uuid
    union all
    select 'case', c.filed_at, c.id::text, c.topic, c.kind, c.state from cases c
      where c.office_id = ${office}::uuid and (${cases} or (${answers} and exists (
        select 1 from case_steps s where s.case_id = c.id and s.what = 'asked')))
    order by 2 desc nulls last limit 200`)
  return rows.map((row) => ({ ...row, at: new Date(row.at) }))
}

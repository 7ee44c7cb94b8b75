// The facts that a request is judged by: the office's license, its holder, and earlier requests that still count.
import { and, eq, gte, isNull, ne, not, or, type SQL, sql } from 'drizzle-orm'
import { applications } from '#db/schema/calls'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { requests } from '#db/schema/requests'
import { currentLicense, handoverUnderWay, renewalUnderWay, runsOn } from '#db/terms'
import { addDays, type Day, tehranDay } from '#rules/calendar'
import { isDays } from '#rules/fields/days'
import type { Form } from '#rules/fields/form'
import { type LicenseAge, licenseAge, type Term } from '#rules/license-age'
import { ownLicenseState } from '#rules/offices'
import { inIran, type Position } from '#rules/positions'
import type { Ask } from '#rules/proceedings/kind'
import { isAbsence, kindOf } from '#rules/proceedings/kinds'
import { managerOf } from '../offices/managers.ts'
import { siteFacts } from '../offices/site.ts'
import { violationFile } from '../offices/verdicts.ts'
import { closedDays, type Db } from '../parameters.ts'
import { accusedBody } from './accused.ts'
import { provinceThere } from './between.ts'
import { listsFor } from './lists.ts'
import { licensesHeld, namedFacts } from './named.ts'

export type OfficeFacts = {
  province: string
  name: string
  /** Null while the office is not there yet. */
  license: string | null
  /** Of a planned office whoever applied for it. */
  holderId: string
  ask: Pick<Ask, 'filing' | 'license' | 'officeKind' | 'area' | 'position' | 'closed'>
}

/** The license that an office had at an instant, or has now. */
const licenseAt = (at: Date | undefined): SQL =>
  at
    ? and(eq(licenses.officeId, offices.id), or(isNull(licenses.endedAt), gte(licenses.endedAt, at)))!
    : currentLicense(offices.id)

/** Whether its renewal was under way at an instant, or is now. */
const renewingAt = (at: Date | undefined): SQL<boolean> =>
  at
    ? sql<boolean>`exists (select from requests renewal where renewal.office_id = offices.id and renewal.kind = 'renewal'
        and renewal.filed_at <= ${at.toISOString()}::timestamptz
        and coalesce(renewal.closed_at >= ${at.toISOString()}::timestamptz, true))`
    : sql<boolean>`${sql.raw(renewalUnderWay('offices.id'))}`

/**
 * The office's side of a request; null for one that neither has a license nor is planned. `at`: with the license that stood then, since a decided request is
 * still shown by what it was judged by.
 */
export async function officeFacts(db: Db, office: string, today: Day, at?: Date): Promise<OfficeFacts | null> {
  const [row] = await db
    .select({
      office: offices,
      license: licenses,
      holder: people,
      manager: managerOf(sql`offices.id`),
      renewing: renewingAt(at),
      // what was judged before was judged by a license that was not at its end
      ending: at ? sql<boolean>`false` : sql<boolean>`${sql.raw(handoverUnderWay('offices.id'))}`,
    })
    .from(offices)
    .innerJoin(licenses, licenseAt(at))
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(eq(offices.id, office))
    .orderBy(sql`${licenses.endedAt} nulls last`)
    .limit(1)
  if (!row) return plannedFacts(db, office, today)
  const { lat, lon, kind, area } = row.office
  return {
    province: row.office.provinceId,
    name: row.office.name,
    license: row.license.code,
    holderId: row.holder.id,
    ask: {
      filing: {
        holderId: row.holder.id,
        nationalId: row.holder.nationalId,
        mobile: row.holder.mobile,
        legal: row.holder.kind === 'legal',
        manager: row.manager,
      },
      license: {
        standing: ownLicenseState({ ...row.license, renewing: row.renewing, ending: row.ending }, today),
        expiresOn: row.license.expiresOn,
        colour: row.license.colour,
        age: await ageOf(db, row.license),
      },
      officeKind: kind,
      area,
      position: lat === null || lon === null ? null : { lat, lon },
      closed: await closedDays(db, row.office.provinceId),
    },
  }
}

/** The same of an office that is not there yet, by its applicant; null where nobody applies for one. */
async function plannedFacts(db: Db, office: string, today: Day): Promise<OfficeFacts | null> {
  const applies = and(eq(memberships.officeId, offices.id), eq(memberships.role, 'applicant'))
  const [row] = await db
    .select({ office: offices, applicant: people })
    .from(offices)
    .innerJoin(memberships, and(applies, runsOn(memberships, today)))
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(eq(offices.id, office))
  if (!row) return null
  const { provinceId: province, name, kind, lat, lon } = row.office
  const { id: holderId, nationalId, mobile } = row.applicant
  const called = (await db.$count(applications, eq(applications.officeId, office))) > 0
  const licensesOf = nationalId ? await licensesHeld(db, nationalId, office) : 0
  return {
    ...{ province, name, holderId },
    license: null,
    ask: {
      filing: { holderId, nationalId, mobile, licenses: licensesOf, called },
      license: { standing: 'none', expiresOn: '' },
      officeKind: kind,
      position: lat === null || lon === null ? null : { lat, lon },
      closed: await closedDays(db, province),
    },
  }
}

type Licensed = Pick<typeof licenses.$inferSelect, 'id' | 'officeId' | 'holderId' | 'issuedOn'>

/** Since when a license is worked, by all terms of its office up to it. */
async function ageOf(db: Db, license: Licensed): Promise<LicenseAge> {
  const rows = await db
    .select({ id: licenses.id, holder: licenses.holderId, issuedOn: licenses.issuedOn, endedAt: licenses.endedAt })
    .from(licenses)
    .where(eq(licenses.officeId, license.officeId))
    .orderBy(sql`${licenses.endedAt} nulls last`)
  const former = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex(({ id }) => id === license.id),
    ),
  )
  const terms = former.map(({ endedAt, ...term }): Term => ({ ...term, endedOn: endedAt && tehranDay(endedAt) }))
  const [oldest = null, ...rest] = terms
  const present: Term = { holder: license.holderId, issuedOn: license.issuedOn, endedOn: null }
  return licenseAge(oldest ? [oldest, ...rest, present] : [present])
}

/** The place to which a form has its office go, where it can be read. */
function placeIn(kind: string, form: Form): Position | null {
  const { site } = kindOf(kind) ?? {}
  const { lat, lon } = ((site && form[site]) || {}) as Partial<Position>
  return typeof lat === 'number' && typeof lon === 'number' && inIran({ lat, lon }) ? { lat, lon } : null
}

/** The county to which a form has its office go, by name; null for its own. */
function countyIn(kind: string, form: Form): string | null {
  const field = kindOf(kind)?.fields.find(({ list }) => list === 'counties')
  return (field && (form[field.name] as string)) || null
}

/** What lies round the place to which a form has its office go, in the province in which that is asked. */
async function roundOf(
  db: Db,
  province: string,
  office: string,
  { kind, form, at, today }: { kind: string; form: Form; at: Position; today: Day },
) {
  const found = await siteFacts(db, { office, province }, at, countyIn(kind, form))
  const field = kindOf(kind)?.elsewhere?.province
  if (!field) return found
  const there = await provinceThere(db, String(form[field] ?? ''), today)
  // what lies next to it in this province tells nothing of a place in one whose offices nobody here knows
  return { ...found, ...(there ? {} : { nearest: null, around: [], unknown: [] }), there }
}

/**
 * Days that were over so long before what is asked concern no rule: an allowance is of one Jalali year, and whatever is linked over
 * more than two is too long by any count. An office that has asked for decades is not read whole for each look.
 */
const lookBack = 2 * 366

/** A request is closed and its days were over long before those that a form asks for, or else before a day. */
function longOver(form: Form, today: Day): SQL {
  const from = isDays(form.days) && form.days.from < today ? form.days.from : today
  const last = sql`${requests.form} -> 'days' ->> 'to'`
  return sql`(${requests.stage} = 'closed' and coalesce(${last} < ${addDays(from, -lookBack)}, false))`
}

/** A form with the days that its grant has in effect, which may have begun later or ended earlier than was asked for. */
const inEffect = (form: Form, span: { from: Day; to: Day } | null): Form =>
  span && isDays(form.days) ? { ...form, days: span } : form

/** All that the rules of a kind look at for an office's form; `except` leaves the request itself out. */
export async function askOf(
  db: Db,
  facts: OfficeFacts,
  office: string,
  kind: string,
  form: Form,
  today: Day,
  except?: string,
): Promise<Ask> {
  const rows = await db
    .select({
      id: requests.id,
      kind: requests.kind,
      form: requests.form,
      stage: requests.stage,
      span: sql<{ from: Day; to: Day } | null>`(select json_build_object('from', e.first_day, 'to', e.last_day)
        from effects e where e.request_id = requests.id)`,
      /** Filed while somebody else had the license, who is not the one that manages the office now. */
      former: sql<boolean>`coalesce(${requests.filedAt} <= (select max(before.ended_at) from licenses before
        where before.office_id = ${office}::uuid and before.holder_id <> ${facts.holderId}::uuid
        and not exists (select 1 from managers m
          where m.office_id = before.office_id and m.person_id = before.holder_id and m.until is null)), false)`,
    })
    .from(requests)
    .where(
      and(
        eq(requests.officeId, office),
        or(isNull(requests.outcome), eq(requests.outcome, 'granted')),
        not(longOver(form, today)),
        except ? ne(requests.id, except) : undefined,
      ),
    )
  const held = rows
    // nobody's leave is counted against whoever has the license after them
    .filter(({ former, kind: filed, form: asked }) => !(former && isAbsence(filed, asked)))
    .map(({ id, kind: filed, form: asked, stage, span }) => {
      return { id, kind: filed, form: inEffect(asked, span), pending: stage !== 'closed' }
    })
  const site = placeIn(kind, form)
  return {
    ...facts.ask,
    form,
    ...(site ? { site: await roundOf(db, facts.province, office, { kind, form, at: site, today }) } : {}),
    named: await namedFacts(db, office, kind, form),
    ...(kindOf(kind)?.looksAt === 'violations' ? { violations: await violationFile(db, office) } : {}),
    ...(kindOf(kind)?.report?.accused
      ? { accused: (await accusedBody(db, facts.province, kind, form, today)) !== null }
      : {}),
    ...(except ? {} : { lists: await listsFor(db, kindOf(kind)?.fields ?? [], office, today) }),
    today,
    earlier: held.filter((one) => one.kind === kind),
    others: held.filter((one) => one.kind !== kind),
  }
}

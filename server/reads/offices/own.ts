// The office one works in: what stands on its license, what is left of its leave, its addresses and its week.
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { currentLicense, licenseStateOn, renewalUnderWay, runsOn } from '#db/terms'
import { contactReportWithin } from '#law/contact'
import { licenseRenewalLead } from '#law/license'
import type { Law, Parameter } from '#law/parameter'
import { reach, sees } from '#policies/sights'
import { type Day, daysBetween, tehranDay } from '#rules/calendar'
import { weekOf } from '#rules/hours'
import { leadDay } from '#rules/periods'
import { allowancesOf } from '#rules/proceedings/kinds'
import { leave } from '#rules/requests/leave'
import type { Actor } from '#rules/roles'
import { closedDays, type Db, lawOfProvince } from '../parameters.ts'
import { askOf, officeFacts } from '../requests/asks.ts'
import { provinceTimetable } from '../secretariat.ts'
import { contactsOf } from './contacts.ts'
import { effectsNow } from './public.ts'

/** The offices in which the actor is holder, staff or substitute; the addresses only for the holder. */
export async function ownOffices(db: Db, actor: Actor, now: Date) {
  const held = reach(actor, 'offices.own').offices
  if (held.length === 0) return []
  const today = tehranDay(now)
  const asked = sql<boolean>`${sql.raw(renewalUnderWay('licenses.office_id'))}`
  const rows = await db
    .select({ office: offices, county: counties.name, license: licenses, state: licenseStateOn(today), asked })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .innerJoin(licenses, currentLicense(offices.id))
    .where(inArray(offices.id, held))
    .orderBy(asc(sql`${offices.name} collate "fa-x-icu"`))
  return Promise.all(
    rows.map(async ({ office, county, license, state, asked }) => {
      const law = await lawOfProvince(db, office.provinceId, today)
      const closed = await closedDays(db, office.provinceId)
      const by = leadDay(license.expiresOn, law(licenseRenewalLead))
      const holds = sees(actor, 'offices.numbers', { province: office.provinceId, office: office.id })
      return {
        id: office.id,
        name: office.name,
        kind: office.kind,
        county,
        place: office.place,
        address: office.address,
        phone: office.phone,
        week: weekOf({ own: office.hours, ...(await provinceTimetable(db, office.provinceId, today)), closed }),
        license: {
          code: license.code,
          issuedOn: license.issuedOn,
          expiresOn: license.expiresOn,
          standing: state,
          colour: license.colour,
          daysLeft: daysBetween(today, license.expiresOn),
        },
        renewal: {
          by,
          state: asked ? 'asked' : by < today ? 'past' : 'ahead',
          cite: cited(law, licenseRenewalLead),
        } as const,
        leave: await leaveOf(db, office.id, today, law),
        report: { within: law(contactReportWithin), cite: cited(law, contactReportWithin) },
        contacts: holds ? (await contactsOf(db, office.provinceId, actor.person!)).filter(({ until }) => !until) : null,
        substitutes: await substitutesOf(db, office.id, today),
        effects: await effectsNow(db, office.id, today),
      }
    }),
  )
}

/** Where the value that really applies stands. */
function cited(law: Law, parameter: Parameter) {
  return law.cite?.(parameter) ?? parameter.cite
}

/** The leave of the present year: all of it, used or asked for, and left. */
async function leaveOf(db: Db, office: string, today: Day, law: Law) {
  const facts = await officeFacts(db, office, today)
  if (!facts) return null
  return allowancesOf(leave, await askOf(db, facts, office, leave.kind, {}, today), law)[0] ?? null
}

async function substitutesOf(db: Db, office: string, today: Day) {
  return db
    .select({ name: people.name, since: memberships.since, until: memberships.until })
    .from(memberships)
    .innerJoin(people, eq(people.id, memberships.personId))
    .where(and(eq(memberships.officeId, office), eq(memberships.role, 'substitute'), runsOn(memberships, today)))
    .orderBy(sql`${people.name} collate "fa-x-icu"`)
}

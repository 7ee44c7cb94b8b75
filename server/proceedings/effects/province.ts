// An office leaves its province. Bylaw 18-1. Where the other one is here it stands in that one's lists from today, with its people and
// its license; where it is not, its license here has ended. What was filed, written and decided before stays where it was.
import { and, eq, inArray, isNull, ne, notExists, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { managers } from '#db/schema/managers'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { counties, provinces } from '#db/schema/provinces'
import { officeServices } from '#db/schema/services'
import { lastsTo, runsOn } from '#db/terms'
import { provinceByName } from '#reads/requests/between'
import { addDays } from '#rules/calendar'
import type { Act } from '../../act/act.ts'
import { writeEntries } from '../../act/history.ts'
import type { Request } from '../request.ts'
import { licenseOf } from './license.ts'
import { endOthers } from './revoke.ts'

type Going = { province: string; county: string }

/** Takes an office out of its province, and into the other where that is here. Throws for a county that is not there: the filing asks. */
export async function changeProvince(act: Act, request: Request, { province: name, county }: Going): Promise<void> {
  const { officeId: office } = request
  await endContracts(act, office)
  await endOthers(act, request, 'office-moved')
  const there = await provinceByName(act.tx, name)
  if (there) await moveTo(act, office, { province: there, county })
  else await endHere(act, office)
  const [was] = await act.tx.select({ name: provinces.name }).from(provinces).where(eq(provinces.id, act.province))
  const entry = { subject: 'office' as const, id: office, field: 'province', was: was!.name, became: name }
  await writeEntries(act, [entry])
}

/** An agency's contract is for the province; whoever offers its services there is decided there. Our reading. */
async function endContracts(act: Act, office: string): Promise<void> {
  const held = and(eq(officeServices.officeId, office), lastsTo(officeServices, act.today))
  await act.tx
    .update(officeServices)
    .set({ until: addDays(act.today, -1) })
    .where(held)
}

async function endHere(act: Act, office: string): Promise<void> {
  const { license } = await licenseOf(act, office)
  await act.tx.update(licenses).set({ state: 'ended', stateSince: act.today }).where(eq(licenses.id, license.id))
  await writeEntries(act, [{ subject: 'license', id: license.id, field: 'state', was: license.state, became: 'ended' }])
}

async function moveTo(act: Act, office: string, { province: provinceId, county: name }: Going): Promise<void> {
  const { tx } = act
  const [county] = await tx
    .select({ id: counties.id })
    .from(counties)
    .where(and(eq(counties.provinceId, provinceId), eq(counties.name, name)))
  if (!county) throw new Error(`no county ${name} in province ${provinceId}`)
  await tx.update(offices).set({ provinceId, countyId: county.id }).where(eq(offices.id, office))
  await tx
    .update(licenses)
    .set({ provinceId })
    .where(and(eq(licenses.officeId, office), isNull(licenses.endedAt)))
  await tx.update(licenseCodes).set({ provinceId }).where(eq(licenseCodes.officeId, office))
  await tx
    .update(managers)
    .set({ provinceId })
    .where(and(eq(managers.officeId, office), isNull(managers.until)))
  await movePeople(act, office, provinceId)
}

/** Whoever works at the office does so there from today; those who have nothing else here are people of that province from now on. */
async function movePeople({ tx, today }: Act, office: string, provinceId: string): Promise<void> {
  const here = and(eq(memberships.officeId, office), lastsTo(memberships, today))
  const held = await tx.select().from(memberships).where(here)
  if (held.length === 0) return
  const ids = held.map(({ id }) => id)
  // what has not begun, or began today, has no yesterday here
  const begun = held.filter(({ since }) => since < today)
  await tx.update(memberships).set({ provinceId }).where(inArray(memberships.id, ids))
  if (begun.length)
    await tx.insert(memberships).values(begun.map(({ id: _, ...row }) => ({ ...row, until: addDays(today, -1) })))
  await tx
    .update(memberships)
    .set({ since: today })
    .where(
      inArray(
        memberships.id,
        begun.map(({ id }) => id),
      ),
    )
  const persons = [...new Set(held.map(({ personId }) => personId))]
  const other = tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, people.id), ne(memberships.provinceId, provinceId), runsOn(memberships, today)))
  const same = alias(people, 'same')
  const known = tx
    .select({ id: same.id })
    .from(same)
    .where(and(eq(same.provinceId, provinceId), sql`${same.nationalId} = ${people.nationalId}`))
  await tx
    .update(people)
    .set({ provinceId })
    .where(and(inArray(people.id, persons), notExists(other), notExists(known)))
}

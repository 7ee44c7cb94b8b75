// The license as the issuer sent it back: a row of its own in place of the one before, with its history.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { people } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { currentLicense } from '#db/terms'
import type { Paper } from '#rules/proceedings/kind'
import { searchOf } from '#rules/registry/holder'
import type { Act } from '../../act/act.ts'
import { type Entry, writeEntries } from '../../act/history.ts'
import { replaceTerms } from './terms.ts'

/** The license an office has now, with its holder's name. Throws where it has none: a bug, its request was granted. */
export async function licenseOf(act: Act, office: string) {
  const [row] = await act.tx
    .select({ license: licenses, holder: people.name })
    .from(licenses)
    .innerJoin(people, eq(people.id, licenses.holderId))
    .where(currentLicense(sql`${office}::uuid`))
  if (!row) throw new Error(`office ${office} has no license to renew or to pass on`)
  return row
}

/** Whose it is from then on, and its colour, where they are others than before. */
type Other = { holder?: string; colour?: string }

/**
 * Writes the term that the issuer gave; state and colour stay, and whoever has it, unless they are said. A code that changed is one
 * more alias: what is printed leads to the office for ever. Answers the new row's id.
 */
export async function writeTerm(act: Act, office: string, paper: Paper, other: Other = {}): Promise<string> {
  const { license } = await licenseOf(act, office)
  const { holder = license.holderId, colour = license.colour } = other
  const { id: previous, state } = license
  const code = paper.code ?? license.code
  const id = randomUUID()
  const { issuedOn, expiresOn } = paper
  const begun = { id, office, holder, code, issuedOn, expiresOn, state, previous, colour }
  await replaceTerms(act, [previous], [{ ...begun, since: act.today }])
  await act.tx
    .insert(licenseCodes)
    .values({ code, provinceId: act.province, officeId: office, since: act.now })
    .onConflictDoNothing()
  const fields = (['code', 'issuedOn', 'expiresOn', 'colour'] as const).filter(
    (field) => license[field] !== begun[field],
  )
  await writeEntries(
    act,
    fields.map((field): Entry => ({ subject: 'license', id, field, was: license[field], became: begun[field] })),
  )
  await findable(act, office)
  return id
}

/** The office is found by its holder's name and its code as they are now. */
export async function findable(act: Act, office: string): Promise<void> {
  const { license, holder } = await licenseOf(act, office)
  const [row] = await act.tx
    .select({ name: offices.name, place: offices.place, address: offices.address, county: counties.name })
    .from(offices)
    .innerJoin(counties, eq(counties.id, offices.countyId))
    .where(eq(offices.id, office))
  const search = searchOf({ ...row!, holder, code: license.code })
  await act.tx.update(offices).set({ search }).where(eq(offices.id, office))
}

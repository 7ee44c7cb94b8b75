// For which agency and about which office somebody acts who hands over, agrees or holds security: an agency only for itself.
import { and, eq } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { seesBody } from '#policies/sights'
import { officeByCode } from '#reads/offices/public'
import { type Act, done, noBecause, type Outcome, unknown } from '../../act/act.ts'

/** The agency that is named, or the actor's own where none is; unknown where it is another's or none of the province. */
export async function agencyFor(act: Act, named: string | null): Promise<Outcome<string>> {
  const agency = named ?? ownAgency(act)
  if (!agency) return noBecause('field-needed', 'agency')
  if (!actsForAgency(act, agency)) return unknown
  const here = and(eq(bodies.id, agency), eq(bodies.provinceId, act.province), eq(bodies.kind, 'agency'))
  const [found] = await act.tx.select({ id: bodies.id, until: bodies.until }).from(bodies).where(here)
  if (!found) return unknown
  return found.until && found.until < act.today ? noBecause('bodies-wrong', 'agency') : done(found.id)
}

/** The body for which the actor acts; null for the secretariat, which acts for each. */
const ownAgency = ({ as }: Act): string | null => (as && seesBody(as, 'contracts') ? (as.body ?? null) : null)

/** Whether the actor may act for an agency: the secretariat for each, an agency for itself. */
export const actsForAgency = (act: Act, agency: string): boolean => [null, agency].includes(ownAgency(act))

/** The office of a license code in the actor's province; refused at its field where there is none. */
export async function officeNamed(act: Act, license: string): Promise<Outcome<string>> {
  const found = await officeByCode(act.tx, license)
  return found && found.province === act.province ? done(found.id) : noBecause('inventory-office-unknown', 'license')
}

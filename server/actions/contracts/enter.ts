// A memorandum, a contract or an addendum enters the register, with its copy. Bylaw 4, 19-1; Annex 5 articles 6, 8.
import { and, eq, inArray } from 'drizzle-orm'
import { bodies } from '#db/schema/bodies'
import { contractServices, contracts } from '#db/schema/contracts'
import { services } from '#db/schema/services'
import { lastsTo } from '#db/terms'
import { ofAgency } from '#reads/offices/contracts'
import { type ContractTerms, contractRefusals } from '#rules/contracts'
import { persianLine } from '#rules/texts'
import { type Act, action, done, no, noBecause, type Outcome, unknown } from '../../act/act.ts'
import { attachFiles } from '../files/attach.ts'
import { agencyFor, officeNamed } from './agency.ts'

/** `agency`: null for the actor's own; `license`: of an office as party; `body`: of another party; `files`: its copy. */
export type Entering = ContractTerms & {
  agency: string | null
  license: string
  body: string | null
  files: readonly string[]
}

/** Writes one down with the services that it is about; answers its id. */
export const enterContract = action<Entering, { id: string }>('contracts.enter', {
  run: async (act, input) => {
    const agency = await agencyFor(act, input.agency)
    if (!agency.ok) return agency
    const terms = { ...input, number: persianLine(input.number), subject: persianLine(input.subject) }
    const wrong = contractRefusals(terms, act.today)
    if (wrong.length) return no(...wrong)
    const party = await partyOf(act, input)
    if (!party.ok) return party
    const base = input.addsTo ? await basisOf(act, input.addsTo, agency.value) : null
    if (input.addsTo && !base) return unknown
    const about = input.services.length ? input.services : (base?.services ?? [])
    if (!(await areOf(act, agency.value, about))) return noBecause('contracts-services-other', 'services')
    const [row] = await act.tx
      .insert(contracts)
      .values({
        ...{ provinceId: act.province, agencyId: agency.value, kind: input.kind, party: input.party, ...party.value },
        ...{ addsTo: input.addsTo, number: terms.number, subject: terms.subject, signedOn: input.signedOn },
        ...{ firstDay: input.firstDay, lastDay: input.lastDay, capacity: input.capacity },
        ...{ by: act.actor.person!, at: act.now },
      })
      .returning({ id: contracts.id })
    const { id } = row!
    const unique = [...new Set(about)]
    if (unique.length)
      await act.tx
        .insert(contractServices)
        .values(unique.map((serviceId) => ({ provinceId: act.province, contractId: id, serviceId })))
    if (!(await attachFiles(act, 'contract', id, input.files))) return noBecause('contracts-file-gone', 'files')
    const { kind, firstDay, lastDay } = input
    act.record({
      subject: 'contract',
      subjectId: id,
      facts: { kind, agency: agency.value, ...party.value, firstDay, lastDay, number: terms.number },
    })
    return done({ id })
  },
})

type Party = { officeId: string | null; bodyId: string | null }

async function partyOf(act: Act, { party, license, body }: Entering): Promise<Outcome<Party>> {
  if (party === 'office') {
    const office = await officeNamed(act, license)
    return office.ok ? done({ officeId: office.value, bodyId: null }) : office
  }
  if (party === 'group') return done({ officeId: null, bodyId: null })
  const here = and(eq(bodies.provinceId, act.province), inArray(bodies.kind, ['kanoon', 'association']))
  const [found] = await act.tx
    .select({ id: bodies.id })
    .from(bodies)
    .where(and(here, lastsTo(bodies, act.today), eq(bodies.id, body ?? act.province)))
  return found ? done({ officeId: null, bodyId: found.id }) : noBecause('bodies-wrong', 'body')
}

/** What an addendum adds to, of the same agency, and what that is about; null where there is no such one. */
async function basisOf(act: Act, id: string, agency: string) {
  const here = and(eq(contracts.id, id), eq(contracts.provinceId, act.province), eq(contracts.agencyId, agency))
  const [found] = await act.tx.select({ kind: contracts.kind }).from(contracts).where(here)
  if (!found || found.kind === 'addendum') return null
  const about = await act.tx
    .select({ id: contractServices.serviceId })
    .from(contractServices)
    .where(eq(contractServices.contractId, id))
  return { services: about.map((one) => one.id) }
}

/** Whether services are all the agency's: by name, or as somebody said. */
async function areOf(act: Act, agency: string, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const rows = await act.tx
    .select({ id: services.id })
    .from(services)
    .innerJoin(bodies, ofAgency)
    .where(and(inArray(services.id, [...ids]), eq(services.provinceId, act.province), eq(bodies.id, agency)))
  return rows.length === new Set(ids).size
}

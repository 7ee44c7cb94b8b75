// The secretariat opens the file of an office that is not there yet: where it is to be, and who applies for it. The file is an
// office without a license, so that requests, tasks and letters have one sort of subject; no list, count or public page
// shows it before the issuer's license makes it one.
import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { offices } from '#db/schema/offices'
import { memberships } from '#db/schema/people'
import { counties } from '#db/schema/provinces'
import { isEmpty } from '#rules/fields/empty'
import { person } from '#rules/fields/person'
import { isUuid } from '#rules/identifiers'
import { type OfficeKind, officeKinds } from '#rules/offices'
import { normalise, searchKey } from '#rules/texts'
import { type Refusal, refusalAt } from '#rules/verdict'
import { type Act, action, done, no, type Outcome } from '../../act/act.ts'
import { consentPerson } from '../requests/consent.ts'

/** `applicant`: a natural person by name, national ID and mobile. */
export type PlanInput = {
  name: string
  kind: OfficeKind
  county: string
  place: string
  address: string
  applicant: { name: string; nationalId: string; mobile: string }
}

/** Opens it, with its applicant on record; answers its id. The applicant follows its requests in bot and app. */
export const planOffice = action<PlanInput, { id: string }>('offices.plan', {
  scope: async (_tx, _input, { province }) => ({ province }),
  run: async (act, input): Promise<Outcome<{ id: string }>> => {
    const wrong = planRefusals(input, act.today)
    if (wrong.length) return no(...wrong)
    const [county] = await act.tx
      .select({ id: counties.id, name: counties.name })
      .from(counties)
      .where(and(eq(counties.provinceId, act.province), eq(counties.id, input.county)))
    if (!county) return no(refusalAt('county', 'field-wrong'))
    const applicant = person.tidy!(input.applicant)
    const known = await consentPerson(act, applicant, 'applicant')
    if (!known.ok) return known
    return done({ id: await openPlanned(act, input, county, { id: known.value, name: applicant.name }) })
  },
})

function planRefusals({ name, kind, county, place, address, applicant }: PlanInput, today: string): Refusal[] {
  const texts = { name, place, address }
  const missing = Object.entries(texts).filter(([, text]) => isEmpty(text))
  return [
    ...missing.map(([field]) => refusalAt(field, 'field-needed')),
    ...(isUuid(county) ? [] : [refusalAt('county', 'field-needed')]),
    ...(officeKinds.includes(kind) ? [] : [refusalAt('kind', 'field-choice-wrong')]),
    ...person.check(applicant, (key, part = '', facts = {}) => refusalAt(`applicant.${part}`, key, facts), { today }),
  ]
}

type Named = { id: string; name: string }

/** Writes the file of an office to come, and its applicant's part in it; answers its id. */
export async function openPlanned(
  act: Act,
  input: Pick<PlanInput, 'name' | 'kind' | 'place' | 'address'>,
  county: Named,
  applicant: Named,
): Promise<string> {
  const id = randomUUID()
  const [name, place, address] = [normalise(input.name), normalise(input.place), normalise(input.address)]
  const search = searchKey([name, place, county.name, applicant.name, address].join(' '))
  const row = { id, countyId: county.id, kind: input.kind, name, place, address, search, createdAt: act.now }
  await act.tx.insert(offices).values({ provinceId: act.province, ...row })
  await act.tx
    .insert(memberships)
    .values({ provinceId: act.province, officeId: id, personId: applicant.id, role: 'applicant', since: act.today })
  act.record({ subject: 'office', subjectId: id, facts: { planned: true } })
  return id
}

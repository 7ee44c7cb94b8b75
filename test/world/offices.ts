// Six offices with licenses and holders, three in each county.
import { randomUUID } from 'node:crypto'
import type { Database } from '#db/client'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { addDays, type Day } from '#rules/calendar'
import type { OfficeKind, StoredLicenseState } from '#rules/offices'
import { searchKey } from '#rules/texts'
import type { Numbering } from './numbering.ts'
import { type BuiltPerson, insertPersons } from './people.ts'
import type { BuiltCounty } from './province.ts'

export type BuiltOffice = {
  id: string
  name: string
  license: string
  licenseId: string
  county: string
  holder: BuiltPerson
}

type Plan = {
  name: string
  county: 0 | 1
  kind: OfficeKind
  holder: string
  person?: 'legal'
  state?: StoredLicenseState
  /** Days from today to the license's last day. */
  left?: number
}

const plans: Plan[] = [
  { name: 'نیلوفر', county: 0, kind: 'urban', holder: 'هومن نیلوفری' },
  { name: 'باران', county: 0, kind: 'urban', holder: 'ژاله بارانی' },
  { name: 'سپیدار', county: 0, kind: 'rural', holder: 'جمشید سپیداری' },
  { name: 'آفتاب', county: 1, kind: 'urban', holder: 'شرکت آفتاب‌گستر گلدشت', person: 'legal' },
  { name: 'شبنم', county: 1, kind: 'urban', holder: 'پوران شبنمی', state: 'suspended' },
  { name: 'سرو', county: 1, kind: 'rural', holder: 'ایرج سروستانی', left: -1 },
]

type Place = { now: Date; today: Day; province: string; counties: BuiltCounty[]; numbers: Numbering }

/** Inserts the offices in order; licenses run for three years and end a year from today unless the plan says else. */
export async function insertOffices(db: Database, place: Place): Promise<BuiltOffice[]> {
  const { now, today, province, numbers } = place
  const base = { provinceId: province }
  const planned = plans.map((plan) => ({
    plan,
    id: randomUUID(),
    licenseId: randomUUID(),
    license: numbers.license(plan.kind === 'rural' ? 'rural' : 'urban'),
  }))
  await db.insert(offices).values(planned.map(({ plan, id, license }) => officeRow(place, plan, { id, license })))
  const holders = await insertPersons(
    db,
    place,
    planned.map(({ plan, id }) => ({ name: plan.holder, role: 'holder', office: id, kind: plan.person })),
  )
  await db.insert(licenses).values(
    planned.map(({ plan, id, licenseId, license }, index) => {
      const expiresOn = addDays(today, plan.left ?? 365)
      return {
        ...base,
        id: licenseId,
        officeId: id,
        holderId: holders[index]!.id,
        code: license,
        issuedOn: addDays(expiresOn, -1095),
        expiresOn,
        state: plan.state ?? 'active',
        stateSince: addDays(today, -30),
      }
    }),
  )
  await db
    .insert(licenseCodes)
    .values(planned.map(({ id, license }) => ({ ...base, code: license, officeId: id, since: now })))
  return planned.map(({ plan, id, license, licenseId }, index) => {
    const county = place.counties[plan.county]!.id
    return { id, name: plan.name, license, licenseId, county, holder: holders[index]! }
  })
}

function officeRow({ now, province, counties }: Place, plan: Plan, { id, license }: { id: string; license: string }) {
  const county = counties[plan.county]!
  const seat = plan.kind === 'rural' ? `روستای ${plan.name}` : county.name
  return {
    id,
    provinceId: province,
    countyId: county.id,
    name: plan.name,
    kind: plan.kind,
    place: seat,
    address: `${seat}، خیابان دوم، پلاک ۷`,
    phone: '04530000000',
    lat: 38.12 + plan.county / 5,
    lon: 48.22 + plan.county / 5,
    area: plan.kind === 'rural' ? 32 : 58,
    search: searchKey([plan.name, seat, county.name, plan.holder, license].join(' ')),
    createdAt: now,
  }
}

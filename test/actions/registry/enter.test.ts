// An office entered and corrected without a sheet goes the registry's way: same rules, same history.
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterOffice, type TypedOffice } from '#actions/registry/enter'
import { history } from '#db/schema/history'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { memberships } from '#db/schema/people'
import { presentOffices } from '#reads/registry'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const fresh = (over: TypedOffice = {}): TypedOffice => ({
  code: '72-14-9001',
  name: 'کیان',
  kind: 'urban',
  county: 'مهرآباد',
  holder: 'یکتا کریمی',
  mobile: '۰۹۱۴۵۵۵۰۰۰۱',
  issuedOn: '2026-09-01',
  expiresOn: '2029-08-31',
  state: 'active',
  ...over,
})
const enter = async (typed: TypedOffice, seen: TypedOffice | null = null, key = newKey()) =>
  enterOffice(await world.as('clerk'), key, { typed, seen })
const standing = async (code: string) => {
  const all = await presentOffices(database.db, { provinces: [world.province], offices: [] })
  return all.find((one) => one.code === code)
}

it('a new office stands with its license and its holder, once for one key', async () => {
  const key = newKey()
  for (let n = 0; n < 2; n++) expect(await enter(fresh(), null, key)).toMatchObject({ ok: true, value: { changed: 1 } })
  expect(await standing('72-14-9001')).toMatchObject({ holder: 'یکتا کریمی', mobile: '09145550001', county: 'مهرآباد' })
  expect(await enter(fresh())).toMatchObject({ ok: false, refusals: [{ field: 'code' }] })
})

it.each<[string, TypedOffice, string]>([
  ['a code that is none', { code: '72-14' }, 'code'],
  ['no holder', { code: '72-14-9002', holder: '' }, 'holder'],
  ['a county that is not there', { code: '72-14-9002', county: 'ناکجا' }, 'county'],
  ['a mobile that is none', { code: '72-14-9002', mobile: '0914' }, 'mobile'],
  ['a national ID with a wrong digit', { code: '72-14-9002', nationalId: '9995973562' }, 'nationalId'],
  ['a term that ends before it begins', { code: '72-14-9002', expiresOn: '2026-08-31' }, 'expiresOn'],
])('%s is refused at its field, and nothing is written', async (_, over, field) => {
  const refused = await enter(fresh({ name: 'دوم', mobile: '09145550002', holder: 'دارا کریمی', ...over }))
  expect(refused).toMatchObject({ ok: false, why: 'refused' })
  expect(refused.ok ? [] : refused.refusals.map((one) => one.field)).toContain(field)
  expect(await database.db.select().from(offices).where(eq(offices.name, 'دوم'))).toEqual([])
})

it('another holder begins a new term and stands from today; what somebody changed meanwhile is not overwritten', async () => {
  const before = (await standing('72-14-9001'))!
  const seen: TypedOffice = { holder: before.holder, expiresOn: before.expiresOn, county: before.county }
  const changed = fresh({ holder: 'نازنین آزمونی', mobile: '09145550009', county: 'گلدشت', expiresOn: '2030-08-31' })
  expect(await enter(changed, seen)).toMatchObject({ ok: true, value: { changed: 1 } })
  expect(await standing('72-14-9001')).toMatchObject({
    holder: 'نازنین آزمونی',
    county: 'گلدشت',
    expiresOn: '2030-08-31',
  })
  const terms = await database.db.select().from(licenses).where(eq(licenses.officeId, before.office))
  expect(terms.map(({ endedAt }) => endedAt !== null).sort()).toEqual([false, true])
  const now = and(eq(memberships.officeId, before.office), eq(memberships.role, 'holder'), isNull(memberships.until))
  expect(await database.db.select().from(memberships).where(now)).toHaveLength(1)
  const told = await database.db.select().from(history).where(eq(history.subjectId, before.office))
  expect(told.map(({ field }) => field)).toContain('county')
  expect(await enter(changed, seen)).toMatchObject({ ok: false, why: 'conflict' })
})

it('an emptied number of the same holder is removed, with its history; a new holder gets none of the old one', async () => {
  const fields = {
    code: '72-14-9003',
    name: 'سوم',
    holder: 'مهرداد کریمی',
    mobile: '09145550003',
    nationalId: '9995973561',
  }
  await enter(fresh(fields))
  const before = (await standing('72-14-9003'))!
  const seen: TypedOffice = { nationalId: before.nationalId, mobile: before.mobile }
  expect(await enter(fresh({ ...fields, mobile: '', nationalId: null }), seen)).toMatchObject({
    ok: true,
    value: { changed: 1 },
  })
  expect(await standing('72-14-9003')).toMatchObject({ person: before.person, mobile: null, nationalId: null })
  const told = await database.db.select().from(history).where(eq(history.subjectId, before.person))
  expect(told.map(({ field, was, became }) => [field, was, became]).sort()).toEqual([
    ['mobile', '09145550003', null],
    ['nationalId', '9995973561', null],
  ])
  await enter(fresh(fields), { mobile: null })
  await enter(fresh({ ...fields, holder: 'کیوان آزمونی', mobile: null, nationalId: null }), { mobile: '09145550003' })
  const after = (await standing('72-14-9003'))!
  expect(after).toMatchObject({ holder: 'کیوان آزمونی', mobile: null, nationalId: null })
  expect(after.person).not.toBe(before.person)
})

it('a mobile alone is removed too, while the county changes', async () => {
  const fields = { code: '72-14-9005', name: 'پنجم', holder: 'پریسا کریمی', mobile: '09145550005' }
  await enter(fresh(fields))
  await enter(fresh({ ...fields, mobile: null, county: 'گلدشت' }), { mobile: '09145550005', county: 'مهرآباد' })
  expect(await standing('72-14-9005')).toMatchObject({ mobile: null, county: 'گلدشت' })
})

it('an official keeps the numbers: emptied ones are refused at their fields', async () => {
  const fields = { code: '72-14-9004', name: 'چهارم', holder: 'بهنام کریمی', mobile: '09145550004' }
  await enter(fresh(fields))
  const { person } = (await standing('72-14-9004'))!
  await database.db
    .insert(memberships)
    .values({ id: newKey(), provinceId: world.province, personId: person, role: 'member', since: '2026-01-01' })
  const refused = await enter(fresh({ ...fields, mobile: null }), { mobile: '09145550004' })
  expect(refused).toMatchObject({ ok: false, refusals: [{ key: 'registry-official-kept', field: 'mobile' }] })
})

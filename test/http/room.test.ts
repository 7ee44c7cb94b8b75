// Where a call begins: inhabitants as they are pasted, and the villages that have no office though they are large enough.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openCall } from '#actions/calls/open'
import { offices } from '#db/schema/offices'
import { overrides } from '#db/schema/parameters'
import { populations } from '#db/schema/populations'
import { officeVillageAbove } from '#law/offices'
import { addDays } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { isLargeVillage, placeKey, readPopulations } from '#rules/populations'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

const counties = [
  { id: 'm', name: 'مهرآباد' },
  { id: 'g', name: 'گل‌دشت' },
]

describe('lines of inhabitants', () => {
  it.each<[string, string, unknown]>([
    ['a village', 'مهرآباد، ارس، ۲۶۰۰', [{ county: 'm', place: 'ارس', population: 2600 }]],
    ['from a sheet, with tabs', 'مهرآباد\tارس\t2600', [{ county: 'm', place: 'ارس', population: 2600 }]],
    ['a county itself', 'گلدشت؛ ۱۲۰٬۰۰۰', [{ county: 'g', place: '', population: 120_000 }]],
    ['with empty lines between', '\nگل‌دشت,رود,10\n\n', [{ county: 'g', place: 'رود', population: 10 }]],
  ])('%s', (_, text, rows) => {
    expect(readPopulations(text, counties)).toEqual({ rows })
  })

  it.each<[string, string, string, number | undefined]>([
    ['nothing', ' \n', 'field-needed', undefined],
    ['a single cell', 'مهرآباد', 'calls-population-shape', 1],
    ['a county of elsewhere', 'مهرآباد، ارس، ۱\nناکجا، ارس، ۱', 'calls-population-county', 2],
    ['a figure that is none', 'مهرآباد، ارس، زیاد', 'calls-population-figure', 1],
    ['more than live anywhere', 'مهرآباد، ارس، ۲۰۰۰۰۰۰۱', 'calls-population-figure', 1],
  ])('not %s', (_, text, key, line) => {
    expect(readPopulations(text, counties)).toMatchObject({ wrong: { key, facts: line ? { line } : {} } })
  })
})

it.each([
  ['روستای ارس', 'ارس', true],
  ['شهر گل‌دشت', 'گلدشت', true],
  ['روستای نو', 'نو', true],
  ['شهرآباد', 'آباد', false],
])('%s and %s are one place: %s', (one, other, same) => {
  expect(placeKey(one) === placeKey(other)).toBe(same)
})

it.each([
  [2500, 2500, false],
  [2501, 2500, true],
  [90_000, 0, false],
])('a village of %s inhabitants has room above %s: %s', (population, value, large) => {
  const set = { parameter: officeVillageAbove.name, value, firstDay: '2020-01-01', resolution: '۱' }
  expect(isLargeVillage(population, lawOn('2026-10-10', [set]))).toBe(large)
})

describe('the list that a call begins from', () => {
  let database: TestDatabase
  let world: World
  let web: Web
  beforeAll(async () => {
    database = await freshDatabase()
    world = await buildWorld(database.db)
    web = webOf(world)
    const set = { provinceId: world.province, firstDay: '2020-01-01', at: world.now, resolution: 'مصوبه ۷' }
    await database.db.insert(overrides).values({ ...set, parameter: 'office.villageAbove', value: 2500 })
  })
  afterAll(() => database.drop())
  beforeEach(() => database.db.delete(populations))

  const record = async (lines: string, countedOn = '2016-10-01', who: 'clerk' | 'member' = 'clerk') => {
    const json = { lines, countedOn, source: 'سرشماری' }
    return (await web.visit('/api/app/calls/populations', { as: world.people[who].id, json })).status
  }
  const room = async () => (await web.visit('/api/app/calls/room', { as: world.people.member.id })).json()
  const named = async () => (await room()).villages.map(({ name }: { name: string }) => name)

  it('has the villages above the figure, the largest first, by their youngest count', async () => {
    expect(await record('مهرآباد، ارس، ۲۶۰۰\nمهرآباد، رود، ۲۵۰۰\nگلدشت، بهار، ۹۰۰۰')).toBe(200)
    expect(await named()).toEqual(['بهار', 'ارس'])
    expect((await room()).villageCite).toContain('مصوبه ۷')
    // a later count goes before, whenever it is recorded; the same day once more is put right
    expect(await record('مهرآباد، ارس، ۲۰۰۰', '2026-01-01')).toBe(200)
    expect(await record('مهرآباد، ارس، ۹۹۹۹', '2011-01-01')).toBe(200)
    expect(await named()).toEqual(['بهار'])
    expect(await record('مهرآباد، ارس، ۳۰۰۰', '2026-01-01')).toBe(200)
    expect(await named()).toEqual(['بهار', 'ارس'])
    expect(await database.db.$count(populations, eq(populations.place, 'ارس'))).toBe(3)
  })

  it('leaves out where an office stands, and says where a call is open', async () => {
    await record('مهرآباد، ارس، ۲۶۰۰\nگلدشت، بهار، ۹۰۰۰')
    const [office] = world.offices
    const [stood] = await database.db.select().from(offices).where(eq(offices.id, office!.id))
    await database.db
      .update(offices)
      .set({ place: 'روستای ارس', countyId: world.counties[0]!.id })
      .where(eq(offices.id, office!.id))
    expect(await named()).toEqual(['بهار'])
    await database.db.update(offices).set({ place: stood!.place }).where(eq(offices.id, office!.id))
    const call = await openCall(await world.as('clerk'), newKey(), {
      ...{ county: world.counties[1]!.id, place: 'بهار', kind: 'rural', capacity: 1, note: '' },
      weights: { exam: 100, education: 0, experience: 0, local: 0 },
      ...{ permitBy: 'regulator', permitNumber: '۷', permitOn: world.today, resolution: '۹/۴' },
      ...{ opensOn: world.today, closesOn: addDays(world.today, 10) },
    })
    expect(call.ok).toBe(true)
    const seen = (await room()).villages
    expect(seen.map(({ name, call: open }: { name: string; call: string | null }) => [name, open !== null])).toEqual([
      ['بهار', true],
      ['ارس', false],
    ])
  })

  it('takes a county’s own count before what the province was set up with', async () => {
    await record('مهرآباد، ۷۷۷۷۷')
    const [county] = (await room()).counties.filter(({ name }: { name: string }) => name === 'مهرآباد')
    expect(county.population).toBe(77_777)
  })

  it.each<[string, Parameters<typeof record>, number]>([
    ['a day to come', ['مهرآباد، ارس، ۱', '2030-01-01'], 422],
    ['a line that cannot be read', ['مهرآباد'], 422],
    ['anybody but the secretariat', ['مهرآباد، ارس، ۱', '2016-10-01', 'member'], 403],
  ])('takes nothing of %s', async (_, asked, status) => {
    expect(await record(...asked)).toBe(status)
    expect(await database.db.$count(populations)).toBe(0)
  })
})

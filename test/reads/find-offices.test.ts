import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { officesNamed, officesNear } from '#reads/offices/find'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const named = async (typed: string, most = 6) => (await officesNamed(database.db, typed, most)).map(({ name }) => name)

describe('an office is found', () => {
  it.each([
    ['its name', 'نیلوفر', ['نیلوفر']],
    ['its name with an Arabic ye', 'نيلوفر', ['نیلوفر']],
    ['its county', 'گلدشت', ['آفتاب', 'سرو', 'شبنم']],
    ['name and county together', 'مهرآباد باران', ['باران']],
    ['a village', 'روستای سپیدار', ['سپیدار']],
    ['its name as pages print it', 'دفتر پيشخوان خدمات دولت نیلوفر', ['نیلوفر']],
    ['what every office is called', 'دفتر پیشخوان', []],
    ['a word nobody has', 'ناکجا', []],
    ['nothing at all', '  ', []],
    ['a percent sign, taken literally', '%', []],
  ])('by %s', async (_, typed, found) => {
    expect(await named(typed)).toEqual(found)
  })

  it('never by who holds it', async () => {
    expect(await named('هومن')).toEqual([])
    expect(await named('نیلوفری')).toEqual([])
  })

  it('by its whole code, and by no part of it', async () => {
    const { license, name } = world.offices[2]!
    expect(await named(license)).toEqual([name])
    expect(await named(license.replaceAll('-', ''))).toEqual([name])
    expect(await named(license.slice(0, -1))).toEqual([])
  })

  it('and at most so many are listed', async () => {
    expect(await named('گلدشت', 2)).toHaveLength(2)
  })

  it('unless its license has ended', async () => {
    const last = world.offices[5]!
    await database.db.update(licenses).set({ endedAt: world.now }).where(eq(licenses.id, last.licenseId))
    expect(await named('سرو')).toEqual([])
    await database.db.update(licenses).set({ endedAt: null }).where(eq(licenses.id, last.licenseId))
  })
})

describe('the nearest', () => {
  it('come first, with the distance in metres', async () => {
    await database.db.update(offices).set({ lat: 38.3, lon: 48.3 }).where(eq(offices.id, world.offices[1]!.id))
    await database.db.update(offices).set({ lat: 38.301, lon: 48.3 }).where(eq(offices.id, world.offices[2]!.id))
    const near = await officesNear(database.db, { lat: 38.3, lon: 48.3 }, 2)
    expect(near.map(({ name, metres }) => [name, metres])).toEqual([
      ['باران', 0],
      ['سپیدار', 111],
    ])
  })

  it('end at 50 kilometres', async () => {
    const north = (km: number) => officesNear(database.db, { lat: 38.301 + km / 111.32, lon: 48.3 }, 20)
    expect((await north(49.9)).map(({ name }) => name)).toContain('سپیدار')
    expect((await north(50.1)).map(({ name }) => name)).not.toContain('سپیدار')
    expect(await officesNear(database.db, { lat: 27, lon: 57 }, 5)).toEqual([])
  })
})

import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { officeServices, services } from '#db/schema/services'
import { type FindAsk, findOffices } from '#reads/offices/find'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** Every search is asked a minute after the one before: so long a process holds what it knows. */
let minutes = 0
const find = (ask: FindAsk, most = 6, now = new Date(world.now.getTime() + ++minutes * 60_000)) =>
  findOffices(database.db, now, ask, most)
const namesOf = ({ offices }: { offices: { name: string }[] }) => offices.map(({ name }) => name)
const named = async (text: string, most = 6) => {
  const found = await find({ text }, most)
  return found.alike ? [] : namesOf(found)
}

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
    const { offices: listed, count } = await find({ text: 'گلدشت' }, 2)
    expect([listed.length, count]).toEqual([2, 3])
  })

  it('unless its license has ended', async () => {
    const last = world.offices[5]!
    await database.db.update(licenses).set({ endedAt: world.now }).where(eq(licenses.id, last.licenseId))
    expect(await named('سرو')).toEqual([])
    await database.db.update(licenses).set({ endedAt: null }).where(eq(licenses.id, last.licenseId))
  })
})

describe('an office is found in spite of', () => {
  it.each([
    ['a letter too many', 'نیلووفر', ['نیلوفر']],
    ['a letter missing', 'نیلفر', ['نیلوفر']],
    ['another letter', 'نیلوقر', ['نیلوفر']],
    ['two letters changed about', 'نیولفر', ['نیلوفر']],
    ['a letter that sounds the same', 'صپیدار', ['سپیدار']],
    ['a word not typed to its end, with a slip', 'سبید', ['سپیدار']],
    ['a slip in the county beside the name', 'مهرابد باران', ['باران']],
    ['a space within the word and a slip', 'سپی ذار', ['سپیدار']],
    ['slips too many', 'نولافیر', []],
    ['a slip in a word so short that it is another one', 'سرد', []],
  ])('%s: %s', async (_, text, found) => {
    const { alike, ...rest } = await find({ text })
    expect([namesOf(rest), alike]).toEqual([found, found.length > 0])
  })
})

describe('an office is found only', () => {
  const minute = (time: string) => new Date(`2026-10-10T${time}:00+03:30`)
  it.each([
    ['before its hours', '07:59', []],
    ['as they begin', '08:00', ['آفتاب']],
    ['in their last minute', '13:59', ['آفتاب']],
    ['as they end', '14:00', []],
  ])('while it is open: %s', async (_, time, found) => {
    expect(namesOf(await find({ text: 'گلدشت', open: true }, 6, minute(time)))).toEqual(found)
  })

  it('in a county', async () => {
    const found = await find({ county: world.counties[0]!.id })
    expect(namesOf(found)).toEqual(['باران', 'سپیدار', 'نیلوفر'])
  })

  it('where it holds a service that is called so and was not cut off from it', async () => {
    const service = { id: randomUUID(), provinceId: world.province, code: '1', name: 'صدور گذرنامه', agency: 'پلیس' }
    await database.db.insert(services).values(service)
    const since = { provinceId: world.province, serviceId: service.id, since: world.today }
    const [own, cut, over] = world.offices
    await database.db.insert(officeServices).values([
      { ...since, officeId: own!.id },
      { ...since, officeId: cut!.id, cutOff: true },
      { ...since, officeId: over!.id, since: '2026-01-01', until: '2026-10-09' },
    ])
    const found = await find({ service: 'گذر نامه' })
    expect([namesOf(found), found.services]).toEqual([[own!.name], ['صدور گذرنامه']])
    expect(await find({ service: 'گواهی' })).toMatchObject({ offices: [], services: [] })
    expect(namesOf(await find({ service: 'گذرنامه', text: 'باران' }))).toEqual([])
  })
})

describe('the nearest', () => {
  it('come first, with the distance in metres', async () => {
    await database.db.update(offices).set({ lat: 38.3, lon: 48.3 }).where(eq(offices.id, world.offices[1]!.id))
    await database.db.update(offices).set({ lat: 38.301, lon: 48.3 }).where(eq(offices.id, world.offices[2]!.id))
    const { offices: near } = await find({ near: { lat: 38.3, lon: 48.3 } }, 2)
    expect(near.map(({ name, metres }) => [name, metres])).toEqual([
      ['باران', 0],
      ['سپیدار', 111],
    ])
  })

  it('end at 50 kilometres', async () => {
    const north = (km: number) => find({ near: { lat: 38.301 + km / 111.195, lon: 48.3 } }, 20)
    expect(namesOf(await north(49.9))).toContain('سپیدار')
    expect(namesOf(await north(50.1))).not.toContain('سپیدار')
    expect(namesOf(await find({ near: { lat: 27, lon: 57 } }))).toEqual([])
  })
})

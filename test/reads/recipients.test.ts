import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { licenseCodes, licenses } from '#db/schema/licenses'
import type { Selection } from '#db/schema/notices'
import { offices } from '#db/schema/offices'
import { memberships, people } from '#db/schema/people'
import { ratingDays } from '#db/schema/ratings'
import { officeServices, services } from '#db/schema/services'
import { partiesToSelect } from '#reads/notices/parties'
import { countSelected, listSelected, officesPasted, placesToSelect, servicesToSelect } from '#reads/notices/recipients'
import { officesRatedBelow, scoreOf } from '#reads/ratings'
import { addDays } from '#rules/calendar'
import { codesPasted, pasteReport } from '#rules/pasted'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let elsewhere: World
beforeAll(async () => {
  database = await freshDatabase()
  elsewhere = await buildWorld(database.db)
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const names = async (selection: Selection) =>
  (await listSelected(database.db, world.province, selection, world.today)).offices.map(({ name }) => name).sort()
const count = async (selection: Selection) =>
  (await countSelected(database.db, world.province, selection, world.today)).count
const all = ['آفتاب', 'باران', 'سرو', 'سپیدار', 'شبنم', 'نیلوفر']

async function service(of: World, name = 'کارت سوخت') {
  const [row] = await database.db
    .insert(services)
    .values({ provinceId: of.province, code: newKey(), name, agency: 'شرکت ملی پخش' })
    .returning({ id: services.id })
  return row!.id
}

async function holds(nth: number, serviceId: string, over: Partial<typeof officeServices.$inferInsert> = {}) {
  const office = { provinceId: world.province, officeId: world.offices[nth]!.id, serviceId }
  await database.db.insert(officeServices).values({ ...office, since: addDays(world.today, -10), ...over })
}

/** So many ratings of one mark on one day. */
async function rated(nth: number, ratings: number, mark: number, daysAgo = 40) {
  await database.db.insert(ratingDays).values({
    provinceId: world.province,
    officeId: world.offices[nth]!.id,
    day: addDays(world.today, -daysAgo),
    count: ratings,
    service: ratings * mark,
    conduct: ratings * mark,
  })
}

describe('a selection by', () => {
  it('nothing means every office but the revoked', async () => {
    expect(await names({})).toEqual(all)
    await database.db.update(licenses).set({ state: 'revoked' }).where(eq(licenses.officeId, world.offices[0]!.id))
    expect(await names({})).toEqual(all.slice(0, -1))
    expect(await names({ standings: ['revoked'] })).toEqual(['نیلوفر'])
    expect(await names({ offices: [world.offices[0]!.id] })).toEqual(['نیلوفر'])
  })

  it('kind tells urban, rural and mobile apart', async () => {
    await database.db.update(offices).set({ kind: 'mobile' }).where(eq(offices.id, world.offices[1]!.id))
    expect(await names({ kinds: ['rural'] })).toEqual(['سرو', 'سپیدار'])
    expect(await names({ kinds: ['mobile'] })).toEqual(['باران'])
    expect(await names({ kinds: ['urban', 'mobile'] })).toEqual(['آفتاب', 'باران', 'شبنم', 'نیلوفر'])
  })

  it('place narrows within the chosen counties', async () => {
    const [first, second] = world.counties
    await database.db.update(offices).set({ place: 'محمدآباد' }).where(eq(offices.id, world.offices[0]!.id))
    await database.db.update(offices).set({ place: 'محمدآباد' }).where(eq(offices.id, world.offices[3]!.id))
    expect(await names({ counties: [first!.id, second!.id], places: ['محمدآباد'] })).toEqual(['آفتاب', 'نیلوفر'])
    expect(await names({ counties: [first!.id], places: ['محمدآباد'] })).toEqual(['نیلوفر'])
    expect(await names({ counties: [first!.id], places: ['محمدآباد', 'روستای سپیدار'] })).toEqual(['سپیدار', 'نیلوفر'])
    expect(await placesToSelect(database.db, world.province, [first!.id])).toEqual([
      { county: first!.id, place: 'روستای سپیدار', offices: 1 },
      { county: first!.id, place: 'محمدآباد', offices: 1 },
      { county: first!.id, place: 'مهرآباد', offices: 1 },
    ])
  })

  it.each([
    { left: 0, within: 0, chosen: true },
    { left: -1, within: 30, chosen: false },
    { left: 30, within: 30, chosen: true },
    { left: 31, within: 30, chosen: false },
  ])('expiry within $within days: $left days left means $chosen', async ({ left, within, chosen }) => {
    const expiresOn = addDays(world.today, left)
    await database.db.update(licenses).set({ expiresOn }).where(eq(licenses.officeId, world.offices[0]!.id))
    expect(await names({ expiresWithinDays: within })).toEqual(chosen ? ['نیلوفر'] : [])
  })

  it.each([
    { it: 'held since today', over: () => ({ since: world.today }), chosen: true },
    { it: 'held from tomorrow', over: () => ({ since: addDays(world.today, 1) }), chosen: false },
    { it: 'held until today', over: () => ({ until: world.today }), chosen: true },
    { it: 'held until yesterday', over: () => ({ until: addDays(world.today, -1) }), chosen: false },
    { it: 'cut off', over: () => ({ cutOff: true }), chosen: false },
  ])('a service $it: $chosen', async ({ over, chosen }) => {
    const fuel = await service(world)
    await holds(0, fuel, over())
    expect(await names({ services: [fuel] })).toEqual(chosen ? ['نیلوفر'] : [])
    expect(await servicesToSelect(database.db, world.province, world.today)).toMatchObject([
      { offices: chosen ? 1 : 0 },
    ])
  })

  it('several services means one of them at least, and one service is never counted twice', async () => {
    const [fuel, post] = [await service(world), await service(world, 'پست')]
    await holds(0, fuel)
    await holds(0, post)
    await holds(1, post)
    expect(await count({ services: [fuel, post] })).toBe(2)
  })

  it('all of its conditions at once means those that meet each', async () => {
    const fuel = await service(world)
    await holds(0, fuel)
    await holds(2, fuel)
    await holds(5, fuel)
    expect(await names({ counties: [world.counties[0]!.id], kinds: ['rural'], services: [fuel] })).toEqual(['سپیدار'])
  })
})

describe('a selection by rating', () => {
  it.each([
    { ratings: 4, mark: 1, below: 5, chosen: false, it: 'four raters are too few to speak of a score' },
    { ratings: 5, mark: 1, below: 5, chosen: true, it: 'five are enough' },
    { ratings: 5, mark: 1, below: 2.3, chosen: false, it: 'a score is not below itself' },
    { ratings: 5, mark: 1, below: 2.4, chosen: true, it: 'a score is below the next tenth' },
  ])('$it', async ({ ratings, mark, below, chosen }) => {
    await rated(0, ratings, mark)
    expect(await names({ ratingBelow: below })).toEqual(chosen ? ['نیلوفر'] : [])
  })

  it.each([
    { daysAgo: 364, chosen: true },
    { daysAgo: 365, chosen: false },
  ])('counts the past year, as the public page does: $daysAgo days ago means $chosen', async ({ daysAgo, chosen }) => {
    await rated(0, 50, 1, daysAgo)
    expect(await names({ ratingBelow: 3 })).toEqual(chosen ? ['نیلوفر'] : [])
  })

  it('says of every office what its public score says, with the province’s mean of the last month', async () => {
    const given = [
      [0, 6, 1, 29],
      [0, 5, 4, 30],
      [1, 40, 5, 3],
      [2, 12, 3, 100],
      [3, 5, 2, 0],
    ] as const
    for (const [nth, ratings, mark, daysAgo] of given) await rated(nth, ratings, mark, daysAgo)
    for (const below of [1, 2, 2.5, 2.9, 3, 3.3, 3.5, 4, 4.5, 5]) {
      const chosen = await officesRatedBelow(database.db, world.province, below, world.today)
      for (const { id } of world.offices) {
        const { score } = await scoreOf(database.db, { id, province: world.province }, world.today)
        expect(chosen.includes(id), `${score?.value} below ${below}`).toBe(score !== null && score.value < below)
      }
    }
  })
})

describe('a selection of bodies', () => {
  it('counts the people who stand for one, besides the offices', async () => {
    await world.bind(world.people.agency.id)
    const parties = [world.people.agency.id, world.people.kanoon.id]
    expect(await countSelected(database.db, world.province, { offices: [], parties }, world.today)).toEqual({
      count: 0,
      parties: 2,
      unreachable: 1,
    })
    const { bodies } = await listSelected(database.db, world.province, { offices: [], parties }, world.today)
    expect(bodies).toMatchObject([
      { role: 'agency', name: world.people.agency.name, reached: true },
      { role: 'kanoon', reached: false },
    ])
  })

  it('offers agencies, association, expert committees, kanoon and members, and nobody else', async () => {
    const offered = await partiesToSelect(database.db, world.province, world.today)
    expect(offered.map(({ role }) => role)).toEqual([
      'agency',
      'association',
      'committee',
      'kanoon',
      'member',
      'member',
    ])
    expect(offered.at(-1)!.seat).toBeTruthy()
  })

  it('means nobody who holds no such role, no longer holds it, not yet, or was disabled', async () => {
    const { agency, kanoon, association, memberKanoon, clerk, holder } = world.people
    const change = (person: string, dates: { since?: string; until?: string }) =>
      database.db.update(memberships).set(dates).where(eq(memberships.personId, person))
    await change(agency.id, { until: addDays(world.today, -1) })
    await change(kanoon.id, { until: world.today })
    await change(association.id, { since: addDays(world.today, 1) })
    await database.db.update(people).set({ disabledAt: world.now }).where(eq(people.id, memberKanoon.id))
    const parties = [agency, kanoon, association, memberKanoon, clerk, holder].map(({ id }) => id)
    const { bodies } = await listSelected(database.db, world.province, { offices: [], parties }, world.today)
    expect(bodies.map(({ id }) => id)).toEqual([kanoon.id])
    expect(await countSelected(database.db, world.province, { offices: [], parties }, world.today)).toMatchObject({
      parties: 1,
    })
  })
})

it('ids of another province select nothing, alone or among others', async () => {
  const foreign = await service(elsewhere)
  const theirs = { provinceId: elsewhere.province, officeId: elsewhere.offices[0]!.id, serviceId: foreign }
  await database.db.insert(officeServices).values({ ...theirs, since: elsewhere.today })
  const office = elsewhere.offices[0]!
  const none: Selection[] = [
    { offices: [office.id] },
    { counties: [elsewhere.counties[0]!.id] },
    { services: [foreign] },
    { offices: [], parties: Object.values(elsewhere.people).map(({ id }) => id) },
  ]
  for (const selection of none)
    expect(await countSelected(database.db, world.province, selection, world.today)).toEqual({
      count: 0,
      parties: 0,
      unreachable: 0,
    })
  expect(await names({ offices: [office.id, world.offices[0]!.id] })).toEqual(['نیلوفر'])
  expect(await placesToSelect(database.db, world.province, [elsewhere.counties[0]!.id])).toEqual([])
  const pasted = codesPasted(office.license)
  expect(pasteReport(pasted, await officesPasted(database.db, world.province, pasted))).toMatchObject([
    { fate: 'unknown', office: null },
  ])
})

describe('pasted codes', () => {
  const paste = async (text: string) => {
    const pasted = codesPasted(text)
    return pasteReport(pasted, await officesPasted(database.db, world.province, pasted))
  }

  it('lead to their offices, with or without dashes and under older codes', async () => {
    const [first, second, third] = world.offices
    await database.db.insert(licenseCodes).values({
      code: `9${third!.license}`.slice(0, 30),
      provinceId: world.province,
      officeId: third!.id,
      since: world.now,
    })
    const report = await paste(`${first!.license}\n${second!.license.replaceAll('-', '')}\n9${third!.license}\n1-1-1`)
    expect(report.map(({ fate, office }) => [fate, office?.id ?? null])).toEqual([
      ['found', first!.id],
      ['found', second!.id],
      ['found', third!.id],
      ['unknown', null],
    ])
  })

  it('of a revoked or ended license are told, not taken', async () => {
    const [first, second] = world.offices
    await database.db.update(licenses).set({ state: 'revoked' }).where(eq(licenses.officeId, first!.id))
    await database.db.update(licenses).set({ endedAt: world.now }).where(eq(licenses.officeId, second!.id))
    expect(await paste(`${first!.license}\n${second!.license}`)).toMatchObject([
      { fate: 'revoked' },
      { fate: 'revoked' },
    ])
  })
})

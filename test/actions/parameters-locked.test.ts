// Figures that nothing reads yet are locked: a province's own value would be accepted and do nothing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overrideParameter } from '#actions/parameters/override'
import { overrides } from '#db/schema/parameters'
import { all } from '#law/all'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const unread = all.filter(({ unused }) => unused)

test('openness and reminders of votes and the identity’s retention are read, or are among the locked', () => {
  expect(unread.length).toBeGreaterThan(0)
})

test.each(unread.map((parameter) => [parameter.name, parameter] as const))(
  '%s takes no value of a province’s own, and says that nothing reads it',
  async (name, { default: value }) => {
    const own = { parameter: name, value, firstDay: world.today, resolution: 'مصوبه ۳ جلسه ۲۰' }
    expect(await overrideParameter(await world.as('admin'), newKey(), own)).toMatchObject({
      ok: false,
      refusals: [{ key: 'rules-not-in-use', field: 'parameter' }],
    })
    expect(await database.db.$count(overrides)).toBe(0)
  },
)

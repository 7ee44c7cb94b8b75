// How long requests usually took is told from those that a province decided, once there are enough of them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requests } from '#db/schema/requests'
import { usualTimes } from '#reads/requests/usual'
import { addDays, addMonths, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
let nth = 0
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

/** A request that was filed on a day and ended so many days later. */
async function ended(kind: string, days: number, over: Partial<typeof requests.$inferInsert> = {}) {
  const filedOn = over.filedOn ?? addDays(world.today, -60)
  const at = (day: string) => tehranInstant(day, '12:00')
  await database.db.insert(requests).values({
    provinceId: world.province,
    number: `u${++nth}`,
    kind,
    officeId: world.offices[0]!.id,
    personId: world.people.holder.id,
    form: {},
    law: {},
    stage: 'closed',
    outcome: 'granted',
    filedAt: at(filedOn),
    filedOn,
    stageAt: at(filedOn),
    closedAt: at(addDays(filedOn, days)),
    ...over,
  })
}
const usual = async () => Object.fromEntries(await usualTimes(database.db, world.province, world.now))

test('of two nothing is told, of three the middle one; refused ones count, withdrawn ones and old ones do not', async () => {
  await ended('leave', 4)
  await ended('leave', 30, { outcome: 'refused' })
  await ended('leave', 1, { outcome: 'withdrawn' })
  await ended('leave', 1, { filedOn: addMonths(world.today, -25) })
  await ended('station', 3)
  expect(await usual()).toEqual({})
  await ended('leave', 9)
  expect(await usual()).toEqual({ leave: { days: 9, count: 3 } })
})

// What a request is judged by: an office's earlier requests, as far back as any rule looks.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { requests } from '#db/schema/requests'
import { askOf, officeFacts } from '#reads/requests/asks'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

it.each([
  ['of two years before today', 'closed', 'granted', -732, undefined, 1],
  ['of longer before, which no rule looks back to', 'closed', 'granted', -733, undefined, 0],
  ['of longer before, that is not decided yet', 'vote', null, -733, undefined, 1],
  ['of two years before days that are over themselves', 'closed', 'granted', -832, -100, 1],
  ['of longer before days that are to come', 'closed', 'granted', -733, 100, 0],
  ['that was refused', 'closed', 'refused', -10, undefined, 0],
] as const)('a leave %s', async (_, stage, outcome, lastDay, asked, counted) => {
  const { db, province, today, now } = world
  const { id: office, holder } = world.offices[0]!
  const days = { from: addDays(today, lastDay - 3), to: addDays(today, lastDay) }
  await db.delete(requests).where(eq(requests.officeId, office))
  await db.insert(requests).values({
    ...{ provinceId: province, number: 'R-1', kind: 'leave', officeId: office, personId: holder.id },
    ...{ form: { days }, law: {}, stage, outcome, filedAt: now, filedOn: today, stageAt: now },
  })
  const form = asked === undefined ? {} : { days: { from: addDays(today, asked), to: addDays(today, asked + 2) } }
  const facts = await officeFacts(db, office, today)
  expect((await askOf(db, facts!, office, 'leave', form, today)).earlier).toHaveLength(counted)
})

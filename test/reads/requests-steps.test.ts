import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { requestSteps } from '#db/schema/requests'
import { stepsOf } from '#reads/requests/steps'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'
import { filed, leaveForm } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

test('what is written at one instant stands in the order in which it was written, wherever its rows lie', async () => {
  const { db } = database
  const request = await filed(world, 'leave', leaveForm(world))
  const before = (await stepsOf(db, request)).length
  const at = new Date(world.now.getTime() + 1000)
  const whats = ['agreed', 'asked', 'replied'] as const
  for (const what of whats)
    await db.insert(requestSteps).values({ provinceId: world.province, requestId: request, what, facts: {}, at })
  // a changed row lies behind the others, and is found there first or last as it happens
  await db.update(requestSteps).set({ word: 'x' }).where(eq(requestSteps.what, 'agreed'))
  expect((await stepsOf(db, request)).slice(before).map(({ what }) => what)).toEqual(whats)
})

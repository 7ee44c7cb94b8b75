// By when the working group must meet again: a month after the last meeting, the last day included (Annex 3 articles 1-2, note).
import { afterAll, beforeAll, beforeEach, expect, it, test } from 'vitest'
import { meetings } from '#db/schema/meetings'
import { meetingDuty } from '#reads/meetings/duty'
import { addDays, type Day } from '#rules/calendar'
import { lawOn } from '#rules/law'
import { nextMeetingBy } from '#rules/meetings'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

let numbered = 0
const held = async (heldOn: Day, state: 'held' | 'called' | 'cancelled' = 'held') =>
  database.db.insert(meetings).values({
    ...{ provinceId: world.province, number: ++numbered, heldOn, startsAt: '10:00', place: 'استانداری', state },
    ...{ createdBy: world.people.secretary.id, createdAt: world.now },
  })
const duty = async (today: Day, who = 'secretary') => meetingDuty(database.db, (await world.as(who)).actor, today)

test('nothing counts before the first meeting', async () => {
  await held(world.today, 'cancelled')
  expect(await duty(world.today)).toBeNull()
})

it.each([
  ['on its last day', 0, null, false],
  ['a day after', 1, null, true],
  ['with a meeting called for the last day', -5, 0, false],
  ['with a meeting called for a day later', -5, 1, true],
] as const)('%s', async (_, now, called, late) => {
  await held(world.today)
  await held(addDays(world.today, -40))
  const by = nextMeetingBy(world.today, lawOn(world.today, []))
  if (called !== null) await held(addDays(by, called), 'called')
  const found = await duty(addDays(by, now))
  expect(found).toMatchObject({ by, late, cite: { annex: 3, article: 1, clause: '2' } })
  expect(found!.next?.heldOn ?? null).toBe(called === null ? null : addDays(by, called))
})

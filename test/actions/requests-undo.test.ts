// Opinions, consents and refusals are taken back within ten minutes, while nothing was built on them.
import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { answerConsent } from '#actions/requests/consent'
import { reviewRequest } from '#actions/requests/review'
import { undoAnswer } from '#actions/requests/undo'
import { ballots } from '#db/schema/ballots'
import { requestSteps, requests } from '#db/schema/requests'
import { requestById } from '#reads/requests/requests'
import { tehranDay } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { consented, filed, leaveForm, stationForm, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const after = (minutes: number) => new Date(world.now.getTime() + minutes * 60_000)
const rowOf = async (id: string) => (await database.db.select().from(requests).where(eq(requests.id, id)))[0]!
const ballotsOf = (id: string) =>
  database.db.select().from(ballots).where(eq(ballots.requestId, id)).orderBy(desc(ballots.openedAt))
const stepsOf = async (id: string) =>
  (
    await database.db
      .select()
      .from(requestSteps)
      .where(eq(requestSteps.requestId, id))
      .orderBy(requestSteps.at, requestSteps.nth)
  ).map(({ what }) => what)
const undo = async (id: string, person: string, minutes = 1) =>
  undoAnswer({ ...(await world.as(person)), now: after(minutes) }, newKey(), { request: id })
const review = async (id: string, agrees = true, word = '') =>
  reviewRequest(await world.as('association'), newKey(), { request: id, agrees, word })

it('an opinion is taken back with its ballot, keeps its clock, and can be given again', async () => {
  const id = await filed(world, 'station', stationForm(world, 10, 3))
  const before = await rowOf(id)
  await review(id, false, 'در همان روزها نمایشگاه دیگری هست')
  expect(await undo(id, 'association', 9)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toEqual(before)
  expect(await ballotsOf(id)).toMatchObject([{ state: 'withdrawn' }])
  expect(await stepsOf(id)).toEqual(['filed', 'disagreed-undone'])
  expect(await review(id)).toMatchObject({ ok: true })
  expect((await ballotsOf(id)).filter(({ state }) => state === 'open')).toHaveLength(1)
})

it.each([true, false])('a consent (%s) is taken back, and asked for again', async (agrees) => {
  const id = await filed(world, 'leave', leaveForm(world, agrees ? 20 : 40, 3))
  const before = await rowOf(id)
  const person = await consented(world, id, agrees)
  expect(await undo(id, person)).toMatchObject({ ok: true })
  expect(await rowOf(id)).toEqual(before)
  expect(await answerConsent(await world.as(person), newKey(), { request: id, agrees: true })).toMatchObject({
    ok: true,
  })
})

it('after ten minutes, after a vote, or by somebody else nothing is taken back', async () => {
  const id = await filed(world, 'station', stationForm(world, 60, 3))
  await review(id)
  expect(await undo(id, 'association', 10)).toMatchObject({ why: 'conflict' })
  expect(await undo(id, 'head')).toMatchObject({ why: 'unknown' })
  const seen = async (person: 'association' | 'head') =>
    (await requestById(database.db, (await world.as(person)).actor, id, tehranDay(world.now)))!.undoUntil
  expect(await seen('association')).toEqual(after(10))
  expect(await seen('head')).toBeNull()
  await voted(world, id, 'member', 'for')
  expect(await undo(id, 'association')).toMatchObject({ why: 'conflict' })
  expect(await seen('association')).toBeNull()
})

it.each([
  ['ن', 80],
  ['؟؟؟؟؟', 90],
  [' نه ', 100],
] as const)('an opinion of %j says nothing and is not filed', async (word, from) => {
  const id = await filed(world, 'station', stationForm(world, from, 1))
  expect(await review(id, false, word)).toMatchObject({ refusals: [{ key: 'request-reason-needed', field: 'word' }] })
  expect((await rowOf(id)).stage).toBe('association')
})

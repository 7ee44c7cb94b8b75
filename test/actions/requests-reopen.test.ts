// An office opens before its temporary closure is over: who may, from which day, and what follows.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fileRequest } from '#actions/requests/file'
import { reopenOffice } from '#actions/requests/reopen-office'
import { effects } from '#db/schema/effects'
import { requestSteps } from '#db/schema/requests'
import { loadWords } from '#locales/files'
import { effectsNow } from '#reads/offices/public'
import { requestById } from '#reads/requests/requests'
import { addDays, type Day } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { filed, reviewed, signed, voted } from '#test/world/requests'

let database: TestDatabase
let world: World
beforeAll(async () => {
  loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const day = (days: number): Day => addDays(world.today, days)
const words = { reason: 'بازسازی سقف', arrangement: 'دفتر روستای همسایه' }

/** A granted closure of an office that has run since `since`, to `to`. */
async function closed(since: number, to: number, office = world.offices[0]!): Promise<string> {
  const id = await filed(world, 'closure', { days: { from: day(1), to: day(to) }, ...words }, office)
  await reviewed(world, id)
  for (const who of ['member', 'head'] as const) await voted(world, id, who, 'for')
  await signed(world, id)
  await database.db
    .update(effects)
    .set({ firstDay: day(since) })
    .where(eq(effects.requestId, id))
  return id
}

const reopen = async (who: string, request: string, on: Day) =>
  reopenOffice(await world.as(who), newKey(), { request, on })
const holder = (at = 0) => world.offices[at]!.holder.id
const lastDay = async (id: string) =>
  (await database.db.select().from(effects).where(eq(effects.requestId, id)))[0]?.lastDay

it('is opened by its holder alone, on a day within the closure; the days left count no more', async () => {
  const id = await closed(-2, 20)
  for (const who of ['clerk', 'secretary', holder(1)]) expect((await reopen(who, id, day(3))).ok).toBe(false)
  for (const wrong of [-1, 21])
    expect(await reopen(holder(), id, day(wrong))).toMatchObject({
      refusals: [{ key: 'refusal-reopen-day', field: 'on', facts: { from: world.today, to: day(20) } }],
    })
  const { actor } = await world.as(holder())
  expect((await requestById(database.db, actor, id, world.today))?.reopens).toEqual({ from: world.today, to: day(20) })
  expect((await requestById(database.db, (await world.as('clerk')).actor, id, world.today))?.reopens).toBeNull()
  // while it runs another closure within it is refused
  const again = {
    office: world.offices[0]!.id,
    kind: 'closure',
    form: { days: { from: day(8), to: day(9) }, ...words },
  }
  expect((await fileRequest(await world.as(holder()), newKey(), again)).ok).toBe(false)

  expect(await reopen(holder(), id, day(3))).toMatchObject({ ok: true })
  expect(await lastDay(id)).toBe(day(2))
  const [step] = (await database.db.select().from(requestSteps).where(eq(requestSteps.requestId, id))).filter(
    ({ what }) => what === 'opened-early',
  )
  expect(step).toMatchObject({ by: holder(), facts: { on: day(3), before: day(20) } })
  const seen = (await requestById(database.db, actor, id, world.today))!
  expect(seen.effect.lastDay).toBe(day(2))
  expect(await reopen(holder(), id, day(4))).toMatchObject({ ok: false })
  expect(await fileRequest(await world.as(holder()), newKey(), again)).toMatchObject({ ok: true })
})

it('opens today, unless today is its first day; one that has not begun, or is over, is no closure now', async () => {
  const office = world.offices[1]!
  const id = await closed(0, 5, office)
  expect(await reopen(office.holder.id, id, world.today)).toMatchObject({ refusals: [{ key: 'refusal-reopen-day' }] })
  await database.db
    .update(effects)
    .set({ firstDay: day(1) })
    .where(eq(effects.requestId, id))
  expect(await reopen(office.holder.id, id, day(2))).toMatchObject({
    why: 'conflict',
    refusals: [{ key: 'refusal-not-closed-now' }],
  })
  await database.db
    .update(effects)
    .set({ firstDay: day(-1) })
    .where(eq(effects.requestId, id))
  expect(await reopen(office.holder.id, id, world.today)).toMatchObject({ ok: true })
  expect(await effectsNow(database.db, office.id, world.today)).toEqual([])
  expect(await reopen(office.holder.id, id, world.today)).toMatchObject({ why: 'conflict' })
})

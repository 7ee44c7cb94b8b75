// Days of ratings are examined on the real tables: what is odd is weighed down and listed, nothing is deleted.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decideDoubt } from '#actions/ratings/decide-doubt'
import { examineRatings } from '#actions/ratings/examine'
import { giveRating } from '#actions/ratings/give'
import { audit } from '#db/schema/audit'
import { ratingDoubts, ratingReceipts } from '#db/schema/rating-checks'
import { ratingDays, ratings } from '#db/schema/ratings'
import { scoreOf } from '#reads/ratings'
import { addDays, tehranInstant } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

type Given = { mark: number; nth?: number; time?: string; device?: string; via?: 'telegram' }
let addresses = 0
const rate = ({ mark, nth = 0, time = '10:30', device, via }: Given) =>
  giveRating(world.nobody({ now: tehranInstant(world.today, time), ...(via ? { via } : {}) }), newKey(), {
    license: world.offices[nth]!.license,
    ...{ service: mark, conduct: mark, device: device ?? null },
    from: via ? null : `198.51.${addresses >> 8}.${addresses++ & 255}`,
  })
const give = (count: number, given: Given) => Promise.all(Array.from({ length: count }, () => rate(given)))
const examine = () => examineRatings(world.system('clock'), null, { day: world.today })
const found = (nth = 0) =>
  database.db
    .select({ id: ratingDoubts.id, kind: ratingDoubts.kind, count: ratingDoubts.count })
    .from(ratingDoubts)
    .where(eq(ratingDoubts.officeId, world.offices[nth]!.id))
const kinds = async (nth = 0) => (await found(nth)).map(({ kind }) => kind).sort()
const rated = (nth = 0) => scoreOf(database.db, { id: world.offices[nth]!.id, province: world.province }, world.today)

/** Eleven honest ratings a day for as long as a burst is measured by. */
async function honestDays(nth = 0) {
  const days = Array.from({ length: 30 }, (_, back) => addDays(world.today, -back - 1))
  const sums = { count: 11, service: 39, conduct: 39 }
  const at = { provinceId: world.province, officeId: world.offices[nth]!.id }
  await database.db.insert(ratingDays).values(days.map((day) => ({ ...at, day, ...sums })))
}

describe('a day that is examined', () => {
  it('with what is usual is in no doubt, and weighs whole', async () => {
    await honestDays()
    await give(44, { mark: 4 })
    await examine()
    expect(await kinds()).toEqual([])
    expect((await rated()).doubted).toBe(false)
  })

  it('with one more is a burst: it moves the score no more, and nothing of it is gone', async () => {
    await honestDays()
    const before = (await rated()).score!.value
    await give(45, { mark: 5 })
    expect((await rated()).score!.value).toBeGreaterThan(before + 0.1)
    await examine()
    expect(await kinds()).toEqual(['alike', 'burst'])
    const after = await rated()
    expect(Math.abs(after.score!.value - before)).toBeLessThanOrEqual(0.05)
    expect(after).toMatchObject({ doubted: true, count: 375 })
    expect(await database.db.$count(ratings, eq(ratings.officeId, world.offices[0]!.id))).toBe(45)
  })

  it('gives the same answer when it is examined again', async () => {
    await honestDays()
    await give(45, { mark: 5 })
    await examine()
    const [doubts, score] = [await found(), await rated()]
    await examine()
    expect([await found(), await rated()]).toEqual([doubts, score])
  })

  it('weighs whole again once what came later made it plain', async () => {
    await honestDays()
    await give(25, { mark: 5 })
    await examine()
    expect(await kinds()).toEqual(['alike'])
    expect((await rated()).doubted).toBe(true)
    await give(15, { mark: 3 })
    await examine()
    expect(await kinds()).toEqual([])
    expect((await rated()).doubted).toBe(false)
  })

  it('is lifted by nobody who floods it while it is closed: not from one place, not with a mark of another kind before', async () => {
    await honestDays()
    const before = (await rated()).score!
    const once = (mark: number) =>
      giveRating(world.nobody({ now: tehranInstant(world.today, '03:00') }), newKey(), {
        license: world.offices[0]!.license,
        ...{ service: mark, conduct: mark, device: null, from: '203.0.113.9' },
      })
    for (const mark of [5, 5, 3, ...Array.from({ length: 15 }, () => 1)]) await once(mark)
    await examine()
    expect(await kinds()).toEqual(['closed'])
    const { value, from, to } = (await rated()).score!
    expect(Math.abs(value - before.value)).toBeLessThanOrEqual(0.05)
    expect(value).toBeLessThanOrEqual(5)
    expect(value >= from && value <= to).toBe(true)
  })

  it('leaves those given while it was closed out, and those alone', async () => {
    await give(9, { mark: 3 })
    await give(12, { mark: 5, time: '03:00' })
    await examine()
    expect(await kinds()).toEqual(['closed'])
    expect((await rated()).score!.value).toBeLessThanOrEqual(3)
  })

  it('weighs down a device that rates many offices, at each of them', async () => {
    for (const nth of [0, 1, 2, 3]) await rate({ mark: 5, nth, device: 'one phone' })
    await examine()
    expect(await kinds()).toEqual([])
    // with a fifth it is no customer any more; the fifth office of the world serves nobody, a neighbour province's does
    const other = await buildWorld(database.db)
    await giveRating(world.nobody(), newKey(), {
      license: other.offices[0]!.license,
      ...{ service: 5, conduct: 5, from: '198.18.0.1', device: 'one phone' },
    })
    await examine()
    for (const nth of [0, 1, 2, 3]) expect(await kinds(nth)).toEqual(['spread'])
  })
})

describe('a doubt', () => {
  async function burst() {
    await honestDays()
    await give(45, { mark: 5 })
    await examine()
    return (await found()).find(({ kind }) => kind === 'burst')!.id
  }
  const decide = async (doubt: string, counts: boolean, who = 'clerk', reason = 'روز افتتاح بود') =>
    decideDoubt(await world.as(who), newKey(), { doubt, counts, reason })

  it('that was found honest weighs again at once, stays found, and lifts what is usual', async () => {
    const doubt = await burst()
    const [before, alike] = [await rated(), (await found()).find(({ kind }) => kind === 'alike')!.id]
    expect(await decide(doubt, true)).toMatchObject({ ok: true })
    expect(await decide(alike, true)).toMatchObject({ ok: true })
    const after = await rated()
    expect(after.score!.value).toBeGreaterThan(before.score!.value)
    expect(after.doubted).toBe(false)
    await examine()
    expect((await rated()).score).toEqual(after.score)
    expect(await decide(doubt, false)).toMatchObject({ why: 'conflict' })
    const entries = and(eq(audit.action, 'ratings.decideDoubt'), eq(audit.subjectId, doubt))
    expect(await database.db.$count(audit, entries)).toBe(1)
  })

  it('that stands stays weighed down', async () => {
    const doubt = await burst()
    const before = await rated()
    await decide(doubt, false)
    await examine()
    expect(await rated()).toEqual(before)
  })

  it.each([
    ['holder', 'دلیل', false],
    ['association', 'دلیل', false],
    ['head', 'دلیل', false],
    ['clerk', ' ', false],
    ['clerk', 'ا'.repeat(501), false],
    ['clerk', 'ا'.repeat(500), true],
    ['secretary', 'دلیل', true],
  ])('is decided by %s with %# : %s', async (who, reason, ok) => {
    expect((await decide(await burst(), true, who, reason)).ok).toBe(ok)
  })
})

describe('evidence', () => {
  it('of an account weighs more than a browser’s, of a confirmed receipt most, and both are counted', async () => {
    await give(10, { mark: 2 })
    const plain = (await rated()).score!.value
    await give(10, { mark: 4, via: 'telegram' })
    const unexamined = (await rated()).score!.value
    await examine()
    const byAccount = await rated()
    expect(byAccount.accounts).toBe(10)
    expect(plain).toBeLessThan(unexamined)
    expect(byAccount.score!.value).toBeGreaterThan(unexamined)
    const rows = await database.db.select().from(ratings).where(eq(ratings.officeId, world.offices[0]!.id))
    const at = { provinceId: world.province, officeId: world.offices[0]!.id, ratedOn: world.today, at: world.now }
    for (const row of rows.filter(({ via }) => via === 'telegram'))
      await database.db
        .insert(ratingReceipts)
        .values({ ...at, digest: newKey(), ratingId: row.id, confirmedAt: world.now })
    await examine()
    const byReceipt = await rated()
    expect(byReceipt).toMatchObject({ receipts: 10, accounts: 0 })
    expect(byReceipt.score!.value).toBeGreaterThan(byAccount.score!.value)
  })
})

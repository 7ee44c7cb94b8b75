import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentRating } from '#actions/ratings/comment'
import { giveRating } from '#actions/ratings/give'
import { connect } from '#db/client'
import { effects } from '#db/schema/effects'
import { licenseCodes, licenses } from '#db/schema/licenses'
import { ratingDays, ratingDevices, ratingSources, ratings } from '#db/schema/ratings'
import { services } from '#db/schema/services'
import { ratingWords } from '#reads/rating-words'
import { officesRatedBelow, scoreOf } from '#reads/ratings'
import { addDays } from '#rules/calendar'
import { type shareOf, weightOf } from '#rules/ratings'
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

const rate = (over: Partial<Parameters<typeof giveRating>[2]> = {}, key = newKey(), ctx = world.nobody()) =>
  giveRating(ctx, key, { license: world.offices[0]!.license, service: 4, conduct: 5, ...over })
const rawOf = (office: string) => database.db.select().from(ratings).where(eq(ratings.officeId, office))
const daysOf = (office: string) => database.db.select().from(ratingDays).where(eq(ratingDays.officeId, office))

describe('giving a rating', () => {
  it.each([
    ['an office that serves', () => world.offices[0]!.license, true],
    ['its code with Persian digits and spaces', () => persian(world.offices[0]!.license).replaceAll('-', ' '), true],
    ['a suspended office', () => world.offices[4]!.license, 'conflict'],
    ['an office whose license ran out yesterday', () => world.offices[5]!.license, 'conflict'],
    ['a license nobody ever had', () => '72-14-999999', 'unknown'],
    ['what is no license at all', () => 'sixty', 'unknown'],
  ])('for %s is answered with %s', async (_, license, expected) => {
    const outcome = await rate({ license: license() })
    expect(outcome.ok ? true : outcome.why).toBe(expected)
  })

  it('is possible on the last day of the license', async () => {
    const ctx = world.nobody({ now: new Date(world.now.getTime() - 86_400_000) })
    expect((await rate({ license: world.offices[5]!.license }, newKey(), ctx)).ok).toBe(true)
  })

  it.each([
    [{ service: 0 }, 'service'],
    [{ service: 6 }, 'service'],
    [{ conduct: 2.5 }, 'conduct'],
    [{ conduct: Number.NaN }, 'conduct'],
    [{ comment: 'ا'.repeat(501) }, 'comment'],
  ])('with %j is refused at the field %s', async (over, field) => {
    expect(await rate(over)).toMatchObject({ ok: false, why: 'refused', refusals: [{ field }] })
    expect(await rawOf(world.offices[0]!.id)).toHaveLength(0)
  })

  it('keeps the word as people mean it, without what the database cannot take', async () => {
    await rate({ comment: `  كارمند \u0000\ud800خوش‌رو ` })
    expect((await rawOf(world.offices[0]!.id))[0]!.comment).toBe('کارمند خوش‌رو')
  })

  it('remembers the service by its national code, and none where the code is unknown', async () => {
    const service = { id: randomUUID(), provinceId: world.province, code: '1001', name: 'کارت ملی', agency: 'ثبت' }
    await database.db.insert(services).values(service)
    await rate({ about: '1001' })
    await rate({ about: '9999' })
    const kept = (await rawOf(world.offices[0]!.id)).map((row) => row.serviceId)
    expect(kept.sort()).toEqual([service.id, null].sort())
  })

  it('goes by an old code to the office as it is now', async () => {
    const office = world.offices[0]!
    const old = office.license.replace(/\d$/, '99')
    await database.db
      .insert(licenseCodes)
      .values({ code: old, provinceId: world.province, officeId: office.id, since: world.now })
    expect((await rate({ license: old })).ok).toBe(true)
    expect(await rawOf(office.id)).toHaveLength(1)
  })
})

describe('the key of a rating', () => {
  it('makes a repeat harmless: the same id, nothing counted twice', async () => {
    const key = newKey()
    const first = await rate({}, key)
    expect(await rate({}, key)).toEqual({ ...first, repeated: true })
    expect(await daysOf(world.offices[0]!.id)).toMatchObject([{ count: 1, service: 4, conduct: 5 }])
  })

  it.each([
    ['another mark', { service: 1 }],
    ['another word', { comment: 'دیگر' }],
    ['another office', { license: () => world.offices[1]!.license }],
  ])('with %s is a conflict', async (_, over) => {
    const key = newKey()
    await rate({ comment: 'یک' }, key)
    const license = 'license' in over ? over.license() : world.offices[0]!.license
    expect(await rate({ comment: 'یک', ...over, license }, key)).toMatchObject({ why: 'conflict' })
  })

  it('is known again after a word was added or erased, and the word is no excuse for another', async () => {
    const key = newKey()
    const first = await rate({}, key)
    await commentRating(world.nobody(), newKey(), { rating: key, comment: 'خوب بود' })
    expect(await rate({}, key)).toEqual({ ...first, repeated: true })
    expect(await rate({ comment: 'بد بود' }, key)).toMatchObject({ why: 'conflict' })
    const worded = newKey()
    const second = await rate({ comment: 'خوب بود' }, worded)
    expect(await rate({}, worded)).toMatchObject({ why: 'conflict' })
    await database.db.update(ratings).set({ comment: null }).where(eq(ratings.key, worded))
    expect(await rate({ comment: 'خوب  بود ' }, worded)).toEqual({ ...second, repeated: true })
  })

  it.each([
    ['another service', '1001', '1002'],
    ['a service where there was none', null, '1001'],
    ['no service where there was one', '1001', null],
    ['another code that nobody knows', '9998', '9999'],
  ])('with %s is a conflict', async (_, before, after) => {
    const key = newKey()
    const first = await rate({ about: before }, key)
    expect(await rate({ about: after }, key)).toMatchObject({ why: 'conflict' })
    expect(await rate({ about: before }, key)).toEqual({ ...first, repeated: true })
  })

  it('of before the service was compared is known by its word alone', async () => {
    const key = newKey()
    const first = await rate({ comment: 'یک' }, key)
    await database.db.update(ratings).set({ body: null }).where(eq(ratings.key, key))
    expect(await rate({ comment: 'یک' }, key)).toEqual({ ...first, repeated: true })
    expect(await rate({ comment: 'دو' }, key)).toMatchObject({ why: 'conflict' })
  })

  it('is known again after the office may serve no longer', async () => {
    const key = newKey()
    const first = await rate({}, key)
    await database.db.update(licenses).set({ state: 'suspended' }).where(eq(licenses.id, world.offices[0]!.licenseId))
    expect(await rate({}, key)).toEqual({ ...first, repeated: true })
    expect(await rate()).toMatchObject({ why: 'conflict', refusals: [{ key: 'rate-office-not-serving' }] })
  })

  it.each([
    [-1, 0],
    [0, 1],
  ])('is refused while the office is closed for a time, from day %i to %i', async (from, to) => {
    const closing = { firstDay: addDays(world.today, from), lastDay: addDays(world.today, to), closes: true }
    const at = { provinceId: world.province, officeId: world.offices[1]!.id, requestId: newKey(), kind: 'closure' }
    await database.db.insert(effects).values({ ...at, ...closing, shown: {} })
    expect(await rate({ license: world.offices[1]!.license })).toMatchObject({ why: 'conflict' })
    await database.db.delete(effects)
    expect(await rate({ license: world.offices[1]!.license })).toMatchObject({ ok: true })
  })

  it('may be any text a messenger gives', async () => {
    const first = await rate({}, 'telegram:4711:0')
    expect(await rate({}, 'telegram:4711:0')).toEqual({ ...first, repeated: true })
    expect(await rate({}, 'telegram:4711:1')).not.toHaveProperty('repeated')
  })
})

describe('many ratings at once', () => {
  it('count each once, and the sums by day equal the raw rows, whatever repeats and whichever process', async () => {
    const second = connect(database.url, { max: 3, name: 'second process' })
    const given = fc.record({
      key: fc.integer({ min: 0, max: 30 }),
      office: fc.integer({ min: 0, max: 3 }),
      day: fc.integer({ min: 0, max: 1 }),
      elsewhere: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(given, { minLength: 1, maxLength: 120 }), async (asked) => {
        const here = await buildWorld(database.db)
        const keys = Array.from({ length: 31 }, newKey)
        // The body follows from the key, as it does when a phone tries again.
        const office = new Map(asked.map((one) => [one.key, here.offices[one.office]!]))
        const outcomes = await Promise.all(
          asked.map((one) =>
            giveRating(
              here.nobody({
                now: new Date(here.now.getTime() + one.day * 86_400_000),
                ...(one.elsewhere ? { db: second.db } : {}),
              }),
              keys[one.key]!,
              { license: office.get(one.key)!.license, service: (one.key % 5) + 1, conduct: 5 - (one.key % 5) },
            ),
          ),
        )
        expect(outcomes.every((outcome) => outcome.ok)).toBe(true)
        const distinct = new Set(asked.map((one) => one.key)).size
        expect(outcomes.filter((outcome) => outcome.ok && !outcome.repeated)).toHaveLength(distinct)
        const [raw] = await database.db.execute<{ n: number; differs: number }>(sql`
          select (select count(*)::int from ratings where province_id = ${here.province}) as n,
            (select count(*)::int from (
              select office_id, day, count(*)::int as count, sum(service)::int as service, sum(conduct)::int as conduct
              from ratings where province_id = ${here.province} group by 1, 2) r
             full join (select * from rating_days where province_id = ${here.province}) d using (office_id, day)
             where r.count is distinct from d.count or r.service is distinct from d.service
                or r.conduct is distinct from d.conduct) as differs`)
        expect(raw).toEqual({ n: distinct, differs: 0 })
      }),
      { numRuns: 15 },
    )
    await second.close()
  })

  it('fail together and alone: an outage is an error for everyone in the batch, not a silent loss', async () => {
    const away = connect('postgres://nobody@127.0.0.1:1/none', { max: 1 })
    const ctx = world.nobody({ db: away.db })
    const all = await Promise.allSettled([rate({}, newKey(), ctx), rate({}, newKey(), ctx)])
    expect(all.map((one) => one.status)).toEqual(['rejected', 'rejected'])
    expect((await rate()).ok).toBe(true)
    await away.close()
  })
})

describe('many ratings from one place', () => {
  const from = '203.0.113.9'
  const weightsOf = async (office: string) =>
    (await daysOf(office)).map(({ count, discount, service, serviceDiscount }) => ({
      count,
      weight: count - discount,
      service: service - serviceDiscount,
    }))
  const sum = (count: number, source: keyof typeof shareOf) =>
    Array.from({ length: count }, (_, nth) => weightOf(nth, source)).reduce((a, b) => a + b, 0)

  it.each([
    [1, 'unmarked'],
    [2, 'unmarked'],
    [3, 'unmarked'],
    [80, 'unmarked'],
    [2, 'marked'],
    [12, 'marked'],
    [80, 'marked'],
  ] as const)('weigh together what the rule says, in one batch or one by one: %d %s', async (count, source) => {
    const device = (nth: number) => (source === 'marked' ? `device ${nth}` : null)
    await Promise.all(Array.from({ length: count }, (_, nth) => rate({ service: 1, from, device: device(nth) })))
    const at = (nth: number) =>
      rate({ license: world.offices[1]!.license, service: 1, from, device: device(nth), comment: `${nth}` })
    for (let nth = 0; nth < count; nth++) await at(nth)
    for (const nth of [0, 1]) {
      const [day] = await weightsOf(world.offices[nth]!.id)
      expect(day!.count).toBe(count)
      expect(day!.weight).toBeCloseTo(sum(count, source), 4)
      expect(day!.service).toBeCloseTo(sum(count, source), 4)
    }
  })

  it('count anew for another office, on another day, from another place, and where the place is unknown', async () => {
    const tomorrow = world.nobody({ now: new Date(world.now.getTime() + 86_400_000) })
    await rate({ from })
    await rate({ from, license: world.offices[1]!.license })
    await rate({ from }, newKey(), tomorrow)
    await rate({ from: '203.0.113.10' })
    await rate()
    await rate()
    const all = [...(await weightsOf(world.offices[0]!.id)), ...(await weightsOf(world.offices[1]!.id))]
    expect(all.map(({ count, weight }) => count - weight)).toEqual([0, 0, 0])
  })

  it('are not counted twice by a repeat', async () => {
    const key = newKey()
    await rate({ from }, key)
    await rate({ from }, key)
    await rate({ from })
    expect(await weightsOf(world.offices[0]!.id)).toMatchObject([{ count: 2, weight: 1.5 }])
  })

  // marked ones weigh as much as five customers a day, the others as two: see `shareOf`
  it.each([
    ['unmarked', 0.2],
    ['marked', 0.3],
  ] as const)(
    'move the score by little, however many come: three hundred %s ones against fifty fours, by %d at most',
    async (source, most) => {
      for (let nth = 0; nth < 50; nth++) await rate({ service: 4, conduct: 5, from: `198.51.100.${nth}` })
      const before = await scoreOf(database.db, { id: world.offices[0]!.id, province: world.province }, world.today)
      await Promise.all(
        Array.from({ length: 300 }, (_, nth) =>
          rate({ service: 1, conduct: 1, from, device: source === 'marked' ? `made ${nth}` : null }),
        ),
      )
      const after = await scoreOf(database.db, { id: world.offices[0]!.id, province: world.province }, world.today)
      // their number is what it is, whatever they weigh
      expect(after.count).toBe(350)
      expect(before.score!.value - after.score!.value).toBeLessThanOrEqual(most + 1e-9)
    },
  )

  it.each([
    [5, 'unmarked'],
    [600, 'unmarked'],
    [600, 'marked'],
  ] as const)('make no score appear: %d %s', async (count, source) => {
    const device = (nth: number) => (source === 'marked' ? `made ${nth}` : null)
    await Promise.all(
      Array.from({ length: count }, (_, nth) => rate({ service: 1, conduct: 1, from, device: device(nth) })),
    )
    const office = { id: world.offices[0]!.id, province: world.province }
    expect(await scoreOf(database.db, office, world.today)).toMatchObject({ score: null, trend: null, count, least: 5 })
    expect(await officesRatedBelow(database.db, world.province, 5, world.today)).toEqual([])
  })

  it('of several customers count nearly whole, each by the mark of a device', async () => {
    for (const nth of [0, 1, 2]) await rate({ from, device: `phone ${nth}` })
    const [day] = await weightsOf(world.offices[0]!.id)
    expect(day!.count).toBe(3)
    expect(day!.weight).toBeCloseTo(1 + 0.8 + 0.64, 5)
  })

  it('are remembered by a digest of the day, which leads nowhere', async () => {
    await rate({ from })
    await rate({ from }, newKey(), world.nobody({ now: new Date(world.now.getTime() + 86_400_000) }))
    const rows = await database.db.select().from(ratingSources).where(eq(ratingSources.officeId, world.offices[0]!.id))
    expect(new Set(rows.map(({ source }) => source)).size).toBe(2)
  })
})

describe('a device that rates an office again on the same day', () => {
  const from = '203.0.113.9'
  const device = 'a phone'
  const standing = async () => {
    const [day] = await daysOf(world.offices[0]!.id)
    const { count, service, conduct, discount, serviceDiscount, conductDiscount } = day!
    return {
      count,
      service,
      conduct,
      weight: count - discount,
      marks: [service - serviceDiscount, conduct - conductDiscount],
    }
  }

  it('corrects what it gave: the last counts alone, and its word is read alone', async () => {
    const key = newKey()
    await rate({ service: 1, conduct: 1, comment: 'نخست', from, device }, key)
    await rate({ service: 5, conduct: 4, comment: 'سپس', from: '203.0.113.10', device })
    expect(await standing()).toEqual({ count: 1, service: 5, conduct: 4, weight: 1, marks: [5, 4] })
    const rows = await rawOf(world.offices[0]!.id)
    expect(rows.filter((row) => row.replaced).map((row) => row.comment)).toEqual(['نخست'])
    const clerk = await world.as('clerk')
    expect((await ratingWords(database.db, clerk.actor)).map(({ comment }) => comment)).toEqual(['سپس'])
    // a phone that tries the first once more brings it back to nothing
    expect(await rate({ service: 1, conduct: 1, comment: 'نخست', from, device }, key)).toMatchObject({ repeated: true })
    expect(await standing()).toMatchObject({ count: 1, service: 5, conduct: 4 })
  })

  it('keeps its place behind the address, and takes nobody else’s', async () => {
    await rate({ from, device: 'another' })
    await rate({ service: 1, conduct: 1, from, device })
    for (let nth = 0; nth < 5; nth++) await rate({ service: 2, conduct: 3, from, device })
    const seen = await standing()
    expect(seen).toMatchObject({ count: 2, service: 6, conduct: 8 })
    expect(seen.weight).toBeCloseTo(1.8, 5)
    expect(seen.marks[0]).toBeCloseTo(4 + 2 * 0.8, 5)
    await rate({ from, device: 'a third' })
    expect((await standing()).weight).toBeCloseTo(1.8 + 0.64, 5)
  })

  it('is one in one batch too, whichever process brings it', async () => {
    const second = connect(database.url, { max: 2, name: 'second process' })
    const given = Array.from({ length: 12 }, (_, nth) =>
      rate(
        { service: 3, conduct: 3, from, device },
        newKey(),
        nth % 2 ? world.nobody() : world.nobody({ db: second.db }),
      ),
    )
    expect((await Promise.all(given)).every(({ ok }) => ok)).toBe(true)
    expect(await standing()).toEqual({ count: 1, service: 3, conduct: 3, weight: 1, marks: [3, 3] })
    expect((await rawOf(world.offices[0]!.id)).filter((row) => !row.replaced)).toHaveLength(1)
    await second.close()
  })

  it('counts anew on another day and for another office, and leads to no device', async () => {
    await rate({ from, device })
    await rate({ from, device, license: world.offices[1]!.license })
    await rate({ from, device }, newKey(), world.nobody({ now: new Date(world.now.getTime() + 86_400_000) }))
    expect((await rawOf(world.offices[0]!.id)).map((row) => row.replaced)).toEqual([false, false])
    expect((await rawOf(world.offices[1]!.id)).map((row) => row.replaced)).toEqual([false])
    const rows = await database.db.select().from(ratingDevices).where(eq(ratingDevices.officeId, world.offices[0]!.id))
    expect(new Set(rows.map((row) => row.device)).size).toBe(2)
  })

  it('is told that a word comes too late for what it has corrected', async () => {
    const key = newKey()
    await rate({ from, device }, key)
    await rate({ service: 1, from, device })
    expect(await commentRating(world.nobody(), newKey(), { rating: key, comment: 'دیر' })).toMatchObject({
      refusals: [{ key: 'ratings-replaced' }],
    })
  })
})

describe('the score', () => {
  const give = (count: number, marks: { service: number; conduct: number }, license = world.offices[0]!.license) =>
    Promise.all(Array.from({ length: count }, () => rate({ license, ...marks })))
  const score = (nth = 0, today = world.today) =>
    scoreOf(database.db, { id: world.offices[nth]!.id, province: world.province }, today)

  it('is not shown below five ratings, though their number is', async () => {
    await give(4, { service: 5, conduct: 5 })
    expect(await score()).toMatchObject({ score: null, trend: null, count: 4, least: 5 })
    await give(1, { service: 5, conduct: 5 })
    expect((await score()).score).not.toBeNull()
  })

  it('of a few excellent ratings stays below that of many', async () => {
    await give(5, { service: 5, conduct: 5 })
    await give(60, { service: 5, conduct: 5 }, world.offices[1]!.license)
    await give(20, { service: 3, conduct: 3 }, world.offices[2]!.license)
    const [few, many] = [(await score(0)).score!, (await score(1)).score!]
    expect(few.value).toBeLessThan(many.value)
    expect(many.value).toBeGreaterThan(4.5)
  })

  it('does not move where a neighbour is rated, and the province’s mean counts every office once', async () => {
    const yesterday = world.nobody({ now: new Date(world.now.getTime() - 86_400_000) })
    const at = (nth: number, count: number, mark: number, ctx = yesterday) =>
      Promise.all(
        Array.from({ length: count }, () =>
          rate({ license: world.offices[nth]!.license, service: mark, conduct: mark }, newKey(), ctx),
        ),
      )
    await at(0, 10, 5)
    await at(1, 10, 5)
    await at(2, 400, 1)
    // (5 + 5 + 1 + 10 × 3) / 13 is the mean that the offices are drawn to
    expect((await score(0)).score!.value).toBe(4.1)
    await at(2, 600, 1, world.nobody())
    expect((await score(0)).score!.value).toBe(4.1)
    expect((await score(0, addDays(world.today, 1))).score!.value).toBe(4.1)
  })

  it('tells its trend: the month against the year before it, at the day', async () => {
    const monthAgo = world.nobody({ now: new Date(world.now.getTime() - 30 * 86_400_000) })
    for (let nth = 0; nth < 60; nth++) await rate({ service: 5, conduct: 4 }, newKey(), monthAgo)
    expect((await score()).trend).toBeNull()
    await give(60, { service: 4, conduct: 3 })
    expect((await score()).trend).toEqual({ days: 30, by: -1 })
    // a day earlier both were of the month
    expect((await score(0, addDays(world.today, -1))).trend).toBeNull()
  })

  it('forgets what is older than a year, to the day', async () => {
    await give(5, { service: 5, conduct: 5 })
    expect((await score(0, addDays(world.today, 364))).count).toBe(5)
    expect((await score(0, addDays(world.today, 365))).count).toBe(0)
  })
})

function persian(text: string): string {
  return text.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
}

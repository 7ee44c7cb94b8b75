// Whether posters are alive: scans counted by the day, quiet codes listed and asked for; and the counters with codes of their own.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askScans } from '#actions/ratings/ask-scans'
import { examineRatings } from '#actions/ratings/examine'
import type { View } from '#bot/cards/card'
import { posterCard } from '#bot/ratings/poster-card'
import { offices } from '#db/schema/offices'
import { outbox } from '#db/schema/outbox'
import { posterDays, posterScans } from '#db/schema/posters'
import { ratings } from '#db/schema/ratings'
import { counterSums, quietPosters, scansOf } from '#reads/posters'
import { addDays, tehranInstant } from '#rules/calendar'
import { scansWritten } from '#state/scans'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let now: Date

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  now = world.now
  web = webOf(world, { now: () => now })
})
afterAll(() => database.drop())

const office = () => world.offices[0]!
const page = (query = '', headers: Record<string, string> = {}) =>
  web.visit(`/r/${office().license}${query}`, { headers })
const scans = async () => {
  await scansWritten(database.db)
  const rows = await database.db.select().from(posterDays).where(eq(posterDays.provinceId, world.province))
  return rows.map(({ counter, day, count }) => [counter, day, count]).sort()
}
const scannedOn = (back: number) =>
  database.db
    .insert(posterScans)
    .values({ officeId: office().id, provinceId: world.province, scannedOn: addDays(world.today, -back) })
/** Offices are known for so long; scans are counted for longer. */
const known = async (back: number) => {
  await database.db
    .insert(posterDays)
    .values({ officeId: newKey(), provinceId: world.province, day: addDays(world.today, -200), count: 1 })
  await database.db
    .update(offices)
    .set({ createdAt: tehranInstant(addDays(world.today, -back)) })
    .where(eq(offices.provinceId, world.province))
}

describe('a scan', () => {
  it('is counted by office, counter and day, and is nobody’s', async () => {
    for (const query of ['?q', '?q', '?c=2&q', '?c=0&q', '?c=100&q', '?c=x&q'])
      expect((await page(query)).status).toBe(200)
    expect(await scans()).toEqual([
      [0, world.today, 5],
      [2, world.today, 1],
    ])
    expect(await scansOf(database.db, office().id, world.today)).toEqual({ last: world.today, month: 6 })
  })

  it('is not whoever comes by a link or by the typed address, or sends a rating', async () => {
    for (const query of ['', '?c=2', '?lang=en']) await page(query)
    await web.visit(`/r/${office().license}?q`, { form: { service: '5', key: newKey() } })
    expect(await scans()).toEqual([])
  })

  it('is one a phone and day, however often the page is loaded', async () => {
    const cookie = (await page('?q')).headers.getSetCookie().find((one) => one.startsWith('scanned='))!
    expect(cookie).toContain(`Path=/r/${office().license}`)
    await page('?q', { cookie: cookie.split(';')[0]! })
    expect(await scans()).toEqual([[0, world.today, 1]])
    now = tehranInstant(addDays(world.today, 1), '10:00')
    await page('?q', { cookie: cookie.split(';')[0]! })
    expect(await scans()).toEqual([
      [0, world.today, 1],
      [0, addDays(world.today, 1), 1],
    ])
  })
})

describe('a code that nobody scanned', () => {
  const listed = async () =>
    (await quietPosters(database.db, (await world.as('clerk')).actor, world.today, { perPage: 50 })).map(({ id }) => id)
  const ask = () => askScans(world.system('clock'), null, null)
  const told = () =>
    database.db
      .select({ id: outbox.id })
      .from(outbox)
      .where(and(eq(outbox.kind, 'poster'), eq(outbox.subjectId, office().id)))

  it.each([
    ['thirty days ago', 30, false],
    ['thirty-one days ago', 31, true],
  ])('since %s is listed: %s', async (_, back, is) => {
    await known(100)
    await scannedOn(back)
    expect((await listed()).includes(office().id)).toBe(is)
  })

  it.each([
    ['known for thirty days', 30, false],
    ['known for longer', 31, true],
  ])('ever is listed where the office is %s: %s; one that may not serve never is', async (_, back, is) => {
    await known(back)
    expect((await listed()).includes(office().id)).toBe(is)
    expect(await listed()).not.toContain(world.offices[4]!.id)
  })

  it('is no one’s fault before scans are counted in the province for as long', async () => {
    await database.db.update(offices).set({ createdAt: tehranInstant(addDays(world.today, -100)) })
    expect(await listed()).toEqual([])
    for (const [back, is] of [
      [30, false],
      [31, true],
    ] as const) {
      const at = { provinceId: world.province, day: addDays(world.today, -back), count: 1 }
      await database.db.insert(posterDays).values({ officeId: newKey(), ...at })
      expect((await listed()).includes(office().id)).toBe(is)
    }
  })

  it('is asked for once a month, until it is scanned', async () => {
    await known(100)
    await world.bind(world.people.holder.id)
    await ask()
    await ask()
    expect(await told()).toHaveLength(1)
    expect((await quietPosters(database.db, (await world.as('clerk')).actor, world.today))[0]).toMatchObject({
      askedOn: world.today,
    })
    await database.db.update(posterScans).set({ askedOn: addDays(world.today, -31) })
    await ask()
    expect(await told()).toHaveLength(2)
    await page('?c=3&q')
    await scansWritten(database.db)
    await ask()
    expect(await listed()).not.toContain(office().id)
    const rows = await database.db.select().from(posterScans).where(eq(posterScans.officeId, office().id))
    expect(rows.map(({ askedOn }) => askedOn)).toEqual([null, null])
    await database.db.update(posterScans).set({ scannedOn: addDays(world.today, -31) })
    await ask()
    expect(await told()).toHaveLength(3)
  })
})

describe('the card that asks for it', () => {
  const card = async (who: 'holder' | 'staff' | 'clerk') => {
    const { actor } = await world.as(who)
    const person = { ...actor, locale: 'fa' as const } as unknown as View['person']
    const view = { subjectId: office().id, person, locale: 'fa' as const, publicUrl: 'https://pishkhan.example' }
    const shown = await posterCard.render(database.db, view as View)
    return shown && JSON.stringify(shown)
  }

  it('is the holder’s, leads to the stand, and says when it was scanned', async () => {
    await database.db
      .insert(posterScans)
      .values({ officeId: office().id, provinceId: world.province, askedOn: world.today })
    const asked = await card('holder')
    expect(asked).toContain(`https://pishkhan.example/o/${office().license}/stand`)
    expect(asked).toContain('هنوز خوانده نشده است')
    expect(asked).not.toContain('یک ماه است')
    expect([await card('staff'), await card('clerk')]).toEqual([null, null])
    await page('?q')
    await scansWritten(database.db)
    expect(await card('holder')).toContain('رمزینه کار می‌کند')
  })
})

describe('a counter with a code of its own', () => {
  let callers = 0
  const rate = (over: object, headers: Record<string, string> = {}) =>
    web.visit('/api/ratings', {
      json: { license: office().license, service: 4, conduct: 5, key: newKey(), ...over },
      headers,
      from: `198.18.7.${callers++ & 255}`,
    })
  const sums = async (least = 1) => {
    await examineRatings(world.system('clock'), null, { day: world.today })
    return counterSums(database.db, office().id, world.today, least)
  }

  it('has its sums, of what stands, from so many on', async () => {
    await page('?c=2&q')
    await scansWritten(database.db)
    await rate({ counter: 2 })
    await rate({ counter: 2, service: 3 })
    await rate({ counter: 3, service: 1 })
    await rate({})
    const headers = { cookie: 'device=abcdefghijklmnop' }
    await rate({ counter: 3, service: 1 }, headers)
    await rate({ counter: 3, service: 5 }, headers)
    for (const _ of [1, 2])
      expect(await sums()).toEqual([
        { counter: 2, count: 2, service: 3.5, conduct: 5 },
        { counter: 3, count: 2, service: 3, conduct: 5 },
      ])
    expect(await sums(3)).toEqual([])
  })

  it('goes with a rating without a script, and what is no counter is none', async () => {
    expect(await (await page('?c=12')).text()).toContain('name="counter" value="12"')
    expect(await (await page('?c=123')).text()).not.toContain('name="counter"')
    // by other marks each, for the very same again is a second tap
    for (const [service, counter] of [
      ['3', '12'],
      ['4', '0'],
      ['5', '123'],
    ] as const)
      await web.visit(`/r/${office().license}`, { form: { service, conduct: '5', key: newKey(), counter } })
    const rows = await database.db.select().from(ratings).where(eq(ratings.provinceId, world.province))
    expect(rows.map(({ counter }) => counter).sort()).toEqual([12, null, null])
    expect((await rate({ counter: 100 })).status).toBe(422)
  })
})

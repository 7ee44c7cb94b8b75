// The page of an office as it is kept: made once, given out until anything that it shows has changed, whoever changed it.
import { randomUUID } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { giveRating } from '#actions/ratings/give'
import { connect } from '#db/client'
import { effects } from '#db/schema/effects'
import { holidays } from '#db/schema/holidays'
import { licenses } from '#db/schema/licenses'
import { offices } from '#db/schema/offices'
import { counties, provinces } from '#db/schema/provinces'
import { secretariats, workHours } from '#db/schema/secretariat'
import { officeServices, prices, services } from '#db/schema/services'
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

let callers = 0
const page = () => `/o/${world.offices[0]!.license}`
const get = (headers: Record<string, string> = {}, path = page()) =>
  web.visit(path, { headers, from: `198.18.${callers >> 8}.${callers++ & 255}` })
const tagOf = async () => (await get()).headers.get('etag')!
const office = () => world.offices[0]!.id

async function heldService() {
  const service = { id: randomUUID(), provinceId: world.province, code: '1001', name: 'کارت ملی', agency: 'ثبت احوال' }
  await database.db.insert(services).values(service)
  const held = { provinceId: world.province, officeId: office(), serviceId: service.id, since: world.today }
  await database.db.insert(officeServices).values(held)
  return service.id
}
const price = (service: string, amount: number) =>
  database.db.insert(prices).values({
    id: randomUUID(),
    provinceId: world.province,
    serviceId: service,
    amount,
    approvedBy: 'شورا',
    document: '۱',
    firstDay: world.today,
  })

describe('the kept page of an office', () => {
  it('has the same tag as long as nothing changes, and is not sent again to whom has it', async () => {
    const first = await get()
    const tag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=30,/)
    const again = await get({ 'if-none-match': tag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await get({ 'if-none-match': '"other", *' })).status).toBe(200)
    const security = (response: Response) => response.headers.get('content-security-policy')
    expect(security(await get())).toBe(security(first))
  })

  it.each([
    ['its name', () => database.db.update(offices).set({ name: 'نام تازه' }).where(eq(offices.id, office()))],
    [
      'its hours',
      () =>
        database.db
          .update(offices)
          .set({ hours: { 6: [['10:00', '11:00']] } as never })
          .where(eq(offices.id, office())),
    ],
    [
      'its license',
      () =>
        database.db.update(licenses).set({ state: 'suspended' }).where(eq(licenses.id, world.offices[0]!.licenseId)),
    ],
    ['its county', () => database.db.update(counties).set({ name: sql`${counties.name} || ' نو'` })],
    ['its province', () => database.db.update(provinces).set({ name: 'استان نو' })],
    [
      'the hours of its province',
      () =>
        database.db
          .insert(workHours)
          .values({ provinceId: world.province, firstDay: '2027-01-01', hours: {}, resolution: 'م', at: world.now }),
    ],
    [
      'where its secretariat is reached',
      () =>
        database.db.insert(secretariats).values({
          provinceId: world.province,
          firstDay: world.today,
          ...{ address: 'خیابان', phone: '', fax: '', complaints: '', at: world.now },
        }),
    ],
    ['a service it was given', () => heldService()],
    [
      'a closed day',
      () =>
        database.db
          .insert(holidays)
          .values({ provinceId: world.province, day: world.today, title: 'تعطیلی', kind: 'sudden', at: world.now }),
    ],
    [
      'what is in effect',
      () =>
        database.db.insert(effects).values({
          id: randomUUID(),
          provinceId: world.province,
          officeId: office(),
          requestId: randomUUID(),
          kind: 'leave',
          firstDay: world.today,
          lastDay: world.today,
          shown: { substitute: 'روزبه' },
        }),
    ],
    [
      'its score',
      () =>
        Promise.all(
          Array.from({ length: 6 }, () =>
            giveRating(world.nobody(), newKey(), { license: world.offices[0]!.license, service: 5, conduct: 5 }),
          ),
        ),
    ],
  ])('is made anew after a change of %s', async (_what, change) => {
    const before = await tagOf()
    expect(await tagOf()).toBe(before)
    await change()
    expect(await tagOf()).not.toBe(before)
  })

  it('follows prices, also those that another process writes', async () => {
    const service = await heldService()
    await price(service, 100_000)
    expect(await (await get()).text()).toMatch(/۱۰[٬,]۰۰۰ تومان|۱۰۰[٬,]۰۰۰/)
    const other = connect(database.url, { max: 1 })
    await other.sql`update prices set amount = 770000 where service_id = ${service}`
    await other.close()
    expect(await (await get()).text()).toMatch(/۷۷[٬,]۰۰۰ تومان|۷۷۰[٬,]۰۰۰/)
    await database.db.update(officeServices).set({ cutOff: true }).where(eq(officeServices.serviceId, service))
    expect(await (await get()).text()).not.toMatch(/۷۷[٬,]?۰/)
  })

  it('follows the clock: open, closed, and the next day', async () => {
    const at = async (time: string) => {
      now = new Date(`${world.today}T${time}:00+03:30`)
      return (await get()).text()
    }
    const [morning, night] = [await at('10:00'), await at('23:30')]
    expect(morning).not.toBe(night)
    expect(await at('10:00')).toBe(morning)
  })

  it('is one page for each language and each of its addresses', async () => {
    const [persian, english] = [await (await get()).text(), await (await get({}, `${page()}?lang=en`)).text()]
    expect(persian).toContain('lang="fa"')
    expect(english).toContain('lang="en"')
    expect(await (await get()).text()).toBe(persian)
  })

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip;q=0.8, br;q=0', gunzipSync],
  ] as const)('comes as %s where that is accepted', async (coding, accepts, open) => {
    const plain = await get()
    const coded = await get({ 'accept-encoding': accepts })
    expect([coded.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([coding, null])
    expect(coded.headers.get('vary')).toMatch(/accept-encoding/i)
    expect(open(new Uint8Array(await coded.arrayBuffer())).toString()).toBe(await plain.text())
  })

  it('may be made anew for one address so often, and no more', async () => {
    const from = '198.19.0.1'
    const statuses: number[] = []
    for (let nth = 0; nth < 620; nth++) statuses.push((await web.visit(`${page()}/board?nth=${nth}`, { from })).status)
    expect(statuses.indexOf(429)).toBe(600)
    const refused = await web.visit(`${page()}?q=1`, { from })
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true])
    expect((await web.visit(page(), { from: '198.19.0.2' })).status).toBe(200)
  })
})

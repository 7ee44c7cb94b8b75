// Receipts behind ratings: named by customers, confirmed by agencies' systems, in whichever order, each for one rating.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { examineRatings } from '#actions/ratings/examine'
import { systemToken } from '#actions/sessions/tokens'
import { endKey, giveKey } from '#actions/systems/keys'
import { bodies } from '#db/schema/bodies'
import { keys } from '#db/schema/keys'
import { ratingChecks, ratingDoubts, ratingReceipts } from '#db/schema/rating-checks'
import { ratings } from '#db/schema/ratings'
import { systemKeys } from '#db/schema/systems'
import { confirmationsAMinute } from '#http/ratings/receipts'
import { flooded } from '#http/wire/floods'
import { scoreOf } from '#reads/ratings'
import { systemsOfBody } from '#reads/systems'
import { addDays, tehranInstant } from '#rules/calendar'
import { prune } from '#state/prune'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
let now: Date
let token: string
let door: string

beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  now = world.now
  web = webOf(world, { now: () => now })
  ;({ door, token } = await opened(await agency()))
})
afterAll(() => database.drop())

async function agency(kind: 'agency' | 'kanoon' = 'agency') {
  const of = { provinceId: world.province, kind, name: newKey(), since: world.today, updatedAt: world.now }
  const [row] = await database.db.insert(bodies).values(of).returning({ id: bodies.id })
  return row!.id
}
async function opened(body: string) {
  const given = { body, name: 'درگاه رسید', scopes: ['receipts'] as const }
  const outcome = await giveKey(await world.as('clerk'), newKey(), given)
  if (!outcome.ok) throw new Error(outcome.why)
  return { door: outcome.value.id, token: systemToken(world.secret, outcome.value.id, 0) }
}
const on = (back: number, time = '10:30') => tehranInstant(addDays(world.today, -back), time)

let callers = 0
const rate = async (over: object = {}, headers: Record<string, string> = {}) => {
  const json = { license: world.offices[0]!.license, service: 4, conduct: 4, key: newKey(), ...over }
  return web.visit('/api/ratings', { json, headers, from: `198.18.${callers >> 8}.${callers++ & 255}` })
}
const confirm = (receipts: readonly unknown[], over: object = {}, bearer = token) =>
  web.visit('/api/agency/receipts', {
    json: { license: world.offices[0]!.license, day: world.today, receipts, ...over },
    headers: { authorization: `Bearer ${bearer}` },
  })
const kept = () => database.db.select().from(ratingReceipts).where(eq(ratingReceipts.provinceId, world.province))
const speaking = async () =>
  (await kept()).filter(({ ratingId, confirmedAt }) => ratingId !== null && confirmedAt !== null).length
const examine = (back = 0) => examineRatings(world.system('clock'), null, { day: addDays(world.today, -back) })
const score = async () => scoreOf(database.db, { id: world.offices[0]!.id, province: world.province }, world.today)

describe('a receipt', () => {
  it.each([
    ['named first', true],
    ['confirmed first', false],
  ])('that is %s stands behind its rating', async (_, namedFirst) => {
    const steps = [() => rate({ receipt: '۹۳۰-۴۱۲-۷۷۱' }), () => confirm(['930412771'])]
    for (const step of namedFirst ? steps : steps.reverse()) expect((await step()).ok).toBe(true)
    expect(await speaking()).toBe(1)
    await examine()
    expect((await score()).receipts).toBe(1)
  })

  it('stands behind one rating, and a rating has one', async () => {
    const key = newKey()
    const first = await rate({ key, receipt: '930412771' })
    await rate({ receipt: '930412771', service: 1 })
    // a phone that was cut off sends the whole again
    expect([first.status, (await rate({ key, receipt: '930412771' })).status]).toEqual([201, 200])
    expect((await rate({ key, receipt: '930412772' })).status).toBe(200)
    const rows = await kept()
    const { id } = (await first.json()) as { id: string }
    expect(rows.map(({ ratingId }) => ratingId)).toEqual([id])
  })

  it('goes over to what the same device rates in its stead', async () => {
    const headers = { cookie: 'device=abcdefghijklmnop' }
    await rate({ receipt: '930412771' }, headers)
    const second = await rate({ receipt: '930412771', service: 2 }, headers)
    const { id } = (await second.json()) as { id: string }
    expect((await kept()).map(({ ratingId }) => ratingId)).toEqual([id])
  })

  it('is of its office: the same number of another is another', async () => {
    await rate({ receipt: '930412771' })
    await confirm(['930412771'], { license: world.offices[1]!.license })
    expect(await speaking()).toBe(0)
  })

  it.each([
    ['on its day', 0, 1],
    ['on the last day on which it speaks', 30, 1],
    ['a day later', 31, 0],
  ])('confirmed before speaks for a rating %s', async (_, later, found) => {
    now = on(later)
    await confirm(['930412771'], { day: addDays(world.today, -later) })
    now = world.now
    await rate({ receipt: '930412771' })
    expect(await speaking()).toBe(found)
  })

  it('lets go of a rating that was there before its service', async () => {
    now = on(2)
    await rate({ receipt: '930412771' })
    now = world.now
    await confirm(['930412771'], { day: addDays(world.today, -1) })
    expect(await speaking()).toBe(0)
    await rate({ receipt: '930412771' })
    expect(await speaking()).toBe(1)
  })

  it('is kept as a digest alone, and no key keeps it either', async () => {
    await rate({ receipt: '930412771' })
    await confirm(['930412771'])
    const rows = JSON.stringify([
      await kept(),
      await database.db.select().from(ratings),
      await database.db.select().from(keys),
    ])
    expect(rows).not.toContain('930412771')
  })

  it('that is none is refused at its field, and nothing is kept', async () => {
    const answer = await rate({ receipt: '12' })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ fields: { receipt: 'شماره رسید از شش تا چهل حرف و رقم است.' } })
    expect(await database.db.$count(ratings, eq(ratings.provinceId, world.province))).toBe(0)
  })

  it('goes when it can speak for nothing any more', async () => {
    now = on(100)
    await rate({ receipt: '930412771' })
    await confirm(['111111', '222222'], { day: addDays(world.today, -100) })
    await rate({ receipt: '111111' })
    await prune(database.db, world.now)
    // what stands behind a rating stays as long as scores look back
    expect((await kept()).map(({ ratingId }) => ratingId !== null)).toEqual([true])
  })
})

describe('a day that the clock examines no more', () => {
  const sums = async (back: number) => {
    const day = addDays(world.today, -back)
    const here = and(eq(ratingChecks.officeId, world.offices[0]!.id), eq(ratingChecks.day, day))
    return (await database.db.select().from(ratingChecks).where(here))[0]
  }

  it('is reckoned when its receipts are confirmed, once, and keeps its doubts', async () => {
    now = on(5)
    for (let nth = 0; nth < 40; nth++) await rate({ service: 5, conduct: 5, receipt: nth < 10 ? `77000${nth}` : null })
    await examine(5)
    const doubts = () =>
      database.db
        .select({ kind: ratingDoubts.kind, count: ratingDoubts.count })
        .from(ratingDoubts)
        .where(eq(ratingDoubts.officeId, world.offices[0]!.id))
    const before = await doubts()
    expect(before.length).toBeGreaterThan(0)
    now = world.now
    const numbers = Array.from({ length: 10 }, (_, nth) => `77000${nth}`)
    for (const _ of [1, 2])
      expect(await (await confirm(numbers, { day: addDays(world.today, -5) })).json()).toEqual({ confirmed: 10 })
    expect(await sums(5)).toMatchObject({ receipts: 10, receiptsService: 50, doubted: 30 })
    expect(await doubts()).toEqual(before)
    expect((await score()).receipts).toBe(10)
  })
})

describe('the door of an agency’s system', () => {
  it('takes the same ones again, and counts each once', async () => {
    const answers = [
      await confirm(['930412771', '930-412-771', '930412772']),
      await confirm(['930412772', '930412771']),
    ]
    expect(await Promise.all(answers.map((one) => one.json()))).toEqual([{ confirmed: 2 }, { confirmed: 2 }])
    expect(await kept()).toHaveLength(2)
  })

  it('is written down with the day of its last use, and its token as a digest alone', async () => {
    const [row] = await database.db.select().from(systemKeys).where(eq(systemKeys.id, door))
    const used = async () =>
      (await systemsOfBody(database.db, (await world.as('clerk')).actor, row!.bodyId, world.today))?.keys
    const kept = { id: door, name: 'درگاه رسید', scopes: ['receipts'], since: world.today, older: null }
    expect(await used()).toEqual([{ ...kept, usedOn: null }])
    await confirm(['930412771'])
    expect(await used()).toEqual([{ ...kept, usedOn: world.today }])
    expect(
      JSON.stringify([await database.db.select().from(systemKeys), await database.db.select().from(keys)]),
    ).not.toContain(token)
  })

  it('is closed at once and once; another token of the agency stays good', async () => {
    const [row] = await database.db.select().from(systemKeys).where(eq(systemKeys.id, door))
    const other = await opened(row!.bodyId)
    expect(await endKey(await world.as('secretary'), newKey(), { key: door })).toMatchObject({ ok: true })
    expect(await endKey(await world.as('secretary'), newKey(), { key: door })).toMatchObject({ why: 'conflict' })
    expect([(await confirm(['930412771'])).status, (await confirm(['930412771'], {}, other.token)).status]).toEqual([
      401, 200,
    ])
  })

  it('ends with its agency', async () => {
    const [row] = await database.db.select().from(systemKeys).where(eq(systemKeys.id, door))
    const ends = (back: number) =>
      database.db
        .update(bodies)
        .set({ until: addDays(world.today, -back) })
        .where(eq(bodies.id, row!.bodyId))
    await ends(0)
    expect((await confirm(['930412771'])).status).toBe(200)
    await ends(1)
    expect((await confirm(['930412771'])).status).toBe(401)
  })

  it('is opened for agencies alone', async () => {
    const outcome = await giveKey(await world.as('clerk'), newKey(), {
      body: await agency('kanoon'),
      name: 'درگاه',
      scopes: ['receipts'],
    })
    expect(outcome).toMatchObject({ ok: false, why: 'unknown' })
  })

  it('says in Persian what is wrong, and confirms nothing of it', async () => {
    const cases: [Promise<Response>, number, string][] = [
      [confirm(['930412771'], {}, 'x'.repeat(43)), 401, 'no-token'],
      [confirm(['930412771', '1']), 422, 'refused'],
      [confirm([]), 422, 'fields'],
      [confirm(Array.from({ length: 501 }, (_, nth) => `9000${nth}`)), 422, 'fields'],
      [confirm(['930412771'], { day: addDays(world.today, 1) }), 422, 'refused'],
      [confirm(['930412771'], { day: addDays(world.today, -31) }), 422, 'refused'],
      [confirm(['930412771'], { day: '2026-13-01' }), 422, 'fields'],
      [confirm(['930412771'], { license: '1-2-3' }), 404, 'unknown'],
      [confirm(['930412771'], { license: (await buildWorld(database.db)).offices[0]!.license }), 404, 'unknown'],
    ]
    for (const [asked, status, code] of cases) {
      const answer = await asked
      const problem = (await answer.json()) as { code: string; detail: string }
      expect([answer.status, answer.headers.get('content-type'), problem.code]).toEqual([
        ...[status, 'application/problem+json; charset=utf-8', code],
      ])
      expect(problem.detail).toMatch(/[آ-ی]/)
    }
    expect(await kept()).toEqual([])
  })

  it('takes so many calls a minute and no more', async () => {
    const limit = { what: 'system:receipts', most: confirmationsAMinute, seconds: 60 }
    flooded(limit, { db: database.db, address: door, now }, confirmationsAMinute - 1)
    const answers = [await confirm(['930412771']), await confirm(['930412771'])]
    expect(answers.map(({ status }) => status)).toEqual([200, 429])
    expect(Number(answers[1]!.headers.get('retry-after'))).toBeGreaterThan(0)
  })
})

describe('the rating page', () => {
  it('asks for a receipt where an agency confirms them, and takes it without a script', async () => {
    const path = `/r/${world.offices[0]!.license}`
    expect(await (await web.visit(path)).text()).toContain('name="receipt"')
    const form = { service: '4', conduct: '5', key: newKey(), receipt: '12' }
    const wrong = await web.visit(path, { form })
    expect([wrong.status, (await wrong.text()).includes('value="12"')]).toEqual([422, true])
    expect((await web.visit(path, { form: { ...form, receipt: '930412771' } })).status).toBe(303)
    expect(await kept()).toHaveLength(1)
    await endKey(await world.as('clerk'), newKey(), { key: door })
    expect(await (await web.visit(path)).text()).not.toContain('name="receipt"')
  })
})

import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { saveBody } from '#actions/bodies/save'
import { attachServices } from '#actions/services/attach'
import { type PriceInput, setPrice } from '#actions/services/price'
import { bodies } from '#db/schema/bodies'
import { officeServices, prices, services } from '#db/schema/services'
import { contractedAgencies } from '#reads/offices/contracts'
import { serviceAgencies } from '#reads/services/agencies'
import { listServices } from '#reads/services/list'
import { serviceById } from '#reads/services/one'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'
import { agencyBody } from '#test/world/cases'

let database: TestDatabase
let world: World
let service: string

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** A province of its own for each test, with one service that its first office has. */
beforeEach(async () => {
  world = await buildWorld(database.db)
  service = await madeService('1101', 'تعویض کارت ملی')
  const held = { provinceId: world.province, officeId: world.offices[0]!.id, serviceId: service, since: '2026-01-01' }
  await world.db.insert(officeServices).values(held)
})

async function madeService(code: string, name: string, agency = 'ثبت احوال') {
  const [row] = await world.db.insert(services).values({ provinceId: world.province, code, name, agency }).returning()
  return row!.id
}

const fee = (over: Partial<PriceInput> = {}): PriceInput => ({
  ...{ service, sum: 'fee', amount: 420_000, approvedBy: 'کارگروه استانی', document: '۲۱', firstDay: world.today },
  ...{ provisional: false, ...over },
})
const set = async (over: Partial<PriceInput> = {}) => setPrice(await world.as('clerk'), newKey(), fee(over))
const listed = async (who: 'clerk' | 'agency' = 'clerk', asked = {}) =>
  listServices(world.db, (await world.as(who)).actor, world.today, asked)
const one = async (today = world.today) => serviceById(world.db, (await world.as('clerk')).actor, service, today)

describe('one sum of a service', () => {
  it('is written from its day, and put right on the same day', async () => {
    expect(await set({ provisional: true })).toMatchObject({ ok: true })
    expect(await set({ amount: 430_000 })).toMatchObject({ ok: true })
    expect(await world.db.select().from(prices).where(eq(prices.serviceId, service))).toMatchObject([
      { sum: 'fee', amount: 430_000, provisional: false, firstDay: world.today },
    ])
  })

  it.each<[string, Partial<PriceInput>, string, string]>([
    ['half a rial', { amount: 0.5 }, 'services-amount-unreadable', 'amount'],
    ['less than nothing', { amount: -1 }, 'services-amount-unreadable', 'amount'],
    ['more than a list may say', { amount: 10_000_000_001 }, 'services-amount-unreadable', 'amount'],
    ['nobody who approved it', { approvedBy: ' ' }, 'field-needed', 'approvedBy'],
    ['no paper', { document: '' }, 'field-needed', 'document'],
  ])('is refused with %s', async (_, over, key, field) => {
    expect(await set(over)).toMatchObject({ ok: false, refusals: [{ key, field }] })
  })

  it('is refused where it says what stands', async () => {
    await set()
    expect(await set()).toMatchObject({ ok: false, refusals: [{ key: 'services-price-same' }] })
  })

  it('is in force from its day on, beside the other two', async () => {
    const tomorrow = addDays(world.today, 1)
    await set({ firstDay: '2026-01-01' })
    await set({ firstDay: tomorrow, amount: 500_000 })
    await set({ sum: 'remuneration', amount: 90_000, firstDay: '2026-01-01' })
    const states = async (today = world.today) =>
      (await one(today))!.prices.map(({ sum, amount, state }) => [sum, amount, state])
    expect(await states()).toEqual([
      ['fee', 500_000, 'coming'],
      ['fee', 420_000, 'now'],
      ['remuneration', 90_000, 'now'],
    ])
    expect((await states(tomorrow)).map(([, , state]) => state)).toEqual(['now', 'past', 'now'])
  })

  it.each([
    ['a year ago to the day', '2025-10-10', false],
    ['a year and a day ago', '2025-10-09', true],
  ])('that began %s waits to be looked at: %s', async (_, firstDay, stale) => {
    expect(world.today).toBe('2026-10-10')
    await set({ firstDay })
    expect((await listed())[0]).toMatchObject({ stale })
    expect(await listed('clerk', { show: 'stale' })).toHaveLength(stale ? 1 : 0)
  })
})

describe('the list of services', () => {
  it('is narrowed by words, agency and what has to be looked at', async () => {
    const other = await madeService('1301', 'پذیرش مرسوله', 'پست')
    await set({ provisional: true })
    await set({ service: other, sum: 'remuneration' })
    const ids = async (asked: object) => (await listed('clerk', asked)).map(({ id }) => id)
    expect(await ids({})).toEqual([other, service])
    expect(await ids({ find: 'كارت' })).toEqual([service])
    expect(await ids({ find: '۱۳۰۱' })).toEqual([other])
    expect(await ids({ agency: 'پست' })).toEqual([other])
    expect(await ids({ show: 'provisional' })).toEqual([service])
    expect(await ids({ show: 'unpriced' })).toEqual([other])
    expect(await ids({ show: 'unmatched' })).toEqual([other, service])
    expect(await ids({ order: '-offices' })).toEqual([service, other])
  })

  it('shows an agency its own alone, once somebody has said which it is', async () => {
    const body = await agencyBody(world)
    await madeService('1301', 'پذیرش مرسوله', 'پست')
    expect(await listed('agency')).toEqual([])
    expect(await serviceById(world.db, (await world.as('agency')).actor, service, world.today)).toBeNull()
    const attached = await attachServices(await world.as('clerk'), newKey(), { agency: 'ثبت احوال', body })
    expect(attached).toMatchObject({ ok: true })
    expect((await listed('agency')).map(({ id }) => id)).toEqual([service])
    // what was decided about offices is not for it
    const seen = await serviceById(world.db, (await world.as('agency')).actor, service, world.today)
    expect(seen).toMatchObject({ lacking: null })
  })
})

it('shows an office what it offers, with what the agency pays for it, and nobody else who offers it', async () => {
  await madeService('1301', 'پذیرش مرسوله', 'پست')
  await set({ sum: 'remuneration', amount: 90_000 })
  const { actor } = await world.as('holder')
  const mine = await listServices(world.db, actor, world.today, {})
  expect(mine).toMatchObject([{ id: service, prices: [{ sum: 'remuneration', amount: 90_000 }] }])
  expect(await serviceById(world.db, actor, service, world.today)).toMatchObject({ offices: null, lacking: null })
  await world.db.update(officeServices).set({ until: addDays(world.today, -1) })
  expect(await listServices(world.db, actor, world.today, {})).toEqual([])
})

describe('the agency of a service', () => {
  it('is the body of the very name, and stays it under another name', async () => {
    const values = { provinceId: world.province, kind: 'agency' as const, since: '2026-01-01', updatedAt: world.now }
    const [body] = await world.db
      .insert(bodies)
      .values({ ...values, name: 'ثبت احوال' })
      .returning()
    const agencies = async () => serviceAgencies(world.db, (await world.as('clerk')).actor, world.today)
    expect(await agencies()).toMatchObject([{ agency: 'ثبت احوال', body: body!.id, services: 1 }])
    const renamed = {
      id: body!.id,
      kind: 'agency' as const,
      name: 'اداره کل ثبت احوال',
      address: '',
      phone: '',
      fax: '',
    }
    expect(await saveBody(await world.as('clerk'), newKey(), renamed)).toMatchObject({ ok: true })
    expect(await agencies()).toMatchObject([{ agency: 'ثبت احوال', bodyName: 'اداره کل ثبت احوال' }])
    expect(await contractedAgencies(world.db, world.offices[0]!.id, world.today)).toMatchObject([{ body: body!.id }])
  })

  it('is no body of elsewhere, of another kind, or one that has ended', async () => {
    const elsewhere = await buildWorld(database.db)
    const values = { provinceId: world.province, since: '2026-01-01', updatedAt: world.now }
    const made = await world.db
      .insert(bodies)
      .values([
        { ...values, kind: 'committee', name: 'کمیته' },
        { ...values, kind: 'agency', name: 'پیشین', until: '2026-10-09' },
      ])
      .returning()
    for (const body of [await agencyBody(elsewhere), ...made.map(({ id }) => id)]) {
      const outcome = await attachServices(await world.as('clerk'), newKey(), { agency: 'ثبت احوال', body })
      expect(outcome).toMatchObject({ ok: false, refusals: [{ key: 'bodies-wrong', field: 'body' }] })
    }
    const nobody = await attachServices(await world.as('clerk'), newKey(), { agency: 'گمنام', body: null })
    expect(nobody).toMatchObject({ ok: false, why: 'unknown' })
  })
})

describe('the offices without a service', () => {
  it('stand without violations first, and only those that may serve', async () => {
    const lacking = (await one())!.lacking!
    // of six offices the first has it, the fifth is suspended, the sixth has expired
    expect(lacking.map(({ id }) => id).sort()).toEqual([1, 2, 3].map((nth) => world.offices[nth]!.id).sort())
    expect(lacking.every(({ faults }) => faults === 0)).toBe(true)
  })
})

import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { importServices, rehearseServices } from '#actions/services/import'
import { audit } from '#db/schema/audit'
import { bodies } from '#db/schema/bodies'
import { effects } from '#db/schema/effects'
import { officeServices, prices, services } from '#db/schema/services'
import { servicesOf } from '#reads/offices/services'
import type { Cell } from '#rules/cells'
import { type ServiceField, serviceColumns } from '#rules/services-columns'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** A province of its own for each test. Its today is 1405/07/18. */
beforeEach(async () => {
  world = await buildWorld(database.db)
  const body = { provinceId: world.province, kind: 'agency' as const, since: '2026-01-01', updatedAt: world.now }
  await world.db.insert(bodies).values({ ...body, name: 'ثبت احوال' })
})

const fields = Object.keys(serviceColumns) as ServiceField[]
const clean: Record<ServiceField, Cell> = {
  code: '1101',
  name: 'تعویض کارت ملی',
  agency: 'ثبت احوال',
  tariff: null,
  fee: 420_000,
  remuneration: null,
  approvedBy: 'کارگروه استانی',
  document: 'صورت‌جلسه ۲۱',
  firstDay: '1405/04/01',
  provisional: null,
  prerequisites: null,
  documents: null,
  days: null,
  offices: null,
}
type Over = Partial<Record<ServiceField, Cell>>
const sheet = (...rows: Over[]): Cell[][] => [
  fields.map((field) => serviceColumns[field].heading),
  ...rows.map((over) => fields.map((field) => ({ ...clean, ...over })[field])),
]
const take = (...rows: Over[]) => importServices(world.system('command'), newKey(), { cells: sheet(...rows) })
const nothing = { added: 0, changed: 0, prices: 0, corrected: 0, links: 0, unchanged: 0, warned: 0, refused: 0 }
const done = (counts: Partial<typeof nothing>) => ({ ok: true, value: { ...nothing, ...counts } })
const held = (nth: number, today = world.today) => servicesOf(world.db, world.offices[nth]!.id, today)
const pricesNow = () =>
  world.db.select().from(prices).where(eq(prices.provinceId, world.province)).orderBy(asc(prices.firstDay))
const linksNow = () => world.db.select().from(officeServices).where(eq(officeServices.provinceId, world.province))

describe('an import of services', () => {
  it('gives a service to all offices that may serve, and to no other', async () => {
    // Of six offices the fifth is suspended, the sixth has expired.
    expect(await take({})).toEqual(done({ added: 1, prices: 1, links: 4 }))
    const [first] = await held(0)
    expect(first).toMatchObject({
      code: '1101',
      amount: 420_000,
      prices: [
        { sum: 'fee', amount: 420_000, approvedBy: 'کارگروه استانی', firstDay: '2026-06-22', provisional: false },
      ],
    })
    expect(await Promise.all([0, 1, 2, 3, 4, 5].map(async (nth) => (await held(nth)).length))).toEqual([
      1, 1, 1, 1, 0, 0,
    ])
  })

  it('gives it to an office that is closed for a time, which serves again afterwards', async () => {
    const closing = { firstDay: world.today, lastDay: world.today, closes: true, kind: 'closure', shown: {} }
    const at = { provinceId: world.province, officeId: world.offices[0]!.id, requestId: newKey() }
    await world.db.insert(effects).values({ ...at, ...closing })
    expect(await take({})).toEqual(done({ added: 1, prices: 1, links: 4 }))
    expect(await held(0)).toHaveLength(1)
  })

  it('changes nothing when it is repeated, in one sheet or the next', async () => {
    await take({}, { firstDay: '1405/07/01' })
    const before = [await pricesNow(), await linksNow()]
    expect(await take({}, { firstDay: '1405/07/01' })).toEqual(done({ unchanged: 2 }))
    expect([await pricesNow(), await linksNow()]).toEqual(before)
  })

  it('is the same when two come at once', async () => {
    const outcomes = await Promise.all([take({}), take({}), take({})])
    expect(outcomes.filter((outcome) => outcome.ok && outcome.value.added === 1)).toHaveLength(1)
    expect(await pricesNow()).toHaveLength(1)
    expect(await linksNow()).toHaveLength(4)
  })

  it('keeps every price by its day; the newest that has begun is in force', async () => {
    await take({ firstDay: '1405/01/01', fee: 1 }, { firstDay: '1405/07/18', fee: 2 })
    // Later sheets bring one that is to come and one that was forgotten.
    await take({ firstDay: '1405/07/19', fee: 3 })
    await take({ firstDay: '1405/04/01', fee: 4 })
    expect((await pricesNow()).map(({ amount }) => amount)).toEqual([1, 4, 2, 3])
    const amountOn = async (day: string) => (await held(0, day)).map(({ amount }) => amount)
    expect(await amountOn('2026-10-10')).toEqual([2])
    expect(await amountOn('2026-10-11')).toEqual([3])
  })

  it('puts a price of the same day right, and the chain keeps what stood', async () => {
    await take({})
    expect(await take({ fee: 240_000 })).toEqual(done({ corrected: 1 }))
    expect((await pricesNow()).map(({ amount }) => amount)).toEqual([240_000])
    const [service] = await world.db.select().from(services).where(eq(services.provinceId, world.province))
    const entries = await world.db.select().from(audit).where(eq(audit.subjectId, service!.id))
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({ action: 'services.import', facts: { wasAmount: 420_000, amount: 240_000 } })
  })

  it('keeps the three sums apart, each by its own day; the customer pays tariff and fee', async () => {
    await take({ tariff: 300_000, remuneration: 50_000 })
    await take({ firstDay: '1405/08/01', fee: null, tariff: 310_000, approvedBy: 'هیئت وزیران', provisional: 'موقت' })
    const [service] = await held(0, '2026-10-23')
    expect(service!.amount).toBe(730_000)
    expect(service!.prices).toMatchObject([
      { sum: 'tariff', amount: 310_000, approvedBy: 'هیئت وزیران', firstDay: '2026-10-23', provisional: true },
      { sum: 'fee', amount: 420_000, approvedBy: 'کارگروه استانی', firstDay: '2026-06-22', provisional: false },
    ])
    expect((await held(0, '2026-10-22'))[0]!.amount).toBe(720_000)
  })

  it('puts a provisional sum in its final rank without another price', async () => {
    await take({ provisional: 'موقت' })
    expect(await take({ provisional: 'قطعی' })).toEqual(done({ corrected: 1 }))
    expect((await pricesNow()).map(({ provisional }) => provisional)).toEqual([false])
  })

  it('takes what a customer needs and brings, and keeps it where a later list is silent', async () => {
    await take({ prerequisites: 'ثبت‌نام در سامانه', documents: 'شناسنامه', days: 5 })
    expect(await take({})).toEqual(done({ unchanged: 1 }))
    expect(await take({ days: '۷ روز' })).toEqual(done({ changed: 1 }))
    expect((await held(0))[0]).toMatchObject({ prerequisites: 'ثبت‌نام در سامانه', documents: 'شناسنامه', days: 7 })
  })

  it('makes up no body for an agency that nobody knows, and says so once', async () => {
    const rows = [{ agency: 'اداره گمنام' }, { code: 2, agency: 'اداره  گمنام' }, { code: 3 }]
    const rehearsed = await rehearseServices(world.system('command'), { cells: sheet(...rows) })
    const warnings = rehearsed.ok ? rehearsed.value.warnings : []
    expect(warnings).toEqual([
      { row: 2, column: 'agency', value: 'اداره گمنام', reason: 'services-agency-unknown', facts: {} },
    ])
    await take(...rows)
    const agencies = and(eq(bodies.provinceId, world.province), eq(bodies.kind, 'agency'))
    expect(await world.db.select().from(bodies).where(agencies)).toHaveLength(1)
  })

  it('renames a service without making another', async () => {
    await take({})
    expect(await take({ name: 'کارت هوشمند ملی' })).toEqual(done({ changed: 1 }))
    expect((await held(0)).map(({ name }) => name)).toEqual(['کارت هوشمند ملی'])
  })

  it('shows a service from its first day, not before', async () => {
    await take({ firstDay: '1405/07/19' })
    expect(await held(0, '2026-10-10')).toEqual([])
    expect(await held(0, '2026-10-11')).toHaveLength(1)
  })

  it('gives a service to the offices a row names, even one that is suspended', async () => {
    const codes = [world.offices[1]!, world.offices[4]!].map(({ license }) => license).join('، ')
    expect(await take({ offices: codes })).toEqual(done({ added: 1, prices: 1, links: 2 }))
    expect(new Set((await linksNow()).map(({ officeId }) => officeId))).toEqual(
      new Set([world.offices[1]!.id, world.offices[4]!.id]),
    )
  })

  it('takes nothing from offices that a later list does not name, and says so', async () => {
    await take({})
    const ask = { cells: sheet({ offices: world.offices[0]!.license }) }
    const rehearsed = await rehearseServices(world.system('command'), ask)
    expect(rehearsed.ok && rehearsed.value.warnings).toMatchObject([
      { reason: 'services-offices-kept', facts: { count: 3 } },
    ])
    expect(await take({ offices: world.offices[0]!.license })).toEqual(done({ unchanged: 1, warned: 1 }))
    expect(await linksNow()).toHaveLength(4)
  })

  it('warns of a license code that no office has, refuses a row that has no other, and one of another province', async () => {
    const mine = world.offices[0]!.license
    const there = (await buildWorld(world.db)).offices[0]!.license
    expect(await take({ offices: `${mine}، 99-99-1` })).toEqual(done({ added: 1, prices: 1, links: 1, warned: 1 }))
    expect(await take({ code: 2, offices: '99-99-1' })).toEqual(done({ refused: 1 }))
    expect(await take({ code: 3, offices: there })).toEqual(done({ refused: 1 }))
  })

  it('leaves a cut-off as it is, and gives back what had ended only where the office is named', async () => {
    await take({})
    const at = (nth: number) => eq(officeServices.officeId, world.offices[nth]!.id)
    await world.db.update(officeServices).set({ cutOff: true }).where(at(0))
    await world.db.update(officeServices).set({ until: '2026-10-09' }).where(at(1))
    expect(await take({})).toEqual(done({ unchanged: 1 }))
    expect(await held(0)).toMatchObject([{ available: false }])
    expect(await held(1)).toEqual([])
    expect(await take({ offices: world.offices[1]!.license })).toEqual(done({ links: 1, unchanged: 1, warned: 1 }))
    expect(await held(1)).toHaveLength(1)
    expect(await held(0)).toMatchObject([{ available: false }])
  })

  it('gives new offices what all have when it is repeated', async () => {
    await take({})
    await world.db.delete(officeServices).where(eq(officeServices.officeId, world.offices[2]!.id))
    expect(await take({})).toEqual(done({ links: 1, unchanged: 1 }))
  })

  it('takes nothing from a sheet without a needed column', async () => {
    const [headings, ...rows] = sheet({})
    const cells = [headings!.map((heading) => (heading === 'مرجع تصویب' ? 'چیزی' : heading)), ...rows]
    expect(await importServices(world.system('command'), newKey(), { cells })).toMatchObject({
      ok: false,
      refusals: [{ key: 'registry-columns-missing' }],
    })
    expect(await pricesNow()).toEqual([])
  })

  it('is rehearsed without a trace, with the same figures', async () => {
    const cells = sheet({}, { code: 2, fee: 'x' })
    const rehearsed = await rehearseServices(world.system('command'), { cells })
    expect(rehearsed).toMatchObject({
      ok: true,
      value: { counts: { ...nothing, added: 1, prices: 1, links: 4, refused: 1 }, added: [{ row: 2, code: '1101' }] },
    })
    expect(await pricesNow()).toEqual([])
    expect(await take({}, { code: 2, fee: 'x' })).toEqual(done({ added: 1, prices: 1, links: 4, refused: 1 }))
  })

  it.each(['clerk', 'secretary', 'admin'] as const)('is open to the %s', async (role) => {
    expect(await importServices(await world.as(role), newKey(), { cells: sheet({}) })).toMatchObject({ ok: true })
    const [entry] = await world.db
      .select()
      .from(audit)
      .where(and(eq(audit.subjectId, world.province), eq(audit.action, 'services.import')))
    expect(entry).toMatchObject({ role, facts: { added: 1, links: 4 } })
  })

  it.each(['holder', 'member', 'agency', 'association'] as const)(
    'is not for the %s, not even to rehearse',
    async (role) => {
      const ctx = await world.as(role)
      expect(await importServices(ctx, newKey(), { cells: sheet({}) })).toMatchObject({ ok: false, why: 'forbidden' })
      expect(await rehearseServices(ctx, { cells: sheet({}) })).toMatchObject({ ok: false, why: 'forbidden' })
    },
  )
})

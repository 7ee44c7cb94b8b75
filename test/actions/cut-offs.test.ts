// Services cut off from an office: by a resolution alone, on its days, one or all, and restored; what the public page says of it, and what
// it does not. Annex 4 articles 8, 10-5, 10-8 note; Minutes 3, 8.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { type CutOff, cutOffServices, restoreServices } from '#actions/offices/cut-off'
import { cutOffs } from '#db/schema/cut-offs'
import { officeServices, services } from '#db/schema/services'
import { loadWords } from '#locales/files'
import { officeFile } from '#reads/offices/file'
import { servicesOf } from '#reads/offices/services'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { faultFound, reported, sanctioned } from '#test/world/violations'

let database: TestDatabase
let world: World
const [death, birth] = [randomUUID(), randomUUID()]
beforeAll(async () => {
  await loadWords()
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const at = { provinceId: world.province, agency: 'ثبت احوال' }
  await world.db.insert(services).values([
    { ...at, id: death, code: '1', name: 'گواهی فوت' },
    { ...at, id: birth, code: '2', name: 'گواهی ولادت' },
  ])
  const held = { provinceId: world.province, officeId: world.offices[0]!.id, since: '2026-01-01' }
  await world.db.insert(officeServices).values([
    { ...held, serviceId: death },
    { ...held, serviceId: birth },
  ])
})
beforeEach(() => world.db.delete(cutOffs))
afterAll(() => database.drop())

const why = (outcome: object) => JSON.stringify(outcome)
const cut = async (more: Partial<CutOff> = {}, by: Parameters<World['as']>[0] = 'clerk') =>
  cutOffServices(await world.as(by), newKey(), {
    ...{ office: world.offices[0]!.id, service: null, request: null, sort: 'interim', resolution: '۱۴/۳' },
    ...{ reason: 'جعل سند', firstDay: world.today, lastDay: null },
    ...more,
  })
/** The names of what the office offers on a day. */
const offered = async (day = world.today) =>
  (await servicesOf(world.db, world.offices[0]!.id, day)).flatMap(({ available, name }) => (available ? [name] : []))

describe('cut off', () => {
  it.each<[string, Partial<CutOff>, string | null]>([
    ['without a resolution', { resolution: ' ' }, 'sanction-cut-no-resolution'],
    ['without a reason', { reason: '' }, 'request-reason-needed'],
    ['to a day before the first', { lastDay: '2026-10-09' }, 'sanction-cut-order'],
    ['to the first day', { lastDay: '2026-10-10' }, null],
    ['by a verdict that is not named', { sort: 'sanction', lastDay: '2026-11-10' }, 'sanction-cut-no-verdict'],
    ['of a service that it does not hold', { service: randomUUID() }, 'field-choice-wrong'],
    ['by a court', { sort: 'court', resolution: '۱۴۰۵۰۰۱' }, null],
  ])('%s', async (_name, more, refused) => {
    const outcome = await cut(more)
    expect(outcome.ok, why(outcome)).toBe(refused === null)
    if (refused) expect(why(outcome)).toContain(refused)
  })

  it.each(['agency', 'kanoon', 'association', 'inspector', 'holder', 'member', 'head', 'admin'] as const)(
    'not by the %s',
    async (by) => expect((await cut({}, by)).ok).toBe(false),
  )

  test('all or one, on its days and no other', async () => {
    await cut({ service: death, firstDay: addDays(world.today, 1), lastDay: addDays(world.today, 30) })
    expect(await offered()).toEqual(['گواهی فوت', 'گواهی ولادت'])
    expect(await offered(addDays(world.today, 1))).toEqual(['گواهی ولادت'])
    expect(await offered(addDays(world.today, 30))).toEqual(['گواهی ولادت'])
    expect(await offered(addDays(world.today, 31))).toHaveLength(2)
    await cut()
    expect(await offered()).toEqual([])
  })

  test('and restored by a resolution, once', async () => {
    const outcome = await cut()
    if (!outcome.ok) throw new Error(why(outcome))
    const restore = async (by: string) =>
      restoreServices(await world.as('secretary'), newKey(), { cutOff: outcome.value.id, by })
    expect(why(await restore(''))).toContain('sanction-cut-no-resolution')
    expect((await restore('۱۵/۱')).ok).toBe(true)
    expect(await offered()).toHaveLength(2)
    expect(why(await restore('۱۵/۲'))).toContain('sanction-cut-over')
  })

  test('by a verdict for just so many days as that says', async () => {
    const before = await sanctioned(world)
    const none = { sort: 'sanction', request: before, lastDay: addDays(world.today, 44) } as const
    expect(why(await cut(none))).toContain('sanction-cut-no-verdict')
    const open = await reported(world)
    expect(why(await cut({ ...none, request: open }))).toContain('sanction-cut-no-verdict')
    const third = await sanctioned(world, faultFound({ row: '5', cutOff: 45, reason: 'به تشخیص کمیته' }))
    const until = (days: number) => cut({ ...none, request: third, lastDay: addDays(world.today, days - 1) })
    for (const days of [44, 46]) expect(why(await until(days))).toContain('sanction-cut-length')
    const outcome = await until(45)
    expect(outcome.ok, why(outcome)).toBe(true)
  })
})

test('the public page says that it is not available, and neither why nor by what', async () => {
  await cut({ service: death, reason: 'قناری جعل کرد', resolution: '۷۷۱۲۳۴' })
  const { license, id } = world.offices[0]!
  for (const path of [`/o/${license}`, `/api/offices/${license}`]) {
    const said = await (await webOf(world).visit(path)).text()
    for (const secret of ['قناری', '۷۷۱۲۳۴', '771234', 'قطع', 'جعل']) expect(said, path).not.toContain(secret)
  }
  expect(await (await webOf(world).visit(`/o/${license}`)).text()).toContain('در دسترس نیست')
  for (const who of ['clerk', 'head', 'member'] as const)
    expect((await officeFile(world.db, (await world.as(who)).actor, id, world.now))!.cutOffs!.orders, who).toHaveLength(
      1,
    )
  for (const who of ['holder', 'association', 'kanoon', 'inspector'] as const)
    expect((await officeFile(world.db, (await world.as(who)).actor, id, world.now))!.cutOffs, who).toBeNull()
})

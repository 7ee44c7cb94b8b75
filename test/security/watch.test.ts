// The security log: what was refused leaves a line and a row, by id and keyed digest, and many of them raise an alarm.
import { eq } from 'drizzle-orm'
import { type Logger, pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPin } from '#act/pin'
import { healthCard } from '#bot/cards/health'
import { health } from '#db/schema/health'
import { people } from '#db/schema/people'
import { securityLog } from '#db/schema/security'
import { refusedWords } from '#locales/health'
import { attacked } from '#rules/security'
import { noteRefused, refusedWritten } from '#state/refused'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
const lines: string[] = []

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }) as Logger
  web = webOf(world, { log })
})
afterAll(() => database.drop())

const rows = async () => {
  await refusedWritten(database.db)
  return database.db.select().from(securityLog)
}

describe('the security log', () => {
  it('holds a failed sign-in by the id of the account, and neither number, code nor address', async () => {
    const { id, mobile } = world.people.clerk
    const from = '198.51.100.9'
    for (let nth = 0; nth < 2; nth++)
      expect((await web.visit('/api/app/login', { json: { mobile, code: '123456' }, from })).status).toBe(422)
    const [row] = (await rows()).filter(({ kind }) => kind === 'signIn')
    expect(row).toMatchObject({ personId: id, provinceId: world.province, count: 2 })
    const said = lines.join() + JSON.stringify(row)
    for (const secret of [mobile, mobile.slice(1), '123456', from]) expect(said).not.toContain(secret)
    expect(lines.some((line) => JSON.parse(line).security === 'signIn')).toBe(true)
  })

  it('holds a wrong PIN and what a role may not, with whose they were', async () => {
    const { id } = world.people.head
    const pinHash = await hashPin('482913')
    await database.db.update(people).set({ pinHash }).where(eq(people.id, id))
    await web.visit('/api/app/me/step-up', { as: id, json: { pin: '111111' } })
    expect((await web.visit('/api/app/health/security', { as: id })).status).toBe(403)
    const found = (await rows()).filter(({ personId }) => personId === id).map(({ kind }) => kind)
    expect(found.sort()).toEqual(['forbidden', 'pin'])
  })

  it('holds limits, from the door of ratings too, once an hour and source', async () => {
    const json = { license: world.offices[0]!.license, service: 5, conduct: 5, key: 'k' }
    for (let nth = 0; nth < 200; nth++)
      await web.visit('/api/app/login/code', { json: { mobile: '09140007777' }, from: '198.51.100.10' })
    await web.visit('/api/ratings', { json, from: '198.51.100.11' })
    const limited = (await rows()).filter(({ kind }) => kind === 'limited')
    expect(limited).toHaveLength(1)
    expect(limited[0]!.count).toBeGreaterThan(150)
  })

  it('stays small in a flood: beyond a thousand sources in an hour all others are one row, and few lines', async () => {
    const flood = new Date('2027-01-01T05:00:00Z')
    const before = lines.length
    const log = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) }) as Logger
    const watch = { db: database.db, log, secret: world.secret, now: () => flood }
    const refused = { code: 'too-many', status: 429, refusals: [] }
    for (let nth = 0; nth < 5000; nth++)
      noteRefused(watch, {
        refused,
        place: 'POST /api/cases',
        person: null,
        mobile: '09140001111',
        from: `10.0.${nth}`,
      })
    const found = (await rows()).filter(({ hour }) => hour.getTime() === flood.getTime())
    expect(found).toHaveLength(1001)
    expect(found.find(({ source }) => source === 'many')).toMatchObject({ count: 4000, personId: null })
    expect(lines.length - before).toBe(21)
    await database.db.delete(securityLog).where(eq(securityLog.hour, flood))
  })

  it('is shown to the administrator alone', async () => {
    const shown = await (await web.visit('/api/app/health/security', { as: world.people.admin.id })).json()
    expect(shown.rows.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['signIn', 'pin', 'forbidden', 'limited']),
    )
  })

  it.each([
    [{ signIn: 100 }, null],
    [
      { signIn: 101, limited: 4000 },
      { fault: 'signInMany', facts: { count: 101 } },
    ],
    [
      { pin: 60, limited: 50_000 },
      { fault: 'limitedMany', facts: { count: 50_000 } },
    ],
  ])('%o in an hour raises %o', (counts, finding) => {
    expect(attacked(counts)).toEqual(finding)
  })

  it.each([
    [{ signIn: 51, limited: 50_000 }, 'signInMany'],
    [{ signIn: 50, limited: 50_000 }, 'limitedMany'],
    [{ signIn: 50 }, undefined],
  ])('an alarm that stands stays until it is half over: %o', (counts, fault) => {
    expect(attacked(counts, 'signInMany')?.fault).toBe(fault)
  })

  it('names to the administrator who was refused most, and to nobody else', async () => {
    const at = new Date(world.now.getTime() + 10 * 86_400_000)
    const { head, admin, clerk } = world.people
    const one = { hour: at, kind: 'pin' as const, place: 'POST /api/app/me/step-up', firstAt: at, lastAt: at }
    await database.db.insert(securityLog).values([
      { ...one, source: 'a', personId: head.id, provinceId: world.province, count: 40 },
      { ...one, source: 'b', personId: clerk.id, provinceId: newKey(), count: 30 },
      { ...one, source: 'c', count: 12 },
    ])
    await database.db
      .insert(health)
      .values({ name: 'security', fault: 'pinMany', facts: { count: 82 }, since: at, checkedAt: at })
    const told = async (id: string) => (await (await web.visit('/api/app/me', { as: id })).json()).faults[0].who
    expect(await told(admin.id)).toEqual([
      { name: head.name, count: 40 },
      { name: null, count: 12 },
    ])
    expect(await told(clerk.id)).toEqual([])
    const card = async (id: string) => {
      const { actor } = await world.as(id)
      const params = { name: 'security', fault: 'pinMany', since: at.toISOString(), count: 82 }
      return JSON.stringify(await healthCard.render(database.db, { params, person: actor, locale: 'fa' } as never))
    }
    expect(refusedWords('fa', await told(admin.id))).toBe(`بیش از همه: ${head.name} (۴۰ بار) و افراد ناشناس (۱۲ بار).`)
    expect(await card(admin.id)).toContain(head.name)
    expect(await card(clerk.id)).not.toContain(head.name)
  })
})

// Whether a license is good on a day, for anybody: by its code, or by what its QR code says.
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { licenses } from '#db/schema/licenses'
import { addDays } from '#rules/calendar'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(() => database.drop())

type Checked = { valid: boolean; license: string; expiresOn: string | null }

describe('a license', () => {
  const check = (of: string, on?: string) =>
    web.visit(`/api/v1/licenses/check?${new URLSearchParams({ of, ...(on ? { on } : {}) })}`)
  const license = () => world.offices[0]!.license

  it.each([
    ['its code', () => license()],
    ['its code in Persian digits', () => license().replace(/\d/g, (d) => '۰۱۲۳۴۵۶۷۸۹'[Number(d)]!)],
    ['its code turned', () => license().split('-').reverse().join('-')],
    ['its QR code', () => `http://localhost:3000/r/${license()}?c=2`],
    ['the address of its office', () => `http://localhost:3000/o/${license()}`],
  ])('is known by %s', async (_, of) => {
    const answer = await check(of())
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ license: license(), valid: true, on: world.today })
  })

  it.each([
    ['a QR code that leads elsewhere', () => `https://pishkhan.example/r/${license()}`, 422, 'systems-license-foreign'],
    ['an address that is no office’s', () => 'http://localhost:3000/login/x', 422, 'systems-license-foreign'],
    ['a code that nobody had', () => '99-99-9999', 404, ''],
    ['no code', () => 'x', 404, ''],
  ])('is not known by %s', async (_, of, status) => {
    const answer = await check(of())
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  it.each([
    ['on its first day', (l: Term) => l.issuedOn, {}, true],
    ['the day before', (l: Term) => addDays(l.issuedOn, -1), {}, false],
    ['today, suspended since today', () => world.today, { state: 'suspended', since: 0 }, false],
    ['yesterday, suspended since today', () => addDays(world.today, -1), { state: 'suspended', since: 0 }, true],
    ['today, expired yesterday', () => world.today, { expires: -1 }, false],
    ['today, which is its last day', () => world.today, { expires: 0 }, true],
    ['yesterday, which was its last day', () => addDays(world.today, -1), { expires: -1 }, true],
    ['today, revoked', () => world.today, { state: 'revoked', since: -3 }, false],
  ] as const)(
    '%s',
    async (_, on, change: { state?: 'suspended' | 'revoked'; since?: number; expires?: number }, valid) => {
      const where = and(eq(licenses.provinceId, world.province), eq(licenses.code, license()))
      await database.db
        .update(licenses)
        .set({
          code: license(),
          ...(change.state ? { state: change.state, stateSince: addDays(world.today, change.since!) } : {}),
          ...(change.expires === undefined ? {} : { expiresOn: addDays(world.today, change.expires) }),
        })
        .where(where)
      const [row] = await database.db.select().from(licenses).where(where)
      const answer = (await (await check(license(), on(row!))).json()) as Checked
      expect(answer.valid).toBe(valid)
      // of a suspension before its verdict nothing but that it is not good
      expect(JSON.stringify(answer)).not.toContain('suspended')
    },
  )

  it('of a day to come is not known', async () => {
    expect((await check(license(), addDays(world.today, 1))).status).toBe(422)
  })
})
type Term = { issuedOn: string; expiresOn: string }

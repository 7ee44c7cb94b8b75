// Every route with values that no form sends: whatever comes, it is an answer and never a failure of ours.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPin } from '#act/pin'
import { makeDelegation } from '#actions/delegations/make'
import { people } from '#db/schema/people'
import { sessions } from '#db/schema/sessions'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { type Subjects, subjectsOf } from '../guard/matrix/subjects.ts'
import { matrix, pin, type Row, type Try } from '../guard/matrix/table.ts'
import { whoHas } from '../guard/matrix/who.ts'

let database: TestDatabase
let world: World
let web: Web
let subjects: Subjects

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
  subjects = subjectsOf(world)
  await database.db.update(people).set({ pinHash: await hashPin(pin) })
})
afterAll(() => database.drop())

let deep: unknown = 'x'
for (let level = 0; level < 200; level++) deep = { a: [deep] }

/** What has brought programs down before. */
const nasty: readonly (readonly [string, unknown])[] = [
  ['half a character', 'الف\ud800'],
  ['the other half', '\udc00'],
  ['a NUL', 'a\u0000b'],
  ['a day that is none', '2026-02-31'],
  ['a month that is none', '2026-13-01'],
  ['the last day of all', '9999-12-31'],
  ['the first day of all', '0000-01-01'],
  ['a day before Christ', '-000001-01-01'],
  ['a moment out of every range', '+275760-09-13T00:00:00Z'],
  ['nothing', ''],
  ['null', null],
  ['a number beyond numbers', 1e308],
  ['a negative number', -1],
  ['a fraction', 0.1],
  ['a list', ['x']],
  ['an object', { toString: 'x', __proto__: null }],
  ['depth', deep],
  ['a marked name', '‮gnp.exe'],
  ['a long text', 'ا'.repeat(30_000)],
  ['no such id', '00000000-0000-0000-0000-000000000000'],
  ['a word of the language', '__proto__'],
  ['days that are none', { from: 'x', to: 'y' }],
  ['days beyond the calendar', { from: '9998-01-01', to: '9999-12-31' }],
  ['days turned round', { from: '2026-11-03', to: '2026-11-01' }],
]

/** Of so many parts, or of a list, the first few stand for all: they are alike, and each is a call for each nasty value. */
const many = 20
const alike = 3

/** The value with each of its parts replaced in turn. */
function* mutated(value: unknown, by: unknown): Generator<unknown> {
  yield by
  if (Array.isArray(value)) {
    for (const [at, one] of value.slice(0, alike).entries())
      for (const next of mutated(one, by)) yield value.map((old, nth) => (nth === at ? next : old))
  } else if (value && typeof value === 'object') {
    const parts = Object.entries(value)
    for (const [name, one] of parts.length > many ? parts.slice(0, alike) : parts)
      for (const next of mutated(one, by)) yield { ...value, [name]: next }
  }
}

const cookies = new Map<string, string>()
async function cookieOf(row: Row): Promise<Record<string, string>> {
  if (row.who === 'anyone') return {}
  const able = typeof row.who === 'string' ? (row.who === 'signedIn' ? [] : whoHas(row.who)) : row.who
  const who = able.find((one) => one !== 'applicant') ?? 'holder'
  const person = world.people[who].id
  // Routes that sign out take a session of their own along.
  const cookie = await web.cookieOf(person)
  cookies.set(person, cookie)
  await database.db.update(sessions).set({ steppedUpUntil: new Date(world.now.getTime() + 300_000) })
  return { cookie }
}

let calls = 0
async function failing(
  route: string,
  { path = {}, json, form, query }: Try,
  cookie: Record<string, string>,
  by: unknown,
) {
  const [method = '', template = ''] = route.split(' ')
  const address = (over: Record<string, unknown> = {}) =>
    template
      .replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(over[name] ?? path[name] ?? newKey())))
      .replace('*', 'x')
  const found: string[] = []
  const visit = async (where: string, body: object) => {
    const from = `10.${calls >> 16}.${(calls >> 8) & 255}.${calls++ & 255}`
    const { status } = await web.visit(where, { method, headers: cookie, from, ...body })
    if (status >= 500 && status !== 503)
      found.push(`${method} ${where.slice(0, 200)} ${JSON.stringify(body).slice(0, 200)}`)
  }
  if (json !== undefined) for (const next of mutated(json, by)) await visit(address(), { json: next })
  if (typeof by !== 'string') return found
  const text = by.toWellFormed().slice(0, 2000)
  if (form) for (const name of Object.keys(form)) await visit(address(), { form: { ...form, [name]: text } })
  for (const [, name] of template.matchAll(/:(\w+)/g)) await visit(address({ [name!]: text }), { json, form })
  for (const name of new URLSearchParams(query ?? '').keys()) {
    const asked = new URLSearchParams(query)
    asked.set(name, text)
    await visit(`${address()}?${asked}`, { json, form })
  }
  return found
}

describe.each(Object.entries(matrix))('%s', (route, row) => {
  it('answers whatever comes', { timeout: 60_000 }, async () => {
    const made = (await row.at?.(subjects)) ?? {}
    const cookie = await cookieOf(row)
    const found: string[] = []
    for (const [name, value] of nasty)
      for (const one of await failing(route, made, cookie, value)) found.push(`${name}: ${one}`)
    expect(found).toEqual([])
  })
})

describe('values by name', () => {
  it('a cookie of other signs than ours is as good as none', async () => {
    const cookie = `known=${'é'.repeat(43)}`
    const encoded = `known=${encodeURIComponent('é').repeat(43)}`
    for (const one of [cookie, encoded]) {
      const headers = { cookie: one }
      const asked = await web.visit('/api/app/login/code', { json: { mobile: '09140000000' }, headers })
      const entered = await web.visit('/api/app/login', { json: { mobile: '09140000000', code: '123456' }, headers })
      expect([asked.status, entered.status]).toEqual([202, 422])
    }
  })

  it.each([
    ['three months', '2027-01-08', true],
    ['a day more', '2027-01-09', false],
    ['the last day of all', '9999-12-31', false],
  ])('a signature is lent for %s at most', async (_what, lastDay, ok) => {
    // A province of its own: what was sent above may have lent the head's signature already.
    const fresh = await buildWorld(database.db)
    const input = {
      id: newKey(),
      delegate: fresh.people.memberKanoon.id,
      firstDay: fresh.today,
      lastDay,
      reason: 'سفر',
    }
    const outcome = await makeDelegation(await fresh.as('head'), newKey(), input)
    expect(outcome).toMatchObject(
      ok ? { ok } : { ok, refusals: [{ key: 'delegation-too-long', field: 'lastDay', facts: { most: 91 } }] },
    )
  })

  it('JSON deeper than any form is unreadable', async () => {
    for (const text of ['['.repeat(400_000) + ']'.repeat(400_000), `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`])
      for (const path of ['/api/app/requests/drafts/leave', '/api/cases', '/api/ratings', '/api/app/login/code']) {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': newKey(),
          cookie: await web.cookieOf(world.people.holder.id),
        }
        const method = path.includes('drafts') ? 'PUT' : 'POST'
        const answer = await web.app.request(new URL(path, web.parts.publicUrl), { method, headers, body: text })
        expect([path, answer.status >= 400 && answer.status < 500]).toEqual([path, true])
      }
  })

  it('half a character of a text is stored as the sign for it, not refused', async () => {
    const json = { office: world.offices[0]!.id, version: null, form: { reason: 'الف\ud83d' } }
    const answer = await web.visit('/api/app/requests/drafts/leave', {
      as: world.people.holder.id,
      method: 'PUT',
      json,
    })
    expect(answer.status).toBe(200)
  })
})

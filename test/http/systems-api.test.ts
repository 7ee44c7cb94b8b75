// The API for systems: an agency's program does with it what its people do, and sees nothing of anybody else's.
import { Validator } from '@seriousme/openapi-schema-validator'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { systemToken, tokenHash } from '#actions/sessions/tokens'
import { audit } from '#db/schema/audit'
import { bodies } from '#db/schema/bodies'
import { cutOffs } from '#db/schema/cut-offs'
import { systemKeys } from '#db/schema/systems'
import { tasks } from '#db/schema/tasks'
import { type SystemScope, systemScopes } from '#rules/systems'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { privateWords, type Subjects, secrets, subjectsOf } from '../guard/matrix/subjects.ts'
import { program } from './systems-program.ts'

let database: TestDatabase
let world: World
let web: Web
let subjects: Subjects
let now: Date
beforeAll(async () => {
  database = await freshDatabase()
})
beforeEach(async () => {
  world = await buildWorld(database.db)
  now = world.now
  web = webOf(world, { now: () => now })
  subjects = subjectsOf(world)
})
afterAll(() => database.drop())

const token = (id: string) => systemToken(world.secret, id, 0)
const send = (path: string, init: RequestInit) =>
  web.app.request(new URL(path, 'http://localhost:3000'), init, {
    incoming: { socket: { remoteAddress: '203.0.113.7' } },
  })
const agency = async () => program(send, token(await subjects.systemKey()))

/** Another agency of the province, with a key that opens everything. */
async function stranger(scopes: readonly SystemScope[] = systemScopes) {
  const of = { provinceId: world.province, since: world.today, updatedAt: world.now }
  const made = { ...of, kind: 'agency' as const, name: newKey() }
  const [body] = await database.db.insert(bodies).values(made).returning({ id: bodies.id })
  const id = newKey()
  const key = { provinceId: world.province, bodyId: body!.id, scopes, at: world.now, by: world.people.clerk.id }
  await database.db.insert(systemKeys).values({ id, token: tokenHash(token(id)), ...key })
  return program(send, token(id))
}

test('the description is one of OpenAPI 3.1, and names an answer for every key', async () => {
  const { description } = await agency()
  for (const path of ['/api/v1/openapi.json', '/api/openapi.json']) {
    const found = await (await send(path, {})).json()
    expect(await new Validator().validate(found as Record<string, unknown>), path).toMatchObject({ valid: true })
  }
  expect(description.openapi).toBe('3.1.0')
  const open = Object.entries(description.paths).flatMap(([path, of]) =>
    Object.values(of).some(({ security }) => !security) ? [path] : [],
  )
  expect(open).toEqual(['/licenses/check'])
})

type Listed = { id: string; license?: string; code?: string }

describe('an agency’s program', () => {
  it('answers an inquiry once, on behalf of its agency, and the key stands in the record', async () => {
    const { call, all } = await agency()
    const id = await subjects.inquiry()
    expect((await all<Listed>('/inquiries')).map((one) => one.id)).toContain(id)
    const headers = { 'Idempotency-Key': newKey() }
    const reply = (json: object, over = headers) =>
      call('post', '/inquiries/{id}/answer', { path: { id }, json, headers: over })
    const refused = await reply({ agrees: false })
    expect([refused.status, ((await refused.json()) as { fields: object }).fields]).toMatchObject([422, { word: /./ }])
    expect((await reply({ agrees: true })).status).toBe(204)
    expect((await reply({ agrees: true })).status).toBe(204)
    expect((await reply({ agrees: false, word: 'بدهی دارد' })).status).toBe(409)
    expect((await reply({ agrees: true }, { 'Idempotency-Key': newKey() })).status).toBe(409)
    const [row] = await database.db.select().from(tasks).where(eq(tasks.id, id))
    expect(row).toMatchObject({ state: 'answered', answer: 'yes', answeredBy: null })
    const [entry] = await database.db
      .select()
      .from(audit)
      .where(and(eq(audit.action, 'requests.answerInquiry'), eq(audit.subjectId, row!.requestId!)))
    expect(entry).toMatchObject({ personId: null, role: 'agency', via: 'api', facts: { key: expect.any(String) } })
    expect(await (await call('get', '/inquiries/{id}', { path: { id } })).json()).toMatchObject({ answer: 'yes' })
    expect((await all<Listed>('/inquiries')).map((one) => one.id)).not.toContain(id)
    expect((await all<Listed>('/inquiries', { state: 'all' })).map((one) => one.id)).toContain(id)
  })

  it('needs a key for its act', async () => {
    const { call } = await agency()
    const id = await subjects.inquiry()
    const answer = await call('post', '/inquiries/{id}/answer', { path: { id }, json: { agrees: true } })
    expect(answer.status).toBe(422)
  })

  it('reads its offices, services, cases and resolutions to their end, a stretch at a time', async () => {
    await subjects.service()
    await subjects.service()
    const { all, call } = await agency()
    const found = await all<Listed & { services: object[] }>('/offices')
    expect(found).toMatchObject([{ license: world.offices[0]!.license, services: [{}, {}] }])
    expect(await all('/services', { limit: '1' })).toHaveLength(2)
    expect(await (await call('get', '/services', { query: { limit: '1' } })).json()).toMatchObject({ items: [{}] })
    const { id } = await subjects.resolution()
    expect(await all<Listed>('/resolutions')).toMatchObject([{ id, state: 'open' }])
    const handed = await subjects.complaint('agency')
    await database.db.insert(tasks).values({
      ...{ provinceId: world.province, caseId: handed, stage: 'agency', task: 'reply', of: 'agency' },
      ...{ bodyId: await subjects.agencyBody(), openedAt: world.now, dueOn: world.today },
    })
    const [one, ...more] = await all<object>('/cases')
    expect(more).toEqual([])
    expect(one).toMatchObject({ id: handed, state: 'agency', waits: true, dueOn: world.today, text: null })
  })

  it('sees that a service is not available, and not why', async () => {
    const service = await subjects.service()
    const { all } = await agency()
    const available = async () => (await all<{ services: { available: boolean }[] }>('/offices'))[0]!.services[0]!
    expect(await available()).toMatchObject({ available: true })
    const reason = 'دلیلی که پنهان است'
    const at = { provinceId: world.province, officeId: world.offices[0]!.id, serviceId: service }
    const decided = {
      sort: 'interim' as const,
      resolution: '۷',
      reason,
      firstDay: world.today,
      createdAt: world.now,
    }
    await database.db.insert(cutOffs).values({ ...at, ...decided })
    expect(await available()).toEqual({ code: expect.any(String), available: false })
  })

  it('is answered by 304 as long as nothing changed', async () => {
    await subjects.service()
    const { call } = await agency()
    const first = await call('get', '/offices')
    const headers = { 'If-None-Match': first.headers.get('etag')! }
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    expect((await call('get', '/offices', { headers })).status).toBe(304)
    await subjects.service()
    expect((await call('get', '/offices', { headers })).status).toBe(200)
  })
})

const lists = ['/offices', '/services', '/inquiries', '/cases', '/resolutions'] as const

describe('nobody else', () => {
  it('sees anything by a key of another agency', async () => {
    await Promise.all([subjects.service(), subjects.resolution(), subjects.complaint('agency')])
    const id = await subjects.inquiry()
    const { all, call } = await stranger()
    for (const list of lists) expect(await all(list, list === '/inquiries' ? { state: 'all' } : {}), list).toEqual([])
    expect((await call('get', '/inquiries/{id}', { path: { id } })).status).toBe(404)
    const headers = { 'Idempotency-Key': newKey() }
    const answer = await call('post', '/inquiries/{id}/answer', { path: { id }, json: { agrees: true }, headers })
    expect(answer.status).toBe(404)
  })

  it('gets in without a key, or with one that was made up', async () => {
    for (const key of ['', 'x'.repeat(43)]) {
      const { call } = await program(send, key)
      for (const list of lists) expect((await call('get', list)).status, list).toBe(401)
    }
  })

  it.each(systemScopes)('gets in where a key opens %s alone', async (scope) => {
    const { call } = await stranger([scope])
    const passed = []
    for (const list of lists) if ((await call('get', list)).status === 200) passed.push(list.slice(1))
    expect(passed).toEqual(scope === 'receipts' ? [] : [scope])
  })

  it('comes too often', async () => {
    const { call } = await stranger()
    const statuses = []
    for (let nth = 0; nth < 121; nth++) statuses.push((await call('get', '/resolutions')).status)
    expect([statuses.indexOf(429), statuses.length]).toEqual([120, 121])
    now = new Date(now.getTime() + 61_000)
    expect((await call('get', '/resolutions')).status).toBe(200)
  })

  it('learns who complained, or what is private, from any answer', async () => {
    await Promise.all([subjects.service(), subjects.complaint('agency'), subjects.complaint('office')])
    await subjects.inquiry()
    const { call } = await agency()
    const said = await Promise.all(lists.map(async (list) => (await call('get', list)).text()))
    // the number of the request that it is asked about it reads by hand too
    const hidden = privateWords(world).filter((word) => word !== secrets.request)
    for (const word of hidden) expect(said.join(' ')).not.toContain(word)
  })
})

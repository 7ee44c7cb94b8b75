// Too much, too large, unstorable: what one caller, with an account or without, can do to everybody else.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reportContact } from '#actions/contacts/report'
import { writeIncoming } from '#actions/incoming/write'
import { giveRating } from '#actions/ratings/give'
import { mostInTenMinutes } from '#http/ratings/ratings'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

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

const nul = '\u0000'
const half = '\ud800'

describe('one rating that the database does not take', () => {
  it.each([
    ['a NUL', nul],
    ['half a character', half],
  ])('does not take the ratings of its neighbours along: %s', async (_name, bad) => {
    const { license } = world.offices[0]!
    const marks = { license, service: 5, conduct: 5 }
    const outcomes = await Promise.allSettled([
      giveRating(world.nobody(), newKey(), marks),
      giveRating(world.nobody(), newKey(), { ...marks, about: bad }),
      giveRating(world.nobody(), newKey(), { ...marks, comment: bad }),
      giveRating(world.nobody(), newKey(), marks),
    ])
    expect(outcomes.map((one) => one.status === 'fulfilled' && one.value.ok)).toEqual([true, true, true, true])
  })
})

describe('a body without end', () => {
  /** A body that never says its length, and how much of it was asked for. */
  function endless() {
    let read = 0
    const chunk = new Uint8Array(64 * 1024).fill(32)
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        read += chunk.length
        if (read > 200 * 1024 * 1024) controller.close()
        else controller.enqueue(chunk)
      },
    })
    return { stream, read: () => read }
  }

  const megabyte = 1024 * 1024
  const json = { 'content-type': 'application/json' }
  const multipart = { 'content-type': 'multipart/form-data; boundary=x' }

  it.each([
    ['POST', '/api/ratings', json, 2],
    ['POST', '/api/cases', json, 53],
    ['POST', '/api/app/login', json, 2],
    ['POST', '/api/app/login/code', json, 2],
    ['POST', '/login/of-no-one', multipart, 2],
    ['POST', '/r/72-14-3001', multipart, 2],
    ['POST', '/c/new', multipart, 53],
    ['POST', '/bot/of-no-one', json, 2],
    ['POST', '/api/app/files', multipart, 12],
    ['POST', '/api/app/registry/sheets', multipart, 12],
    ['PUT', '/api/app/notices/0e2f8f0a-5c3f-4b52-8a13-6f0b7d5e9c11', json, 2],
  ])('%s %s is not read to its end', async (method, path, type, most) => {
    const { stream, read } = endless()
    const cookie = await web.cookieOf(world.people.clerk.id)
    const headers = { ...type, cookie, 'idempotency-key': newKey() }
    const init = { method, headers, body: stream, duplex: 'half' }
    const { status } = await web.app.request(new URL(path, web.parts.publicUrl), init, {
      incoming: { socket: { remoteAddress: '127.0.0.1' } },
    })
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(read()).toBeLessThan(most * megabyte + 4 * 64 * 1024)
  })

  it('is refused by its announced length before a byte is read', async () => {
    const { status } = await web.visit('/api/ratings', { json: {}, headers: { 'content-length': '999999999' } })
    expect([413, 422]).toContain(status)
  })
})

describe('the brake on ratings', () => {
  it('is the same for every spelling of a license', async () => {
    const { license } = world.offices[0]!
    const spellings = [license, ` ${license}`, license.replaceAll('-', '−'), license.replaceAll('-', ' - ')]
    const persian = license.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
    const statuses: number[] = []
    const from = '198.51.100.77'
    for (const one of [persian, ...spellings])
      for (let nth = 0; nth <= mostInTenMinutes / 2; nth++) {
        const json = { license: one, service: 0, conduct: 5, key: newKey() }
        const { status } = await web.visit('/api/ratings', { json: { ...json, service: 1, key: 'k'.repeat(8) }, from })
        statuses.push(status)
      }
    expect(statuses.at(-1)).toBe(429)
  })
})

describe('one holder does not flood the secretariat and the kanoon', () => {
  const letter = { subject: 'الف', body: 'ب', confidential: false, files: [], answers: null }
  const office = () => world.offices[0]!.id
  const changedAt = () => world.now.toISOString()
  type Ctx = Awaited<ReturnType<World['as']>>
  it.each([
    ['letters', 30, (ctx: Ctx) => writeIncoming(ctx, newKey(), { ...letter, office: office() })],
    [
      'reports of numbers, nor asks of each whose it is',
      10,
      (ctx: Ctx, nth: number) => {
        const value = `0914900${String(nth).padStart(4, '0')}`
        return reportContact(ctx, newKey(), { office: office(), kind: 'mobile', value, changedAt: changedAt() })
      },
    ],
  ] as const)('with %s', async (_what, most, send) => {
    const ctx = await world.as('holder')
    for (let nth = 0; nth < most; nth++) expect((await send(ctx, nth)).ok).toBe(true)
    expect(await send(ctx, most)).toMatchObject({ why: 'refused' })
    const later = await world.as('holder', { now: new Date(world.now.getTime() + 3_600_000) })
    expect((await send(later, most)).ok).toBe(true)
  })
})

describe('what the database cannot keep is the caller’s mistake, not ours', () => {
  const far = '9'.repeat(15)
  it.each([
    ['a complaint', '/api/cases', { kind: 'complaint', topic: 'conduct', text: `${nul}بد${half}`, key: newKey() }],
    ['its name', '/api/cases', { kind: 'complaint', topic: 'conduct', text: 'بد', name: `ک${nul}`, key: newKey() }],
    ['its mobile', '/api/cases', { kind: 'complaint', topic: 'conduct', text: 'بد', mobile: nul, key: newKey() }],
    ['its key', '/api/cases', { kind: 'complaint', topic: 'conduct', text: 'بد', key: `${nul}${'k'.repeat(10)}` }],
    ['its license', '/api/cases', { license: nul, kind: 'complaint', topic: 'conduct', text: 'بد', key: newKey() }],
    ['a number', '/api/app/login/code', { mobile: nul }],
    ['a code', '/api/app/login', { mobile: '09140000000', code: nul }],
  ])('%s', async (_what, path, json) => {
    const { status } = await web.visit(path, { json })
    expect(status).toBeLessThan(500)
  })

  it.each([
    '/o?license=%00',
    `/o?license=${'a'.repeat(39)}${encodeURIComponent('😀')}`,
    '/o/%00',
    '/o/%ff',
    '/r/%00',
    '/c/%00',
    '/c/%E0%A4%A',
    '/c/1234/%00',
    '/c/new?office=%00',
    `/o/${far}`,
    `/c/${far}?lang=en`,
    '/login/%00',
    '/app/%',
    '/app/assets/%',
    '/app/%00',
    '/app/assets/%252e%252e%252f%252e%252e%252fpackage.json',
    '/app/..%2f..%2fpackage.json',
    '/api/cases/%00',
    '/api/offices/%00',
    '/audit/heads?format=%00',
  ])('GET %s', async (path) => {
    const answer = await web.visit(path)
    expect([...[200, 303, 400, 404, 410], path.startsWith('/app') ? 503 : 404]).toContain(answer.status)
    expect(await answer.text()).not.toContain('"devDependencies"')
  })

  it.each([
    ['the version of a letter', 'PUT', '/api/app/notices/ID', { version: 2 ** 40 }],
    ['the first day of a letter’s answer', 'PUT', '/api/app/notices/ID', { answerBy: '0000-01-01' }],
    ['the words of a letter', 'PUT', '/api/app/notices/ID', { subject: nul, body: half }],
    ['a letter’s search', 'GET', `/api/app/notices?search=${encodeURIComponent('%_\\')}%00`, null],
    ['an office’s search', 'GET', '/api/app/offices?q=%00&within=99999&box=1,2,3,4', null],
    ['an office’s counties', 'GET', `/api/app/offices?counties=${'{,}'.repeat(20)}`, null],
    ['a county of a letter’s places', 'GET', `/api/app/notices/places?counties=${'-'.repeat(36)}`, null],
    ['a person’s search', 'GET', '/api/app/people?q=%00&page=1e99', null],
  ])('%s', async (_what, method, path, change) => {
    const sent = { kind: 'notice', subject: 's', body: 'b', answerBy: null, selection: {}, files: [], version: null }
    const json = change ? { ...sent, ...change } : undefined
    const id = '0e2f8f0a-5c3f-4b52-8a13-6f0b7d5e9c11'
    const { status } = await web.visit(path.replace('ID', id), { as: world.people.clerk.id, method, json })
    expect(status).toBeLessThan(500)
  })

  it.each(['-'.repeat(36), 'a'.repeat(36), `${'0'.repeat(35)}-`, '%00'])('a paper of a case: %s', async (id) => {
    const json = { kind: 'complaint', topic: 'conduct', text: 'رفتار بد بود.', key: newKey() }
    const license = world.offices[0]!.license
    const { link } = (await (await web.visit('/api/cases', { json: { ...json, license } })).json()) as { link: string }
    expect((await web.visit(`${new URL(link).pathname}/files/${id}`)).status).toBe(404)
  })

  it('a key as long as a book', async () => {
    const json = { mobile: '09140000000' }
    const headers = { 'idempotency-key': Array.from({ length: 200 }, newKey).join('') }
    expect((await web.visit('/api/app/login/code', { json, headers })).status).toBe(400)
  })
})

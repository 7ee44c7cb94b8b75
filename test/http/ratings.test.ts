// The short way of POST /api/ratings: it answers what the long way answers, and its limits hold.
import { eq } from 'drizzle-orm'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { licenseCodes } from '#db/schema/licenses'
import { ratings } from '#db/schema/ratings'
import { mostInTenMinutes } from '#http/ratings/ratings'
import { listen } from '#server/listen'
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

const rating = (over: object = {}) => ({
  license: world.offices[0]!.license,
  service: 5,
  conduct: 4,
  key: newKey(),
  ...over,
})
let callers = 0
const stranger = () => `198.18.${callers >> 8}.${callers++ & 255}`

/** An answer without what is its own: an id. */
async function shape(response: Response) {
  const headers = [...response.headers].filter(([name]) => !['content-length', 'vary'].includes(name))
  const body = JSON.parse((await response.text()).replace(/"id":"[^"]+"/, '"id":"…"'))
  return { status: response.status, headers: Object.fromEntries(headers), body }
}

describe('a device', () => {
  const standing = async () => {
    const rows = await database.db.select().from(ratings).where(eq(ratings.officeId, world.offices[0]!.id))
    return rows.filter((row) => !row.replaced).map((row) => row.service)
  }

  it('is marked by the rating page for two days, and its next rating of the day replaces the first', async () => {
    const page = await web.visit(`/r/${world.offices[0]!.license}`)
    const given = page.headers.get('set-cookie')!
    expect(given).toMatch(/^device=[\w-]{16}; Max-Age=172800; Path=\/; HttpOnly; SameSite=Lax$/)
    const headers = { cookie: given.split(';')[0]! }
    const again = await web.visit(`/r/${world.offices[0]!.license}`, { headers })
    expect(again.headers.get('set-cookie')).toBeNull()
    await web.visit('/api/ratings', { json: rating({ service: 1 }), headers })
    // by a page without script, and by the short way again
    await web.visit(`/r/${world.offices[0]!.license}`, { form: { service: '2', conduct: '2' }, headers })
    expect(await standing()).toEqual([2])
    await web.visit('/api/ratings', { json: rating({ service: 3 }), headers })
    expect(await standing()).toEqual([3])
  })

  it('that bears no mark, or one that is none of ours, replaces nothing', async () => {
    for (const headers of [{}, { cookie: 'device=' }, { cookie: 'device=x' }] as Record<string, string>[])
      for (const _ of [1, 2]) await web.visit('/api/ratings', { json: rating(), headers })
    expect(await standing()).toHaveLength(6)
  })
})

describe('the short way', () => {
  it.each([
    ['a rating', () => JSON.stringify(rating()), {}],
    [
      'a rating with a word and a charset',
      () => JSON.stringify(rating({ comment: 'خوب' })),
      { 'content-type': 'application/json; charset=utf-8' },
    ],
    ['marks that are none', () => JSON.stringify(rating({ service: 9, conduct: '5' })), {}],
    ['an empty object', () => '{}', { 'accept-language': 'en-US' }],
    ['no object', () => 'null', {}],
    ['broken JSON', () => '{"license":', { 'accept-language': 'en' }],
    ['nothing', () => '', {}],
    ['an unknown license', () => JSON.stringify(rating({ license: '1-2-3' })), { 'accept-language': 'en' }],
    ['no license', () => JSON.stringify(rating({ license: 'هفتاد' })), {}],
    ['a suspended office', () => JSON.stringify(rating({ license: world.offices[4]!.license })), {}],
    ['a word too long', () => JSON.stringify(rating({ comment: 'ا'.repeat(501) })), { 'accept-language': 'en' }],
  ])('answers like the long way: %s', async (_what, body, headers) => {
    await web.visit('/api/ratings', { json: rating(), from: stranger() })
    const sent = { 'content-type': 'application/json', ...headers }
    const post = (path: string) => {
      const text = body()
      const length = String(Buffer.byteLength(text))
      const init = { method: 'POST', body: text, headers: { ...sent, 'content-length': length } }
      return web.app.request(`http://localhost:3000${path}`, init, {
        incoming: { socket: { remoteAddress: stranger() } },
      })
    }
    // a query is what the short way leaves to the long one
    const [short, long] = [await post('/api/ratings'), await post('/api/ratings?')]
    expect(await shape(short)).toEqual(await shape(long))
  })

  it('answers the same by a socket, where no objects of a request are made', async () => {
    const { port, stop } = await listen(web.app.fetch, '127.0.0.1', 0)
    const post = async (path: string, body: string, headers: object) => {
      const sent = { 'content-type': 'application/json', 'accept-encoding': 'identity', ...headers }
      const { headers: given, ...answer } = await shape(
        await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', body, headers: sent }),
      )
      return { ...answer, headers: { ...given, date: '…' } }
    }
    try {
      await web.visit('/api/ratings', { json: rating(), from: stranger() })
      const bodies = [
        () => JSON.stringify(rating({ comment: 'خوب' })),
        () => `\ufeff${JSON.stringify(rating())}`,
        () => JSON.stringify(rating({ license: world.offices[4]!.license })),
        () => JSON.stringify(rating({ license: '1-2-3' })),
        () => '{"license":',
        () => '{}',
        () => '',
      ]
      for (const body of bodies)
        for (const headers of [{}, { 'accept-language': 'en' }]) {
          const [short, long] = [
            await post('/api/ratings', body(), headers),
            await post('/api/ratings?long', body(), headers),
          ]
          expect(short).toEqual(long)
        }
      const json = rating()
      const twice = [
        await post('/api/ratings', JSON.stringify(json), {}),
        await post('/api/ratings', JSON.stringify(json), {}),
      ]
      expect(twice.map(({ status }) => status)).toEqual([201, 200])
    } finally {
      await stop()
    }
  })

  it('takes a key once, and another body under it is a conflict', async () => {
    const json = rating()
    const post = async (one: object) => (await web.visit('/api/ratings', { json: one, from: stranger() })).status
    expect([await post(json), await post(json), await post({ ...json, service: 1 })]).toEqual([201, 200, 409])
    expect([await post({ ...json, about: '1001' })]).toEqual([409])
  })

  it('is nobody’s act, whoever is signed in', async () => {
    await web.visit('/api/ratings', { json: rating() })
    const answer = await web.visit('/api/ratings', { json: rating(), as: world.people.clerk.id })
    expect(answer.status).toBe(201)
    const { id } = (await answer.json()) as { id: string }
    const [row] = await database.db.select().from(ratings).where(eq(ratings.id, id))
    expect(row!.via).toBe('public')
  })

  it('answers 500 and logs without what was written when the database is away', async () => {
    const lines: string[] = []
    const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(line) })
    const broken = webOf(
      {
        ...world,
        db: new Proxy(world.db, { get: (db, name) => (name === '$client' ? away : Reflect.get(db, name)) }),
      } as World,
      { log },
    )
    await web.visit('/api/ratings', { json: rating() })
    for (const _ of [1, 2]) {
      const answer = await broken.visit('/api/ratings', { json: rating({ comment: 'راز' }), from: stranger() })
      expect([answer.status, (await answer.json()).code]).toEqual([500, 'broken'])
    }
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toContain('راز')
  })
})

const away = {
  unsafe: async () => {
    throw new Error('the database is away')
  },
}

describe('the limit', () => {
  const post = async (from: string, over: object = {}, now?: Date) => {
    if (now) web.parts.now = () => now
    const answer = await web.visit('/api/ratings', { json: rating(over), from })
    return { status: answer.status, after: Number(answer.headers.get('retry-after')) }
  }
  const fill = (from: string, count: number, over: object = {}) =>
    Promise.all(Array.from({ length: count }, () => post(from, over)))

  it('slides: ten minutes by the clock begin nothing anew, and after Retry-After there is room', async () => {
    const from = stranger()
    const began = world.now.getTime()
    await post(from, {}, new Date(began + 9 * 60_000))
    await fill(from, mostInTenMinutes - 1)
    const refused = await post(from, {}, new Date(began + 11 * 60_000))
    expect(refused.status).toBe(429)
    expect(refused.after).toBeGreaterThan(7 * 60)
    expect((await post(from, {}, new Date(began + (11 * 60 + refused.after) * 1000))).status).toBe(201)
  })

  it('is one for every code of an office, and its own for the next office', async () => {
    const from = stranger()
    const code = world.offices[0]!.license.replace(/\d$/, '77')
    await database.db
      .insert(licenseCodes)
      .values({ code, provinceId: world.province, officeId: world.offices[0]!.id, since: world.now })
    await fill(from, mostInTenMinutes / 2)
    await fill(from, mostInTenMinutes / 2, { license: code })
    expect((await post(from)).status).toBe(429)
    expect((await post(from, { license: code })).status).toBe(429)
    expect((await post(from, { license: world.offices[1]!.license })).status).toBe(201)
  })

  it('keeps no count by office for what is no office, so that nobody pushes a count out', async () => {
    const from = stranger()
    await fill(from, mostInTenMinutes)
    const made = await Promise.all(
      Array.from({ length: mostInTenMinutes + 1 }, (_, nth) => post(from, { license: `1-2-${nth}` })),
    )
    expect(made.filter(({ status }) => status === 404)).toHaveLength(mostInTenMinutes)
    expect(made.filter(({ status }) => status === 429)).toHaveLength(1)
    expect((await post(from)).status).toBe(429)
  })
})

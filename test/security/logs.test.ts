// The log: a failure tells where it happened, never what people wrote.
import { Writable } from 'node:stream'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '#server/log'
import { freshDatabase, type TestDatabase } from '#test/database'
import { webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await freshDatabase()
  world = await buildWorld(database.db)
})
afterAll(() => database.drop())

const name = 'کاوه شاکی‌نژاد'
const filing = { kind: 'complaint', topic: 'conduct', text: 'رفتار تند بود.', name, mobile: '09140007766' }

/** Files a complaint while something in the house breaks; what the log says of it. */
async function logged(breaks: () => Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  const db = new Proxy(database.db, {
    get: (target, key, self) => (key === 'transaction' ? breaks : Reflect.get(target, key, self)),
  })
  const web = webOf(world, { db, log: openLog('info', to) })
  const json = { ...filing, license: world.offices[0]!.license, key: newKey() }
  expect((await web.visit('/api/cases', { json })).status).toBe(500)
  return lines.join('')
}

describe('a failed query', () => {
  const broken = () => database.db.execute(sql`select ${name}::int, ${filing.mobile}`)

  it('is logged with its code and place, without its values', async () => {
    const said = await logged(broken)
    expect(said).toContain('22P02')
    expect(said).toContain('request failed')
    for (const secret of [name, filing.mobile, filing.text, 'select']) expect(said).not.toContain(secret)
  })
})

describe('a bug', () => {
  it('is logged with its words', async () => {
    const said = await logged(async () => {
      throw new TypeError('a seat without a province')
    })
    expect(said).toContain('a seat without a province')
  })
})

describe('a database that is away', () => {
  const closed = Object.assign(new Error('write CONNECTION_CLOSED'), { code: 'CONNECTION_CLOSED' })
  const ending = () => database.db.execute(sql`do $$ begin raise exception 'going' using errcode = '57P01'; end $$`)

  it.each([
    ['its connection closed', () => Promise.reject(closed)],
    ['wrapped by what asked', () => Promise.reject(new Error('query failed', { cause: closed }))],
    ['it ends', ending],
  ])('is said to pass, to proxies too: %s', async (_, breaks) => {
    const db = new Proxy(database.db, {
      get: (target, key, self) =>
        ['transaction', 'select', 'execute'].includes(String(key)) ? breaks : Reflect.get(target, key, self),
    })
    const web = webOf(world, { db })
    const json = { ...filing, license: world.offices[0]!.license, key: newKey() }
    for (const answer of [
      await web.visit('/api/cases', { json }),
      await web.visit(`/r/${world.offices[1]!.license}`, { headers: { accept: 'text/html' } }),
    ]) {
      expect(answer.status).toBe(503)
      expect(answer.headers.get('retry-after')).toBe('5')
    }
  })
})

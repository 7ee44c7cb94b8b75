// What a monitor sees, and by which number a failure is found in the log.
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onAct } from '#act/counted'
import { jobs } from '#db/schema/jobs'
import { outbox } from '#db/schema/outbox'
import { countAct, countMessage } from '#http/metrics'
import { openLog } from '#server/log'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'

let database: TestDatabase
let world: World
let web: Web

beforeAll(async () => {
  onAct(countAct)
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world, { metricsToken: 'a token' })
})
afterAll(() => database.drop())

const scrape = async () => (await web.visit('/metrics', { headers: { authorization: 'Bearer a token' } })).text()

/** The figure of a series; its labels in any order. */
function figure(text: string, name: string, labels: Record<string, string> = {}): number | undefined {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`)
  const lines = text.split('\n').filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
  const found = lines.find((line) => wanted.every((one) => line.includes(one)))
  return found === undefined ? undefined : Number(found.split(' ').at(-1))
}

describe('the figures', () => {
  it('have the depth and the age of the outbox by channel', async () => {
    const at = (seconds: number) => new Date(world.now.getTime() - seconds * 1000)
    const row = {
      provinceId: world.province,
      messenger: 'bale' as const,
      chatId: '1',
      kind: 'notice' as const,
      subjectId: newKey(),
      params: {},
      state: 'queued' as const,
      priority: 1,
    }
    await database.db.insert(outbox).values([
      { ...row, nextAt: at(90), createdAt: at(600) },
      { ...row, nextAt: at(-50), createdAt: at(700) },
      { ...row, nextAt: at(-5), createdAt: at(120), attempts: 2 },
    ])
    const text = await scrape()
    expect(figure(text, 'pishkhanyar_outbox_waiting', { channel: 'bale' })).toBe(2)
    expect(figure(text, 'pishkhanyar_outbox_oldest_seconds', { channel: 'bale' })).toBeCloseTo(120, 0)
  })

  it('count what was sent and what failed by channel', async () => {
    countMessage('bale', 'sent')
    countMessage('bale', 'sent')
    countMessage('telegram', 'failed')
    const text = await scrape()
    expect(figure(text, 'pishkhanyar_messages_total', { channel: 'bale', result: 'sent' })).toBe(2)
    expect(figure(text, 'pishkhanyar_messages_total', { channel: 'telegram', result: 'failed' })).toBe(1)
  })

  it('count acts by what came of them', async () => {
    const filing = { license: world.offices[0]!.license, kind: 'complaint', topic: 'conduct', text: 'رفتار تند' }
    const json = { ...filing, key: newKey() }
    for (let nth = 0; nth < 2; nth++) await web.visit('/api/cases', { json })
    const text = await scrape()
    const act = (outcome: string) => figure(text, 'pishkhanyar_acts_total', { action: 'cases.file', outcome })
    expect([act('done'), act('repeated')]).toEqual([1, 1])
  })

  it('time requests by route, ratings by the short way too', async () => {
    const rate = () => {
      const json = { license: world.offices[0]!.license, service: 5, conduct: 5, key: newKey() }
      return web.visit('/api/ratings', { json })
    }
    for (let nth = 0; nth < 3; nth++) expect((await rate()).status).toBe(201)
    await web.visit('/no/such/page')
    const text = await scrape()
    const labels = { method: 'POST', route: '/api/ratings', status: '201' }
    expect(figure(text, 'pishkhanyar_http_seconds_count', labels)).toBe(3)
    // what nobody knows fills no series of its own
    expect(text).not.toContain('/no/such/page')
  })

  it('have the pool and the jobs', async () => {
    await database.db.insert(jobs).values([
      { name: 'seal-audit', ranAt: world.now, error: null },
      { name: 'prune', ranAt: world.now, error: 'broken' },
    ])
    const text = await scrape()
    expect(figure(text, 'pishkhanyar_pool_answer_seconds')).toBeGreaterThan(0)
    expect(figure(text, 'pishkhanyar_job_ran_timestamp_seconds', { job: 'prune' })).toBe(world.now.getTime() / 1000)
    expect(figure(text, 'pishkhanyar_job_failing', { job: 'prune' })).toBe(1)
    expect(figure(text, 'pishkhanyar_job_failing', { job: 'seal-audit' })).toBe(0)
  })

  it('need their token', async () => {
    expect((await web.visit('/metrics')).status).toBe(404)
  })
})

/** A server whose database breaks, and the lines of its log. */
function broken() {
  const lines: Record<string, unknown>[] = []
  const to = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const breaks = () => {
    throw new Error('broken on purpose')
  }
  const db = new Proxy(database.db, {
    get: (target, key, self) =>
      ['transaction', 'select', 'execute'].includes(String(key)) ? breaks : Reflect.get(target, key, self),
  })
  return { lines, web: webOf(world, { db, log: openLog('info', to) }) }
}

describe('the number of a failed request', () => {
  it('stands in the log and in the problem', async () => {
    const { lines, web: ill } = broken()
    const json = {
      license: world.offices[0]!.license,
      kind: 'complaint',
      topic: 'conduct',
      text: 'رفتار تند',
      key: newKey(),
    }
    const answer = await ill.visit('/api/cases', { json })
    const said = await answer.json()
    expect(answer.status).toBe(500)
    expect(lines.find(({ msg }) => msg === 'request failed')).toMatchObject({ request: said.request })
    expect(answer.headers.get('x-request-id')).toBe(said.request)
    expect(said.detail).toContain(said.request)
  })

  it('stands on the page that a person sees', async () => {
    const { lines, web: ill } = broken()
    const answer = await ill.visit(`/o/${world.offices[0]!.license}`)
    expect(answer.status).toBe(500)
    expect(answer.headers.get('content-type')).toContain('text/html')
    expect(await answer.text()).toContain(String(lines.find(({ msg }) => msg === 'request failed')!.request))
  })

  it('is the one that a proxy gave, unless that is nonsense', async () => {
    const { lines, web: ill } = broken()
    await ill.visit('/o/72-11-1', { headers: { 'x-request-id': 'edge-0042' } })
    await ill.visit('/o/72-11-1', { headers: { 'x-request-id': '<script>' } })
    const numbers = lines.filter(({ msg }) => msg === 'request failed').map(({ request }) => request)
    expect(numbers[0]).toBe('edge-0042')
    expect(numbers[1]).toMatch(/^[0-9a-f]{8}$/)
  })
})

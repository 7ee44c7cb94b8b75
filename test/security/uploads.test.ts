// Forms with files from whoever likes: little memory, few at once, none for ever, and an answer that can be read.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readForm, usualPace } from '#http/wire/multipart'
import { uploadsMost } from '#http/wire/uploads'
import { type Listening, listen } from '#server/listen'
import { freshDatabase, type TestDatabase } from '#test/database'
import { type Web, webOf } from '#test/web'
import { buildWorld, newKey, type World } from '#test/world'
import { pdf } from '../pdf.ts'

let database: TestDatabase
let world: World
let web: Web

/** Of this file's own: other tests upload at the same time. */
const folder = mkdtempSync(join(tmpdir(), 'uploads-test-'))
const usual = process.env.TMPDIR

beforeAll(async () => {
  process.env.TMPDIR = folder
  database = await freshDatabase()
  world = await buildWorld(database.db)
  web = webOf(world)
})
afterAll(async () => {
  if (usual === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = usual
  rmSync(folder, { recursive: true })
  await database.drop()
})

const megabyte = 1024 * 1024
const multipart = { 'content-type': 'multipart/form-data; boundary=x' }
const part = (head: string, body = '') => `--x\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`
const wordsOf = (over: Record<string, string> = {}) =>
  Object.entries({
    license: world.offices[0]!.license,
    kind: 'complaint',
    topic: 'no-receipt',
    text: 'رسید ندادند.',
    key: newKey(),
    ...over,
  })
    .map(([name, value]) => part(`name="${name}"`, value))
    .join('')
const fileHead = (name: string) =>
  `--x\r\nContent-Disposition: form-data; name="files"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`
const left = () => readdirSync(folder).length

let nth = 0
function post(path: string, body: BodyInit, headers: Record<string, string> = multipart, from = `198.51.100.${++nth}`) {
  return web.app.request(
    new URL(path, web.parts.publicUrl),
    { method: 'POST', headers, body, duplex: 'half' } as RequestInit,
    { incoming: { socket: { remoteAddress: from } } },
  )
}

/** A body that begins, goes on for so many kilobytes, and then says nothing more until it is let go. */
function held(begin: string, kilobytes = 0) {
  let end: (rest: string) => void = () => undefined
  const rest = new Promise<string>((resolve) => {
    end = resolve
  })
  const chunk = new Uint8Array(64 * 1024).fill(97)
  let given = 0
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(begin)),
    pull: async (controller) => {
      if (given++ < kilobytes / 64) return controller.enqueue(chunk.slice())
      controller.enqueue(new TextEncoder().encode(await rest))
      controller.close()
    },
  })
  return { stream, end: (last: string) => end(last) }
}

describe('a form with files', () => {
  it.each(['/api/cases', '/c/new'])('of an honest citizen is filed with all its files: %s', async (path) => {
    const files = Array.from({ length: 5 }, (_, at) => `${fileHead(`سند ${at}.pdf`)}${pdf('', 3 * megabyte)}\r\n`).join(
      '',
    )
    const answer = await post(path, `${wordsOf()}${files}--x--\r\n`)
    expect(answer.status).toBe(path === '/c/new' ? 303 : 201)
    const kept = await database.sql`select count(*)::int as count, min(name) as name from files where at = ${world.now}`
    expect(kept[0]!.count % 5).toBe(0)
    expect(kept[0]!.name).toBe('سند 0.pdf')
    expect(left()).toBe(0)
  })

  it.each(['/api/cases', '/c/new'])('says which file is too large, and keeps the words: %s', async (path) => {
    const text = 'متنی که نباید گم شود'
    const body = `${wordsOf({ text })}${fileHead('big.pdf')}${pdf('', 11 * megabyte)}\r\n--x--\r\n`
    const answer = await post(path, body)
    const said = await answer.text()
    expect([answer.status, said.includes('big.pdf')]).toEqual([422, true])
    if (path === '/c/new') expect(said).toContain(text)
  })

  it.each([
    ['300,000 empty parts', () => '--x\r\n\r\n\r\n'.repeat(300_000), 400],
    ['300,000 empty fields', () => `${part('name="a"').repeat(300_000)}--x--\r\n`, 400],
    ['no end', () => `${wordsOf()}${fileHead('a.pdf')}${pdf('', 1000)}`, 400],
    ['no form at all', () => 'nothing of the kind', 400],
    ['six files', () => `${wordsOf()}${`${fileHead('a.pdf')}${pdf('', 10)}\r\n`.repeat(6)}--x--\r\n`, 422],
    ['a field called __proto__', () => `${wordsOf()}${part('name="__proto__"', 'x')}--x--\r\n`, 201],
  ])('%s', async (_what, body, status) => {
    const sent = body()
    const began = performance.now()
    const answer = await post('/api/cases', sent)
    expect(answer.status).toBe(status)
    expect(performance.now() - began).toBeLessThan(1500)
    if (status !== 201) expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(left()).toBe(0)
  })

  it('is not read where the caller may send no more', async () => {
    const from = '203.0.113.9'
    const words = () => `${wordsOf()}--x--\r\n`
    for (let one = 0; one < 60; one++) await post('/api/cases', words(), multipart, from)
    let pulled = 0
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          pulled += 1
          controller.enqueue(new Uint8Array(megabyte))
        },
      },
      { highWaterMark: 0 },
    )
    expect((await post('/api/cases', body, multipart, from)).status).toBe(429)
    expect(pulled).toBe(0)
  })

  it('that does not come is given up', async () => {
    const { stream } = held(`${part('name="text"', 'a')}${fileHead('a.pdf')}`)
    const taken = { field: 'files', files: 5, bytes: megabyte, whole: megabyte }
    const pace = { idleMs: 50, slowAfterMs: 1000, bytesASecond: 1 }
    await expect(readForm(stream, multipart['content-type'], taken, pace)).rejects.toMatchObject({ status: 408 })
    expect(left()).toBe(0)
  })

  it('that trickles is given up too', async () => {
    const stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 10))
        controller.enqueue(new TextEncoder().encode('-'))
      },
    })
    const taken = { field: 'files', files: 5, bytes: megabyte, whole: megabyte }
    const pace = { idleMs: 1000, slowAfterMs: 100, bytesASecond: 4096 }
    await expect(readForm(stream, multipart['content-type'], taken, pace)).rejects.toMatchObject({ status: 408 })
  })

  it('that brings a byte now and then holds its place for no more than a few seconds', async () => {
    const { stream } = held(part('name="text"', 'a'))
    const taken = { field: 'files', files: 5, bytes: megabyte, whole: megabyte }
    const began = performance.now()
    await expect(readForm(stream, multipart['content-type'], taken)).rejects.toMatchObject({ status: 408 })
    expect(performance.now() - began).toBeLessThan(8000)
  })

  it('that comes by a poor mobile network is taken', async () => {
    const form = new TextEncoder().encode(`${wordsOf()}${fileHead('a.pdf')}${pdf('', 60_000)}\r\n--x--\r\n`)
    let at = 0
    const stream = new ReadableStream<Uint8Array>({
      // 400 kbit/s
      pull: async (controller) => {
        await new Promise((resolve) => setTimeout(resolve, 100))
        controller.enqueue(form.slice(at, at + 5000))
        at += 5000
        if (at >= form.length) controller.close()
      },
    })
    const taken = { field: 'files', files: 5, bytes: megabyte, whole: megabyte }
    const read = await readForm(stream, multipart['content-type'], taken, { ...usualPace, slowAfterMs: 200 })
    expect(read.files.map(({ name }) => name)).toEqual(['a.pdf'])
    await read.done()
  })
})

describe('many at once', () => {
  it('hold little memory', async () => {
    const before = process.memoryUsage()
    const bodies = Array.from({ length: 12 }, () => held(`${wordsOf()}${fileHead('a.pdf')}${pdf()}`, 9 * 1024))
    const answers = bodies.map(({ stream }) => post('/api/cases', stream))
    setFlagsFromString('--expose-gc')
    const gc = runInNewContext('gc')
    await vi.waitFor(() => expect(left()).toBe(bodies.length), { timeout: 10_000 })
    // What is let go of is counted away a little later, by a thread of its own: what stays after that is held.
    await vi
      .waitFor(
        () => {
          gc()
          expect(process.memoryUsage().arrayBuffers - before.arrayBuffers).toBeLessThan(40 * megabyte)
        },
        { timeout: 10_000, interval: 500 },
      )
      // Cut off, so that nothing of this heap goes on to the database.
      .finally(() => {
        for (const { end } of bodies) end('\r\n')
      })
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual(Array(12).fill(400))
    expect(left()).toBe(0)
  })

  it('of one address leave room for everybody else, and wait for each other', async () => {
    const bodies = Array.from({ length: uploadsMost.address + 1 }, () => held(wordsOf()))
    const from = '203.0.113.77'
    const send = async ({ stream }: (typeof bodies)[number]) =>
      (await post('/api/cases', stream, multipart, from)).status
    const first = bodies.slice(0, -1).map(send)
    await vi.waitFor(() => expect(left()).toBe(uploadsMost.address), { timeout: 5000 })
    const last = send(bodies.at(-1)!)
    bodies.at(-1)!.end('--x--\r\n')
    expect((await post('/api/cases', `${wordsOf()}--x--\r\n`)).status).toBe(201)
    expect(await Promise.race([last, new Promise((resolve) => setTimeout(resolve, 100, 'waits'))])).toBe('waits')
    for (const { end } of bodies.slice(0, -1)) end('--x--\r\n')
    expect(await last).toBe(201)
    expect(new Set(await Promise.all(first))).toEqual(new Set([201]))
  })
})

describe('slow bodies of strangers', () => {
  type Held = ReturnType<typeof held>
  const slow = (from: string, headers: Record<string, string>) => {
    const body = held(part('name="text"', 'a'))
    return { body, answer: post('/c/new', body.stream, { ...multipart, ...headers }, from) }
  }
  const letGo = async (all: readonly { body: Held; answer: Response | Promise<Response> }[]) => {
    for (const { body } of all) body.end('--x--\r\n')
    await Promise.all(all.map(({ answer }) => answer))
  }
  const papers = () => `${wordsOf()}${fileHead('a.pdf')}${pdf('', 1000)}\r\n--x--\r\n`
  const byStaff = async () => {
    const form = `${fileHead('a.pdf').replace('"files"', '"file"')}${pdf('', 1000)}\r\n--x--\r\n`
    const cookie = await web.cookieOf(world.people.clerk.id)
    return (await post('/api/app/files', form, { ...multipart, cookie, 'idempotency-key': newKey() })).status
  }

  it('of two addresses that announce little leave every door open', async () => {
    const all = ['203.0.113.1', '203.0.113.2'].flatMap((from) =>
      Array.from({ length: 20 }, () => slow(from, { 'content-length': '100000' })),
    )
    await vi.waitFor(() => expect(left()).toBe(all.length), { timeout: 5000 })
    expect((await post('/c/new', papers())).status).toBe(303)
    expect((await post('/api/cases', papers(), multipart, '203.0.113.1')).status).toBe(201)
    expect(await byStaff()).toBe(201)
    await letGo(all)
    expect(left()).toBe(0)
  })

  it('that take every place for citizens’ files leave those of the staff, and words without files', async () => {
    const addresses = Array.from({ length: uploadsMost.together / uploadsMost.address }, (_, at) => `203.0.114.${at}`)
    const all = addresses.flatMap((from) => Array.from({ length: uploadsMost.address }, () => slow(from, {})))
    await vi.waitFor(() => expect(left()).toBe(uploadsMost.together), { timeout: 5000 })
    const words = `${wordsOf()}--x--\r\n`
    const length = { 'content-length': String(Buffer.byteLength(words)) }
    expect((await post('/c/new', words, { ...multipart, ...length })).status).toBe(303)
    expect(await byStaff()).toBe(201)
    await letGo(all)
  })

  it('are counted before they are read, and hold no more than they announce', async () => {
    const much = `${wordsOf({ text: 'ا'.repeat(100_000) })}--x--\r\n`
    expect((await post('/c/new', much, { ...multipart, 'content-length': '1000' })).status).toBe(422)
  })
})

describe('over a real connection', () => {
  let server: Listening
  beforeAll(async () => {
    server = await listen(web.app.fetch, '127.0.0.1', 0)
  })
  afterAll(() => server.stop())

  const sent = (headers: Record<string, string>, write: (send: (bytes: Uint8Array | string) => void) => void) =>
    new Promise<{ status: number; code: string }>((resolve, reject) => {
      const call = request({ port: server.port, path: '/api/cases', method: 'POST', headers }, (answer) => {
        let said = ''
        answer.on('data', (chunk) => (said += chunk))
        answer.on('end', () => resolve({ status: answer.statusCode!, code: JSON.parse(said).code }))
      })
      call.on('error', reject)
      write((bytes) => call.write(bytes))
    })

  it('too much is refused with a problem that arrives, by the announced length', async () => {
    const headers = { ...multipart, 'content-length': String(60 * megabyte) }
    expect(await sent(headers, (send) => send('--x'))).toEqual({ status: 422, code: 'fields' })
  })

  it('and by what has come', async () => {
    const chunk = randomBytes(megabyte)
    const answer = await sent({ ...multipart, 'transfer-encoding': 'chunked' }, (send) => {
      send(fileHead('a.pdf'))
      for (let one = 0; one < 53; one++) send(chunk)
    })
    expect(answer).toEqual({ status: 422, code: 'fields' })
    expect(left()).toBe(0)
  })
})

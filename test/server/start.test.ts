// The program as a process: several at once on one database, wrong settings, a stop that leaves nothing.

import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer as createApi } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { client } from '#db/client'
import { alive } from '#db/embedded/processes'
import { root } from '#server/root'
import { secretOf } from '#server/secret'
import { built } from '#test/built'
import { emptyDatabase, type TestDatabase } from '#test/database'

// Programs are started by the three, each with its migrations, and the machine may do much else.
vi.setConfig({ testTimeout: 240_000 })

let database: TestDatabase
let folder: string
const running: ChildProcess[] = []

beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
})
/** What a failed test left running would be counted by the next one. */
afterEach(async () => {
  const left = running.splice(0).filter(isOn)
  await Promise.all(left.map((child) => new Promise((resolve) => child.once('exit', resolve).kill('SIGKILL'))))
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const isOn = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

function startProgram(env: Record<string, string>): Started {
  const child = spawn(process.execPath, built('start'), {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()))
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}

/** The database's address with a part of it wrong, or as it is. */
function addressWith(wrong: string): string {
  const address = new URL(database.url)
  if (wrong === 'database') address.pathname = '/no_such_database'
  if (wrong === 'password') address.password = 'wrong'
  return address.href
}

function takePort(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
  })
}

/**
 * The link to set up a province, which a program prints once it answers. Waited for as long as the test has.
 */
async function linkOf(started: Started): Promise<URL> {
  while (isOn(started.child)) {
    const link = /http:\/\/\S+\/login\/\S+/.exec(started.output())?.[0]
    if (link) return new URL(link)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the program did not start: ${started.output()}`)
}

describe('starting', () => {
  it('three processes at once migrate one empty database without harm, and stop when told', async () => {
    const all = [1, 2, 3].map(() => startProgram({ DATABASE_URL: database.url }))
    const links = await Promise.all(all.map(linkOf))
    for (const link of links) {
      expect((await fetch(new URL('/readyz', link))).status).toBe(200)
      expect((await fetch(link)).status).toBe(200)
    }
    const applied =
      await database.sql`select count(*)::int as count, count(distinct hash)::int as different from drizzle.__drizzle_migrations`
    expect(applied[0]!.count).toBe(applied[0]!.different)
    const foreign = { method: 'POST', headers: { origin: 'https://evil.example' } }
    for (const [nth, { child }] of all.entries()) {
      expect((await fetch(new URL('/api/cases', links[nth]), foreign)).status).toBe(403)
      child.kill('SIGTERM')
    }
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const [refused] = await database.sql`select sum(count)::int as count from security_log where kind = 'forbidden'`
    expect(refused).toEqual({ count: 3 })
    const left =
      await database.sql`select count(*)::int as count from pg_stat_activity where application_name like 'pishkhanyar%' and datname = current_database()`
    expect(left).toEqual([{ count: 0 }])
  })

  it.each([
    ['SIGINT', 100],
    ['SIGTERM', 1500],
  ] as const)('a second %s after %i ms leaves no database behind', async (signal, after) => {
    const home = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
    const started = startProgram({ DATA_DIR: home })
    await linkOf(started)
    const postmaster = Number((await readFile(join(home, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')[0])
    started.child.kill(signal)
    setTimeout(() => started.child.kill(signal), after)
    await started.ended
    expect(alive(postmaster)).toBe(false)
    await rm(home, { recursive: true })
  })

  it('a start that fails after its database ran brings it down', async () => {
    const home = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
    const { ended, output } = startProgram({ DATA_DIR: home, HOST: '203.0.113.9' })
    expect(await ended).toBe(1)
    expect(output()).toMatch(/^HOST: /)
    expect(output()).toContain('مقدار HOST را نمی‌توان به کار برد')
    await expect(readFile(join(home, 'postgres/data/postmaster.pid'))).rejects.toThrow(/ENOENT/)
    await rm(home, { recursive: true })
  })

  it.each([
    [{ PORT: 'many' }, /^PORT: /],
    [{ DATABASE_URL: 'mysql://here' }, /^DATABASE_URL: /],
    [{ RUN: 'everything' }, /^RUN: /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL: /],
    [{ DATABASE_URL: 'postgres://u:p@127.0.0.1:1/x' }, /^DATABASE_URL: nothing answers/],
    [{ DATABASE_URL: 'postgres://u:p@no-such-host.invalid/x' }, /^DATABASE_URL: its host/],
    [{ DATABASE_URL: 'there is none', wrong: 'database' }, /^DATABASE_URL: there is no database/],
    [{ DATABASE_URL: 'there is none', wrong: 'password' }, /^DATABASE_URL: the user or the password/],
    [{ HOST: '203.0.113.9', wrong: '' }, /^HOST: 203.0.113.9 is no address/],
    [{ HOST: 'no-such-host.invalid', wrong: '' }, /^HOST: no-such-host.invalid is not known/],
    [{ PORT: 'taken', wrong: '' }, /^PORT: \d+ is taken/],
    [{ DATA_DIR: '/dev/null/data' }, /^DATA_DIR: is no folder/],
    // Node makes folders for ever there
    [{ DATA_DIR: '/proc/x' }, /^DATA_DIR: no folder can be made there/],
    [{ DATA_DIR: '/proc/x', wrong: '' }, /^DATA_DIR: no folder can be made there/],
  ])('a wrong setting %o ends it with one line and which it is in Persian', async (given, line) => {
    const { wrong, ...env } = given as Record<string, string>
    if (wrong !== undefined) env.DATABASE_URL = addressWith(wrong)
    const taken = env.PORT === 'taken' ? await takePort() : null
    if (taken) env.PORT = String((taken.address() as AddressInfo).port)
    const { ended, output } = startProgram(env)
    expect(await ended).toBe(1)
    expect(output().trim().split('\n')).toEqual([
      expect.stringMatching(line),
      expect.stringMatching(/را نمی‌توان به کار برد: (?!دلیل آن در سطر بالاست)/),
    ])
    taken?.close()
  })
})

/** The first line of the log that says something. */
async function lineOf(started: Started, words: string): Promise<Record<string, unknown>> {
  for (let left = 300; left > 0; left--) {
    const line = started
      .output()
      .split('\n')
      .find((one) => one.includes(`"${words}"`))
    if (line) return JSON.parse(line)
    if (started.child.exitCode !== null) break
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`the program did not say ${words}: ${started.output()}`)
}

describe('a process without the web', () => {
  it('says what it is, and how it is, at a port of its own', async () => {
    const env = { DATABASE_URL: database.url, RUN: 'bot,jobs', LOG_LEVEL: 'info', METRICS_TOKEN: 'secret token' }
    const started = startProgram(env)
    const { port, version, run, channels } = await lineOf(started, 'started')
    expect({ version, run, channels }).toEqual({ version: '0.1.0', run: ['bot', 'jobs'], channels: ['push'] })
    const at = (path: string, token = '') =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers: { authorization: `Bearer ${token}` } })
    expect((await at('/healthz')).status).toBe(200)
    expect((await at('/readyz')).status).toBe(200)
    expect(await (await at('/metrics', 'secret token')).text()).toContain('pishkhanyar_pool_connections')
    expect((await at('/metrics')).status).toBe(404)
    expect((await at('/app/')).status).toBe(404)
    started.child.kill('SIGTERM')
    expect(await started.ended).toBe(0)
  })

  it('is not kept from its work by a port that the web has', async () => {
    const taken = await takePort()
    const { port: PORT } = taken.address() as AddressInfo
    const started = startProgram({ DATABASE_URL: database.url, RUN: 'jobs', LOG_LEVEL: 'info', PORT: String(PORT) })
    const { port } = await lineOf(started, 'started')
    expect(started.output()).toContain(`PORT: ${PORT} is taken`)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200)
    started.child.kill('SIGTERM')
    await started.ended
    taken.close()
  })
})

describe('what does not belong to the database', () => {
  it('is another secret, whoever brings it', async () => {
    const own = await emptyDatabase()
    const secrets = ['the first secret of this database, long enough', 'another secret that is long enough as well']
    const first = startProgram({ DATABASE_URL: own.url, SECRET: secrets[0]! })
    await linkOf(first)
    first.child.kill('SIGTERM')
    await first.ended
    // also where it is of an older version: nothing is copied beside a wrong secret, and nothing changed
    const sql = client(own.url, { max: 1 })
    const [last] = await sql`delete from drizzle.__drizzle_migrations
      where id = (select max(id) from drizzle.__drizzle_migrations) returning hash, created_at`
    const second = startProgram({ DATABASE_URL: own.url, SECRET: secrets[1]!, LOG_LEVEL: 'info' })
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(/^SECRET: is another than the one this database was begun with\nمقدار SECRET را/)
    await sql`insert into drizzle.__drizzle_migrations ${sql(last!, 'hash', 'created_at')}`
    await sql.end()
    const again = startProgram({ DATABASE_URL: own.url, SECRET: secrets[0]!, LOG_LEVEL: 'info' })
    expect(await lineOf(again, 'started')).toHaveProperty('version')
    again.child.kill('SIGTERM')
    await again.ended
    await own.drop()
  })
})

describe('a database of another encoding', () => {
  it.each(['LATIN1', 'SQL_ASCII'])(
    'than UTF8 is refused in a line that tells how to make one: %s',
    async (encoding) => {
      const name = `encoded_${encoding.toLowerCase()}`
      await database.sql.unsafe(`create database ${name} encoding '${encoding}' locale 'C' template template0`)
      const address = new URL(database.url)
      address.pathname = name
      const { ended, output } = startProgram({ DATABASE_URL: address.href })
      expect(await ended).toBe(1)
      expect(output().trim()).toMatch(
        new RegExp(`^DATABASE_URL: the database is ${encoding}, it must be UTF8: .*$`, 'm'),
      )
      await database.sql.unsafe(`drop database ${name} with (force)`)
    },
  )
})

describe('the file of the secret', () => {
  it.each([
    ['', 'empty'],
    ['\n', 'a line without anything'],
    ['0123456789abcdef0123456789abcde', 'a character too short'],
  ])('that holds %j (%s) is refused, and stays as it was', async (content) => {
    const data = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
    await writeFile(join(data, 'secret'), content)
    const { ended, output } = startProgram({ DATABASE_URL: database.url, DATA_DIR: data })
    expect(await ended).toBe(1)
    expect(output().trim()).toMatch(/^DATA_DIR: the file .*secret holds no secret/)
    expect(await readFile(join(data, 'secret'), 'utf8')).toBe(content)
    await rm(data, { recursive: true })
  })

  it('is made by one of several who come at once, whole, for its owner, and leaves nothing beside it', async () => {
    const data = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
    const all = await Promise.all(Array.from({ length: 20 }, () => secretOf(undefined, data)))
    expect(new Set(all).size).toBe(1)
    expect(all[0]).toMatch(/^[0-9a-f]{64}$/)
    expect(await readdir(data)).toEqual(['secret'])
    expect((await stat(join(data, 'secret'))).mode & 0o777).toBe(0o600)
    await rm(data, { recursive: true })
  })
})

describe('stopping while a messenger hangs', () => {
  /** Takes every call and answers none. */
  async function silentApi() {
    const server = createApi((request) => void request.resume())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { server, root: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }
  it.each([1, 2])('ends the program and its PostgreSQL within ten seconds (%i signals)', async (signals) => {
    const { server, root: api } = await silentApi()
    const data = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
    // root serves through another account, which must pass this folder
    await chmod(data, 0o755)
    const bots = { TELEGRAM_BOT_TOKEN: '1:x', TELEGRAM_API_ROOT: api, BALE_BOT_TOKEN: '2:x', BALE_API_ROOT: api }
    const started = startProgram({ DATA_DIR: data, ...bots })
    await linkOf(started)
    const [pid] = (await readFile(join(data, 'postgres/data/postmaster.pid'), 'utf8')).split('\n')
    const began = performance.now()
    for (let nth = 0; nth < signals; nth++) {
      started.child.kill('SIGTERM')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    await started.ended
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(alive(Number(pid))).toBe(false)
    server.closeAllConnections()
    server.close()
    await rm(data, { recursive: true, force: true })
  })
})

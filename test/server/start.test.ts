// The program as a process: several at once on one database, wrong settings, a stop that leaves nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alive } from '#db/embedded/processes'
import { root } from '#server/root'
import { emptyDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let folder: string
const running: ChildProcess[] = []

beforeAll(async () => {
  database = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-start-'))
})
afterAll(async () => {
  for (const child of running) child.kill('SIGKILL')
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

type Started = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

function startProgram(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'server/main.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.push(child)
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (text += part.toString()))
  return { child, output: () => text, ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))) }
}

/** The link to set up a province, which a program prints once it answers. */
async function linkOf(started: Started): Promise<URL> {
  for (let left = 300; left > 0; left--) {
    const link = /http:\/\/\S+\/login\/\S+/.exec(started.output())?.[0]
    if (link) return new URL(link)
    if (started.child.exitCode !== null) break
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
    for (const { child } of all) child.kill('SIGTERM')
    expect(await Promise.all(all.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const left =
      await database.sql`select count(*)::int as count from pg_stat_activity where application_name like 'pishkhanyar%' and datname = current_database()`
    expect(left).toEqual([{ count: 0 }])
  })

  it.each([
    [{ PORT: 'many' }, /^PORT: /],
    [{ DATABASE_URL: 'mysql://here' }, /^DATABASE_URL: /],
    [{ RUN: 'everything' }, /^RUN: /],
  ])('a wrong setting %o ends it with one line', async (env, line) => {
    const { ended, output } = startProgram(env as Record<string, string>)
    expect(await ended).toBe(1)
    expect(output().trim().split('\n')).toHaveLength(1)
    expect(output()).toMatch(line)
  })
})

describe('stopping while a messenger hangs', () => {
  /** Takes every call and answers none. */
  async function silentApi() {
    const server = createServer((request) => void request.resume())
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

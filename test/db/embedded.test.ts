import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import type postgres from 'postgres'
import { afterEach, describe, expect, test } from 'vitest'
import { client, sqlState } from '#db/client'
import { type Embedded, eraseEmbedded, leaveEmbedded, startEmbedded } from '#db/embedded'
import { alive } from '#db/embedded/processes'
import { startThrowAway } from '#db/embedded/throwaway'
import { bundled } from '#test/bundle'

const root = process.getuid?.() === 0
const clean: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const one of clean.splice(0).reverse()) await one()
})

/** A folder for one server, erased after the test. */
function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'pishkhanyar-embedded-'))
  clean.push(() => eraseEmbedded(dir))
  return dir
}

/** A client that is closed after the test. */
function open(url: string): postgres.Sql {
  const sql = client(url, { max: 2 })
  clean.push(() => sql.end({ timeout: 0 }))
  return sql
}

/** Starts test/db/starter.ts in a process of its own. */
async function starter(dir: string): Promise<{ child: ChildProcess; got: Omit<Embedded, 'stop'> }> {
  const file = await bundled(join(import.meta.dirname, 'starter.ts'))
  const child = spawn(process.execPath, [file, dir], { stdio: ['pipe', 'pipe', 'inherit'] })
  clean.push(async () => child.kill('SIGKILL'))
  const [line] = await once(createInterface(child.stdout!), 'line')
  return { child, got: JSON.parse(line) }
}

async function gone(pid: number): Promise<void> {
  while (alive(pid)) await sleep(10)
}

/** A process that sleeps, as the account that PostgreSQL would find under its old pid. */
function stranger(like: string): ChildProcess {
  const { uid, gid } = statSync(like)
  const child = spawn('sleep', ['600'], root ? { uid, gid } : {})
  clean.push(async () => child.kill('SIGKILL'))
  return child
}

describe('a server of one process', () => {
  test('starts on loopback, lets in only who knows the password, and is gone after stop', async () => {
    const dir = folder()
    const server = await startEmbedded(dir)
    expect(server.adopted).toBe(false)
    expect(new URL(server.url).hostname).toBe('127.0.0.1')
    expect(statSync(join(dir, 'password')).mode & 0o777).toBe(0o600)
    const [row] = await open(server.url)`select current_setting('listen_addresses') as listens, 1 as one`
    expect(row).toEqual({ listens: '127.0.0.1', one: 1 })
    const wrong = new URL(server.url)
    wrong.password = 'wrong'
    expect(sqlState(await open(wrong.href)`select 1`.catch((error: unknown) => error))).toBe('28P01')
    await server.stop()
    expect(alive(server.pid)).toBe(false)
  })

  test('whoever is in a hurry waits for a stop that is under way: the server is gone then', async () => {
    const server = await startEmbedded(folder(), { settings: { fsync: 'off' } })
    const first = server.stop()
    await leaveEmbedded()
    expect(alive(server.pid)).toBe(false)
    await first
  })

  test('never runs as root', async () => {
    const server = await startEmbedded(folder())
    const uid = existsSync('/proc') ? statSync(`/proc/${server.pid}`).uid : process.getuid?.()
    expect(uid).not.toBe(0)
  })

  test('keeps its rows and its port from start to start', async () => {
    const dir = folder()
    const first = await startEmbedded(dir)
    await open(first.url)`create table kept as select 'ماندگار' as word`
    await first.stop()
    const second = await startEmbedded(dir)
    expect(second.url).toBe(first.url)
    expect(second.adopted).toBe(false)
    expect(await open(second.url)`select word from kept`).toEqual([{ word: 'ماندگار' }])
  })

  test('takes another port when its own is taken', async () => {
    const dir = folder()
    const first = await startEmbedded(dir)
    await first.stop()
    const squatter = createServer().listen(Number(new URL(first.url).port), '127.0.0.1')
    await once(squatter, 'listening')
    clean.push(async () => squatter.close())
    const second = await startEmbedded(dir)
    expect(new URL(second.url).port).not.toBe(new URL(first.url).port)
    expect(await open(second.url)`select 1 as one`).toEqual([{ one: 1 }])
  })

  test('says what is wrong when PostgreSQL will not start', async () => {
    await expect(startEmbedded(folder(), { settings: { no_such_setting: '1' } })).rejects.toThrow('no_such_setting')
  })

  test('says which file is missing when the password is lost', async () => {
    const dir = folder()
    await (await startEmbedded(dir)).stop()
    rmSync(join(dir, 'password'))
    await expect(startEmbedded(dir)).rejects.toThrow(join(dir, 'password'))
  })

  if (root) {
    test('serves from outside a home that only root may enter', async () => {
      const closed = mkdtempSync(join(tmpdir(), 'closed-'))
      clean.push(async () => rmSync(closed, { recursive: true, force: true }))
      const dir = join(closed, 'data')
      const server = await startEmbedded(dir)
      clean.push(() => eraseEmbedded(dir))
      await open(server.url)`create table kept as select 1 as one`
      await server.stop()
      const again = await startEmbedded(dir)
      expect(await open(again.url)`select one from kept`).toEqual([{ one: 1 }])
      expect(statSync(closed).mode & 0o077).toBe(0)
    })
  }
})

describe('a server of several processes', () => {
  test('is adopted by the second and ends with the last', async () => {
    const dir = folder()
    const first = await startEmbedded(dir)
    const second = await startEmbedded(dir)
    expect(second).toMatchObject({ adopted: true, pid: first.pid, url: first.url })
    await first.stop()
    expect(await open(second.url)`select 1 as one`).toEqual([{ one: 1 }])
    await second.stop()
    expect(alive(first.pid)).toBe(false)
  })

  test('is started by exactly one of many that begin at once in an empty folder', async () => {
    const dir = folder()
    const all = await Promise.all([1, 2, 3, 4].map(() => starter(dir)))
    expect(all.filter(({ got }) => !got.adopted)).toHaveLength(1)
    expect(new Set(all.map(({ got }) => got.pid)).size).toBe(1)
    for (const { child } of all) child.stdin?.end()
    await Promise.all(all.map(({ child }) => child.exitCode ?? once(child, 'exit')))
    expect(alive(all[0]!.got.pid)).toBe(false)
  })

  test('outlives a killed process and is adopted and ended by the next', async () => {
    const dir = folder()
    const { child, got } = await starter(dir)
    child.kill('SIGKILL')
    await once(child, 'exit')
    expect(alive(got.pid)).toBe(true)
    const next = await startEmbedded(dir)
    expect(next).toMatchObject({ adopted: true, pid: got.pid })
    await next.stop()
    expect(alive(got.pid)).toBe(false)
  })

  test('of a killed run in a throw-away folder is ended and removed by the next run', async () => {
    const prefix = `pishkhanyar-sweep-${process.pid}-`
    const dir = mkdtempSync(join(tmpdir(), prefix))
    clean.push(() => eraseEmbedded(dir))
    const { child, got } = await starter(dir)
    child.kill('SIGKILL')
    await once(child, 'exit')
    utimesSync(dir, 0, 0)
    const next = await startThrowAway(prefix)
    expect([alive(got.pid), existsSync(dir), alive(next.pid)]).toEqual([false, false, true])
    await next.stop()
    expect([alive(next.pid), existsSync(next.dir)]).toEqual([false, false])
  })
})

test('a throw-away server that does not start leaves no folder', async () => {
  const prefix = `pishkhanyar-broken-${process.pid}-`
  await expect(startThrowAway(prefix, { settings: { no_such_setting: '1' } })).rejects.toThrow('no_such_setting')
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))).toEqual([])
})

describe('after a crash of the server', () => {
  test('no acknowledged row is lost, round after round', async () => {
    const dir = folder()
    const acknowledged: number[] = []
    for (let round = 1; round <= 4; round++) {
      const server = await startEmbedded(dir)
      expect(server.adopted).toBe(false)
      const sql = open(server.url)
      await sql`create table if not exists acts (round int, n int)`
      const kept = await sql`select round * 1000000 + n as act from acts`
      const known = new Set(kept.map((row) => row.act))
      expect(acknowledged.filter((act) => !known.has(act))).toEqual([])
      setTimeout(() => process.kill(server.pid, 'SIGKILL'), 100 + round * 40)
      acknowledged.push(...(await insertUntilItFails(sql, round)))
    }
    expect(acknowledged.length).toBeGreaterThan(4)
  })

  test('a server that is to be revived comes back on its port, and open clients go on', async () => {
    const server = await startEmbedded(folder(), { revive: true })
    clean.push(server.stop)
    const sql = open(server.url)
    await sql`create table kept as select 1 as one`
    process.kill(server.pid, 'SIGKILL')
    await gone(server.pid)
    let rows: unknown[] = []
    while (rows.length === 0) rows = await sql`select one from kept`.catch(() => sleep(50, []))
    expect(rows).toEqual([{ one: 1 }])
  })

  for (const { name, pidOf } of [
    { name: 'a stranger has its pid', pidOf: async (data: string) => stranger(data).pid },
    { name: 'its pid is an unreaped child', pidOf: unreaped },
  ]) {
    test(`it starts although ${name}`, async () => {
      const dir = folder()
      const first = await startEmbedded(dir)
      await open(first.url)`create table kept as select 1 as one`
      const data = join(dir, 'data')
      const pid = await pidOf(data)
      const file = join(data, 'postmaster.pid')
      const said = readFileSync(file, 'utf8')
      process.kill(first.pid, 'SIGKILL')
      await gone(first.pid)
      writeFileSync(file, said.replace(/^\d+/, String(pid)))
      const second = await startEmbedded(dir)
      expect(second.adopted).toBe(false)
      expect(await open(second.url)`select one from kept`).toEqual([{ one: 1 }])
    })
  }

  test('it starts although postmaster.pid is empty', async () => {
    const dir = folder()
    await (await startEmbedded(dir)).stop()
    writeFileSync(join(dir, 'data/postmaster.pid'), '')
    expect((await startEmbedded(dir)).adopted).toBe(false)
  })

  test('half a data folder is not taken for a whole one', async () => {
    const dir = folder()
    mkdtempSync(join(dir, 'data-'))
    const server = await startEmbedded(dir)
    expect(await open(server.url)`select 1 as one`).toEqual([{ one: 1 }])
  })
})

/** What the server acknowledged before it died. */
async function insertUntilItFails(sql: postgres.Sql, round: number): Promise<number[]> {
  const acts: number[] = []
  try {
    for (let n = 1; ; n++) {
      await sql`insert into acts values (${round}, ${n})`
      acts.push(round * 1_000_000 + n)
    }
  } catch (error) {
    if (sqlState(error) && sqlState(error) !== '57P02') throw error
    return acts
  }
}

/** The pid of a dead child that its parent does not reap. */
async function unreaped(data: string): Promise<number> {
  const { uid, gid } = statSync(data)
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 600'], root ? { uid, gid } : {})
  clean.push(async () => parent.kill('SIGKILL'))
  const [pid] = await once(createInterface(parent.stdout), 'line')
  await gone(Number(pid))
  return Number(pid)
}

// The PostgreSQL that comes with `npm ci`: started, adopted and stopped for as long as some process of ours needs it.
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { accountFor, findBinaries } from './embedded/binaries.ts'
import { findCluster, passwordIn } from './embedded/cluster.ts'
import { withLock } from './embedded/lock.ts'
import { end, launch, settled } from './embedded/postmaster.ts'
import { alive, living, markOf } from './embedded/processes.ts'

/** `url` reaches the superuser's database `postgres`; `adopted` says that the server ran already. */
export type Embedded = { url: string; pid: number; adopted: boolean; stop(): Promise<void> }

/**
 * `settings` are PostgreSQL's own, e.g. `{ fsync: 'off' }` for a database that may be lost. `revive` brings the server
 * back on the same port if it dies under a process that uses it.
 */
export type EmbeddedOptions = { settings?: Record<string, string>; revive?: boolean }

/** Loopback only; a log that shows no row. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}
const lookEvery = 500

/**
 * Starts the server of folder `dir`, or adopts the one that a process of ours left behind or shares. The folder holds
 * data, password, log and lock; several processes may ask at once. Throws with PostgreSQL's own words if it will not
 * start. `stop()` ends the server unless another living process still uses it. The port stays the same from start to
 * start as long as nobody else takes it.
 */
export async function startEmbedded(dir: string, options: EmbeddedOptions = {}): Promise<Embedded> {
  const home = resolve(dir)
  await mkdir(join(home, 'users'), { recursive: true })
  // root serves through another account, which must pass (not list) this folder
  if (process.getuid?.() === 0) chmodSync(home, statSync(home).mode | 0o011)
  const user = join(home, 'users', `${markOf(process.pid)}.${randomBytes(4).toString('hex')}`)
  const served = await withLock(join(home, 'lock'), async () => {
    const server = await serve(home, options.settings ?? {})
    writeFileSync(user, '')
    return server
  })
  const unwatch = options.revive ? watch(home, options.settings ?? {}, served.pid) : () => undefined
  let leaving: Promise<void> | null = null
  // Whoever is in a hurry waits for a stop that is under way: it counts as used until the server is gone.
  const stop = () => {
    unwatch()
    leaving ??= withLock(join(home, 'lock'), () => leave(home, user)).finally(() => inUseHere.delete(stop))
    return leaving
  }
  inUseHere.add(stop)
  return { ...served, stop }
}

const inUseHere = new Set<() => Promise<void>>()

/** Leaves every server that this process uses, in a hurry: whoever is last ends it. */
export async function leaveEmbedded(): Promise<void> {
  await Promise.all([...inUseHere].map((stop) => stop()))
}

/** Ends the server of `dir`, whoever uses it, and removes the folder with all its data; no matter if there is none. */
export async function eraseEmbedded(dir: string): Promise<void> {
  const home = resolve(dir)
  const data = join(home, 'data')
  if (existsSync(data)) {
    const real = realpathSync(data)
    await withLock(join(home, 'lock'), () => end(real))
    await rm(real, { recursive: true, force: true })
  }
  await rm(home, { recursive: true, force: true })
}

/** Whether a living process of ours uses the server of `dir`, or is about to. */
export function embeddedInUse(dir: string): boolean {
  const home = resolve(dir)
  return users(home).some(inUse) || (existsSync(join(home, 'lock')) && living(readFileSync(join(home, 'lock'), 'utf8')))
}

async function serve(home: string, settings: Record<string, string>): Promise<Omit<Embedded, 'stop'>> {
  const account = accountFor(join(home, 'data'))
  const binaries = await findBinaries(home, account)
  const password = passwordIn(home)
  const data = await findCluster({ home, binaries, account, password, lasting: settings.fsync !== 'off' })
  const running = await settled(data)
  const all = { ...settings, ...fixedSettings }
  const log = join(home, 'server.log')
  const server = running ?? (await launch({ binaries, data, account, settings: all, port: lastPort(home), log }))
  writeFileSync(join(home, 'port'), String(server.port))
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    pid: server.pid,
    adopted: running !== null,
  }
}

/** Looks after the server until the function it gives is called. Failing to revive it is tried again at the next look. */
function watch(home: string, settings: Record<string, string>, first: number): () => void {
  let pid = first
  let busy = false
  const timer = setInterval(async () => {
    if (busy || alive(pid)) return
    busy = true
    try {
      pid = (await withLock(join(home, 'lock'), () => serve(home, settings))).pid
    } catch (error) {
      console.error(`The database is down and does not start: ${error instanceof Error ? error.message : error}`)
    } finally {
      busy = false
    }
  }, lookEvery)
  timer.unref()
  return () => clearInterval(timer)
}

/** The last one out ends the server. */
async function leave(home: string, user: string): Promise<void> {
  rmSync(user, { force: true })
  for (const name of users(home)) if (!inUse(name)) rmSync(join(home, 'users', name), { force: true })
  if (users(home).length === 0) await end(realpathSync(join(home, 'data')))
}

function users(home: string): string[] {
  const folder = join(home, 'users')
  return existsSync(folder) ? readdirSync(folder) : []
}

/** A user's file is named by the mark of its process and a random end. */
function inUse(name: string): boolean {
  return living(name.slice(0, name.lastIndexOf('.')))
}

/** The port of the last start, which others may still know; 0 if there was none. */
function lastPort(home: string): number {
  const file = join(home, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
}

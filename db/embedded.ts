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
import { living, markOf } from './embedded/processes.ts'

/** `url` reaches the superuser's database `postgres`; `adopted` says that the server ran already. */
export type Embedded = { url: string; pid: number; adopted: boolean; stop(): Promise<void> }

/** `settings` are PostgreSQL's own, e.g. `{ fsync: 'off' }` for a database that may be lost. */
export type EmbeddedOptions = { settings?: Record<string, string> }

/** Loopback only; a log that shows no row. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

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
  return withLock(join(home, 'lock'), () => startLocked(home, options.settings ?? {}))
}

async function startLocked(home: string, settings: Record<string, string>): Promise<Embedded> {
  const account = accountFor(join(home, 'data'))
  const binaries = await findBinaries(home, account)
  const password = passwordIn(home)
  const data = await findCluster({ home, binaries, account, password, lasting: settings.fsync !== 'off' })
  const running = await settled(data)
  const server =
    running ??
    (await launch({
      binaries,
      data,
      account,
      settings: { ...settings, ...fixedSettings },
      port: lastPort(home),
      log: join(home, 'server.log'),
    }))
  writeFileSync(join(home, 'port'), String(server.port))
  const user = join(home, 'users', `${markOf(process.pid)}.${randomBytes(4).toString('hex')}`)
  writeFileSync(user, '')
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    pid: server.pid,
    adopted: running !== null,
    stop: () => withLock(join(home, 'lock'), () => leave(home, user)),
  }
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

/** Whether a living process of ours uses the server of `dir`. */
export function embeddedInUse(dir: string): boolean {
  const users = join(resolve(dir), 'users')
  if (!existsSync(users)) return false
  return readdirSync(users).some((name) => living(name.slice(0, name.lastIndexOf('.'))))
}

/** The last one out ends the server. */
async function leave(home: string, user: string): Promise<void> {
  rmSync(user, { force: true })
  const users = join(home, 'users')
  for (const name of readdirSync(users)) {
    if (!living(name.slice(0, name.lastIndexOf('.')))) rmSync(join(users, name), { force: true })
  }
  if (!embeddedInUse(home)) await end(realpathSync(join(home, 'data')))
}

/** The port of the last start, which others may still know; 0 if there was none. */
function lastPort(home: string): number {
  const file = join(home, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) || 0 : 0
}

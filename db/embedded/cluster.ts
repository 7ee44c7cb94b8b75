// The data folder of the embedded PostgreSQL and its password: made once, found again.

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, reachable, sheltered } from './binaries.ts'

/** PostgreSQL needs no more than this, and nobody's secrets belong into its environment. */
export const bareEnvironment = { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' }

/** `lasting` is false for data that may be lost: initdb need not wait for the disk. */
type Cluster = {
  home: string
  binaries: string
  account: Account | undefined
  password: string
  lasting: boolean
}

/** The password of the superuser, generated once and kept in a file that only the owner reads. */
export function passwordIn(home: string): string {
  const file = join(home, 'password')
  const known = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (known) return known
  if (existsSync(join(home, 'data'))) throw new Error(`The password of the database is gone: ${file} is missing`)
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, password, { mode: 0o600 })
  return password
}

/**
 * The real path of the data folder, made by initdb if there is none. It is `home`/data, or a link there to a folder in
 * root's shelter if `account` cannot enter `home`. initdb works beside and renames, so that half a cluster is never
 * taken for a whole one. Text is UTF-8 in code-point order everywhere; Persian order is asked for by COLLATE.
 */
export async function findCluster({ home, binaries, account, password, lasting }: Cluster): Promise<string> {
  const data = join(home, 'data')
  if (existsSync(data)) return realpathSync(data)
  for (const half of readdirSync(home)) if (half.startsWith('data-')) await rm(join(home, half), { recursive: true })
  const inside = reachable(home, account)
  const made = mkdtempSync(join(inside ? home : await sheltered(), 'data-'))
  const secret = `${made}.secret`
  writeFileSync(secret, password, { mode: 0o600, flag: 'wx' })
  if (account) for (const path of [made, secret]) chownSync(path, account.uid, account.gid)
  const shape = '--encoding=UTF8 --locale=C --locale-provider=builtin --builtin-locale=C.UTF-8 --auth=scram-sha-256'
  try {
    await run(
      join(binaries, 'bin/initdb'),
      [...shape.split(' '), ...(lasting ? [] : ['--no-sync']), '-U', 'postgres', `--pwfile=${secret}`, '-D', made],
      account,
    )
  } catch (error) {
    await rm(made, { recursive: true, force: true })
    throw error
  } finally {
    await rm(secret, { force: true })
  }
  await (inside ? rename(made, data) : symlink(made, data))
  return realpathSync(data)
}

function run(command: string, parameters: string[], account: Account | undefined): Promise<void> {
  return new Promise((done, fail) => {
    let said = ''
    const child = spawn(command, parameters, { ...account, cwd: '/', env: bareEnvironment })
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk))
    child.on('error', fail)
    child.on('close', (code) => (code === 0 ? done() : fail(new Error(`${command} ended with ${code}: ${said}`))))
  })
}

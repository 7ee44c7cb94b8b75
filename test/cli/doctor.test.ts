// The doctor names what is wrong with a deployment, and lets alone what is well.
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { built } from '#test/built'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database'

const root = join(import.meta.dirname, '../..')
let database: TestDatabase
let empty: TestDatabase
let folder: string
let server: Server
let url: string
/** Where nobody listens any more. */
let closed: string
/** What answers at the address: this program, or another one. */
let answer = 'ready'
beforeAll(async () => {
  ;[database, empty] = await Promise.all([freshDatabase(), emptyDatabase()])
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-doctor-'))
  await writeFile(join(folder, 'secret'), 's'.repeat(64), { mode: 0o600 })
  closed = await new Promise((resolve) => {
    const gone = createServer().listen(0, '127.0.0.1', () => {
      const { port } = gone.address() as AddressInfo
      gone.close(() => resolve(`http://127.0.0.1:${port}`))
    })
  })
  server = createServer((_request, response) => response.end(answer)).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await Promise.all([database.drop(), empty.drop()])
  await rm(folder, { recursive: true })
})

async function examined(env: Record<string, string>, ...given: string[]): Promise<{ code: number; said: string }> {
  const all = { PATH: process.env.PATH, DATABASE_URL: database.url, DATA_DIR: folder, PUBLIC_URL: url, ...env }
  return promisify(execFile)(process.execPath, [...built('doctor'), '--english', ...given], {
    cwd: root,
    env: all,
  }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: error.code, said: error.stdout + error.stderr }),
  )
}

// the first one builds the commands
vi.setConfig({ testTimeout: 300_000 })

test.each<[string, () => Record<string, string>, string[]]>([
  ['a setting that cannot be used', () => ({ BOT_UPDATES: 'often' }), ['✗ BOT_UPDATES: must be polling or webhook']],
  [
    'what is missing or forgets',
    () => ({ BACKUP_RECIPIENT: 'x' }),
    [
      '! BACKUP_RECIPIENT: is no setting of this program',
      '✗ fsync is off',
      '✗ synchronous_commit is off',
      '✗ No bot is set up',
      '! Text message: Not set up. Put SMS_GATEWAY_URL',
      '! Backups are not locked',
    ],
  ],
  [
    'a database that is not there, and an address that is not safe',
    () => ({ DATABASE_URL: 'postgres://a@127.0.0.1:1/b', PUBLIC_URL: 'http://pishkhan.invalid' }),
    ['✗ DATABASE_URL: ', '✗ http://pishkhan.invalid is not https'],
  ],
  [
    'a database that is empty still, an address that nobody serves, and a bot whose messenger answers nonsense',
    () => ({ DATABASE_URL: empty.url, PUBLIC_URL: closed, BALE_BOT_TOKEN: '1:abc', BALE_API_ROOT: url }),
    ['! It is empty', 'does not answer from here (ECONNREFUSED)', '✗ Bale: It does not answer.'],
  ],
  ['that there is no address', () => ({ PUBLIC_URL: '' }), ['! PUBLIC_URL is not set']],
])('names %s', async (_what, env, lines) => {
  const { code, said } = await examined(env())
  for (const line of lines) expect(said).toContain(line)
  expect(code).toBe(1)
})

test('tells the program from another one at the address', async () => {
  expect((await examined({})).said).toContain(`✓ ${url} answers, and it is this program.`)
  answer = 'not ready: the database does not answer'
  expect((await examined({})).said).toContain(`✗ ${url}: not ready: the database does not answer`)
  answer = '<h1>Welcome</h1>'
  expect((await examined({})).said).toContain(`✗ ${url} answers with 200, and it is not this program.`)
  answer = 'ready'
})

test('sees who can read the secret', async () => {
  expect((await examined({})).said).toContain('✓ The secret is readable by its owner alone.')
  await chmod(join(folder, 'secret'), 0o644)
  expect((await examined({})).said).toContain(`✗ Others on this machine can read`)
  await chmod(join(folder, 'secret'), 0o600)
})

test('tells the age of the newest backup', async () => {
  const backups = join(folder, 'backups')
  const look = async () => (await examined({}, '--backups', backups)).said
  expect(await look()).toContain(`cannot be read.`)
  await mkdir(backups)
  expect(await look()).toContain('There is no backup in')
  for (const [name, hours] of [
    ['old', 100],
    ['new', 37],
  ] as const) {
    await writeFile(join(backups, `${name}.backup`), 'x')
    const then = new Date(Date.now() - hours * 3_600_000)
    await utimes(join(backups, `${name}.backup`), then, then)
  }
  expect(await look()).toContain('✗ The newest of 2 backups is 37 hours old.')
  const then = new Date(Date.now() - 36 * 3_600_000)
  await utimes(join(backups, 'new.backup'), then, then)
  expect(await look()).toContain('✓ The newest of 2 backups is 36 hours old.')
})

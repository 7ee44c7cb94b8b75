// The program and its commands as an operator has them: built before, installed without what only building needs, in a
// folder that may not be written to.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSimulator } from '#bot/simulator/server'
import { writeXlsx } from '#outside/sheets'
import { toTable } from '#rules/registry/table'
import { root } from '#server/root'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database'
import { office } from '#test/rules/registry/sheet'
import { buildWorld, newKey, type World } from '#test/world'
import { freshen } from '../../server/cli/fresh.mjs'

/** Root may write anywhere: what is installed is run by an account of its own. */
const account = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

let database: TestDatabase
let other: TestDatabase
let world: World
let home: string
let code: string
let data: string

beforeAll(async () => {
  await freshen()
  ;[database, other] = await Promise.all([freshDatabase(), emptyDatabase()])
  world = await buildWorld(database.db)
  home = await mkdtemp(join(tmpdir(), 'pishkhanyar-installed-'))
  code = join(home, 'code')
  data = join(home, 'data')
  await chmod(home, 0o755)
  await mkdir(data)
  await chmod(data, 0o777)
  await install(code)
})
afterAll(async () => {
  await modes(code, 'u+w')
  await rm(home, { recursive: true, force: true })
  await Promise.all([database.drop(), other.drop()])
})

/** What `npm ci --omit=dev` leaves, with sources and what was built. */
async function install(folder: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  for (const name of ['bot', 'db', 'dist', 'locales', 'pwa', 'server', 'package.json', 'package-lock.json'])
    await cp(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true })
  const packages = Object.entries<{ dev?: boolean }>(lock.packages).filter(([, { dev }]) => !dev)
  for (const [path] of packages.filter(([path]) => path.lastIndexOf('node_modules/') === 0)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await symlink(join(root, path), join(folder, path))
  }
  await modes(folder, 'a-w')
}

const modes = (folder: string, change: string) => ended(spawn('chmod', ['-R', change, folder]))

function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part: Buffer) => (said += part.toString()))
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })))
}

function run(args: string[], env: Record<string, string> = {}, options: SpawnOptions = {}): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: '/',
    env: {
      PATH: process.env.PATH,
      HOME: data,
      HOST: '127.0.0.1',
      PORT: '0',
      DATABASE_URL: database.url,
      DATA_DIR: data,
      ...env,
    },
    ...account,
    ...options,
  })
}

/** `npm run NAME -- …`, past npm, as the script in package.json has it. */
async function command(name: string, args: string[], env: Record<string, string> = {}) {
  const { scripts } = JSON.parse(await readFile(join(code, 'package.json'), 'utf8'))
  const words: string[] = scripts[name].replace(/^(?:\w+=\S+ )?exec node /, '').split(' ')
  return ended(run([...words.map((word) => (word.endsWith('.mjs') ? join(code, word) : word)), ...args], env))
}

describe('installed without what building needs, in a folder that is read-only', () => {
  it('starts, serves the app, and has a photo drawn anew', async () => {
    const program = run([join(code, 'server/cli/start.mjs')])
    const end = ended(program)
    const url = await new Promise<string>((resolve, reject) => {
      program.stdout?.on('data', (part: Buffer) => {
        const [found] = /http:\/\/localhost:\d+/.exec(part.toString()) ?? []
        if (found) resolve(found)
      })
      void end.then(({ said }) => reject(new Error(said)))
    })
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
    expect(await (await fetch(`${url}/app/`)).text()).toContain('<html')
    const complaint = new FormData()
    const said = { kind: 'complaint', topic: 'no-receipt', text: 'رسید ندادند.', key: newKey() }
    for (const [field, value] of Object.entries({ license: world.offices[0]!.license, ...said }))
      complaint.set(field, value)
    const photo = sharp({ create: { width: 60, height: 40, channels: 3, background: '#357' } })
    complaint.append('files', new Blob([new Uint8Array(await photo.png().toBuffer())]), 'نما.png')
    expect((await fetch(`${url}/api/cases`, { method: 'POST', body: complaint })).status).toBe(201)
    const kept = await database.sql`select mime from files`
    expect(kept).toEqual([{ mime: 'image/jpeg' }])
    program.kill('SIGTERM')
    expect((await end).code).toBe(0)
  })

  it('imports a workbook, which a thread reads', async () => {
    const sheet = join(data, 'offices.xlsx')
    await writeFile(sheet, await writeXlsx(toTable([{ ...office, county: 'گلدشت', code: '90-10-1' }])))
    const { said, code } = await command('import', ['offices', sheet])
    expect(said).toContain('دفتر تازه: ۱')
    expect(code).toBe(0)
  })

  it('invites', async () => {
    const asked = '--role clerk --mobile 09140006301 --name گلناز'.split(' ')
    const { said, code } = await command('invite', asked, { PUBLIC_URL: 'https://counter.example' })
    expect(said).toMatch(/https:\/\/counter\.example\/login\/[\w-]{32}\s*$/)
    expect(code).toBe(0)
  })

  it('backs up, restores elsewhere, and proves the chain', async () => {
    const file = join(data, 'all.backup')
    expect(await command('backup', [file])).toMatchObject({ code: 0 })
    const restored = await command('restore', [file], { DATABASE_URL: other.url })
    expect(restored.code, restored.said).toBe(0)
    const [count] = await other.sql`select count(*)::int as people from people`
    expect(count!.people).toBeGreaterThanOrEqual(Object.keys(world.people).length)
    expect(await command('audit', [], { DATABASE_URL: other.url })).toMatchObject({ code: 2 })
  })

  it.each([[], ['--help'], ['no-such']])('names the commands to whoever names none: %s', async (...given: string[]) => {
    const { said, code: status } = await ended(run([join(code, 'server/cli/run.mjs'), ...given]))
    expect(said).toBe('npm run audit | backup | doctor | drill | import | invite | probe | restore | secret\n')
    expect(status).toBe(1)
  })

  it('probes a messenger that is set up', async () => {
    const simulator = await startSimulator()
    const env = { BALE_BOT_TOKEN: simulator.baleToken, BALE_API_ROOT: simulator.baleRoot }
    const person = simulator.bale.user({ firstName: 'سارا' })
    person.start()
    const { said, code } = await command('probe', ['bale', String(person.id), '--wait', '0.2'], env)
    expect(said).toContain('پاسخ به توکن نادرست: با کد ۴۰۳')
    expect(code, said).toBe(0)
    expect((await command('probe', ['telegram', '1'])).said.trim()).toBe('TELEGRAM_BOT_TOKEN تنظیم نشده است.')
    await simulator.close()
  })

  it('runs what was built though a source is newer, and says so', async () => {
    await utimes(join(code, 'server/root.ts'), new Date(), new Date(Date.now() + 60_000))
    const { said, code: status } = await command('import', ['nothing'])
    expect(said).toMatch(/^dist is older than a source and stays so, since the packages for building are not installed/)
    expect(said).toContain('npm run import')
    expect(status).toBe(1)
  })

  it('says in one line how to come by what was never built', async () => {
    await modes(code, 'u+w')
    await rm(join(code, 'dist'), { recursive: true })
    await modes(code, 'a-w')
    for (const script of ['start', 'backup']) {
      const { said, code: status } = await command(script, [])
      expect(said.trim().split('\n')).toHaveLength(1)
      expect(said).toMatch(/^dist is missing .* run "npm ci && npm run build" first$/m)
      expect(status).toBe(1)
    }
  })
})

describe('the version of Node', () => {
  it('is at least what every package asks for that runs with the program', async () => {
    const read = async (name: string) => JSON.parse(await readFile(join(root, name), 'utf8'))
    const { packages } = await read('package-lock.json')
    const floor = Number(/\^20\.(\d+)/.exec((await read('package.json')).engines.node)![1])
    for (const [name, { dev, engines }] of Object.entries<{ dev?: true; engines?: { node?: string } }>(packages)) {
      const wanted = name && !dev ? /(?:\^|>=) ?20\.(\d+)/.exec(engines?.node ?? '')?.[1] : undefined
      expect(Number(wanted ?? 0), name).toBeLessThanOrEqual(floor)
    }
  })
})

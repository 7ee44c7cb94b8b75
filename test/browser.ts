// A browser for tests without any right to install one: what came with `npm ci`, so that all see the same.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

type Program = { executablePath: string; libraries?: string }

const modules = join(import.meta.dirname, '../node_modules')
const cache = join(modules, '.cache')

// the sandbox wants rights that root and containers do not have; tests open only our own pages
const args = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none']

/** How long a page is waited for, in ms: what comes late on a machine that does six other things is not missing. */
const patience = 120_000

/** Starts a browser that draws every text in Vazirmatn. `CHROME_PATH` names another one to use. The caller closes it. */
export async function launch(): Promise<Browser> {
  const { executablePath, env } = await ready()
  const browser = await chromium.launch({ executablePath, args, env })
  browser.on('context', (context) => context.setDefaultTimeout(patience))
  return browser
}

/** A browser with its profile in a folder, and a way to kill it as a phone without memory does. */
export async function launchIn(folder: string): Promise<{ browser: Browser; kill(): Promise<void> }> {
  const { executablePath, env } = await ready()
  const own = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${folder}`, '--no-first-run', 'about:blank']
  const child = spawn(executablePath, [...args, ...own], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = once(child, 'exit')
  let said = ''
  const address = await new Promise<string>((resolve, reject) => {
    child.stderr.on('data', (data: Buffer) => {
      said += data
      const [, found] = /listening on (ws:\S+)/.exec(said) ?? []
      if (found) resolve(found)
    })
    child.on('exit', () => reject(new Error(said)))
  })
  return {
    browser: await chromium.connectOverCDP(address),
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

async function ready(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const { executablePath, libraries } = await program()
  const env = {
    ...(process.env as Record<string, string>),
    FONTCONFIG_FILE: await fontsOfTheHouse(),
    ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}),
  }
  return { executablePath, env }
}

let running: Promise<Browser> | undefined

/** The browser of this process: its test files use it one after the other, and give it back. It ends with the process. */
export async function borrow(): Promise<Browser> {
  if (!(await running)?.isConnected()) running = launch()
  return running!
}

/** Closes whatever was opened in it. */
export async function giveBack(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

async function program(): Promise<Program> {
  const named = process.env.CHROME_PATH
  return named ? { executablePath: named } : programOfThePackage()
}

/** Unpacked once, beside and then renamed, because several test processes may come at the same time. */
async function programOfThePackage(): Promise<Program> {
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const unpacked = join(cache, `chromium-${version}`)
  if (!existsSync(unpacked)) {
    await mkdir(cache, { recursive: true })
    const half = await mkdtemp(`${unpacked}.`)
    unpack(join(home, 'bin/al2023.tar.br'), half)
    await rename(half, unpacked).catch((error) => {
      if (!existsSync(unpacked)) throw error
    })
    await rm(half, { recursive: true, force: true })
  }
  const executablePath = join(unpacked, 'chromium')
  return lacksLibraries(executablePath)
    ? { executablePath, libraries: join(unpacked, 'al2023/lib') }
    : { executablePath }
}

/** In a process of its own, because the package unpacks into the temporary folder of whoever asks. */
function unpack(libraries: string, to: string): void {
  const script = `
    import chromium, { inflate } from '@sparticuz/chromium'
    await chromium.executablePath()
    await inflate(${JSON.stringify(libraries)})`
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: to },
  })
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found')
  } catch {
    return true
  }
}

/** A fontconfig that knows Vazirmatn only, so that pictures look alike on every machine. */
async function fontsOfTheHouse(): Promise<string> {
  const file = join(cache, 'fonts.conf')
  const generic = ['sans-serif', 'serif', 'monospace', 'system-ui']
  const aliases = generic.map(
    (name) => `<alias><family>${name}</family><prefer><family>Vazirmatn</family></prefer></alias>`,
  )
  await mkdir(cache, { recursive: true })
  await writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${join(modules, 'vazirmatn/fonts/ttf')}</dir>
<cachedir>${join(cache, 'fontconfig')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`,
  )
  return file
}

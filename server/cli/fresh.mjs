// Whether what was built is older than a source, and the build itself. Plain JavaScript, so that nothing has to be
// compiled on the way to a start that needs no build: neither tsx nor vite is needed where nothing has changed.
import { spawn } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as later } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const dist = join(root, 'dist')

const ofServer = ['bot', 'db', 'locales', 'server', 'package-lock.json']
/** The commands, by their names. */
export const commands = ['audit', 'backup', 'doctor', 'drill', 'import', 'invite', 'probe', 'restore', 'secret']

/** What is built apart: a command may be run from new sources while the program runs from what it was started with. */
const parts = {
  program: { stamp: join(dist, 'built'), sources: [...ofServer, 'pwa', 'vite.config.ts', 'vite.worker.config.ts'] },
  commands: { stamp: join(dist, 'commands/built'), sources: ofServer },
}

/** When the newest file below a path was changed; folders count where asked for, so that a removed file shows. */
function newest(path, folders) {
  const found = statSync(path, { throwIfNoEntry: false })
  // whoever brings only what was built has nothing that could be newer
  if (!found) return 0
  if (!found.isDirectory()) return found.mtimeMs
  const own = folders ? found.mtimeMs : 0
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name), folders)), own)
}

function stale({ stamp, sources }, folders = true) {
  const built = statSync(stamp, { throwIfNoEntry: false })
  return !built || sources.some((name) => newest(join(root, name), folders) > built.mtimeMs)
}

/** Notes since when a part is built. A source that was saved while the build ran is newer, and builds again next time. */
export function noteBuilt(part, began) {
  const { stamp } = parts[part]
  writeFileSync(stamp, began.toISOString())
  utimesSync(stamp, began, began)
}

/** Builds what is stale; ends the process where the build fails, with the build's own words, and where it is told to stop. */
export async function freshen(part = 'program') {
  if (!stale(parts[part])) return
  const hindrance = hindranceHere()
  if (hindrance) return makeDo(parts[part], hindrance)
  const status = await alone(() => (stale(parts[part]) ? built(part) : 0))
  if (status !== 0) process.exit(status)
}

/** Why nothing can be built here; null where it can. */
function hindranceHere() {
  if (!['tsx', 'vite', 'esbuild'].every((name) => existsSync(join(root, 'node_modules', name))))
    return 'the packages for building are not installed'
  try {
    accessSync(existsSync(dist) ? dist : root, constants.W_OK)
    return null
  } catch {
    return 'this folder may not be written to'
  }
}

/** What was built runs, whatever its age; without any, one line says how to come by it. */
function makeDo(part, hindrance) {
  if (existsSync(part.stamp)) {
    // whoever copies a tree keeps the times of its files, seldom those of its folders
    if (!stale(part, false)) return
    console.error(`dist is older than a source and stays so, since ${hindrance}: what was built runs`)
    return
  }
  console.error(`dist is missing and cannot be built, since ${hindrance}: run "npm ci && npm run build" first`)
  process.exit(1)
}

/** The build in a process of its own, whose status it gives; it ends with us where we are told to stop. */
function built(part) {
  console.error('در حال ساختن برنامه… (building the program)')
  const script = join(root, 'server/cli/build.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, part], { cwd: root, stdio: ['ignore', 2, 2] })
  const stops = Object.entries({ SIGINT: 130, SIGTERM: 143 }).map(([signal, status]) => {
    const stop = () => {
      child.told = status
      child.kill(signal)
    }
    process.on(signal, stop)
    return () => process.off(signal, stop)
  })
  return new Promise((resolve) => child.once('close', (status) => resolve(child.told ?? status ?? 1))).finally(() => {
    for (const done of stops) done()
  })
}

/** Milliseconds after which a build is taken for dead whose process cannot be looked at, and between two looks. */
const longest = 300_000
const look = 200
const lock = join(dist, 'building')
const own = `${process.pid}@${hostname()}`

/** Runs a build while no other process does: whoever was first has built it. */
async function alone(build) {
  mkdirSync(dist, { recursive: true })
  for (let waited = false; !taken(); waited = true) {
    if (!waited) console.error(`در انتظار پایان ساختن برنامه… (waiting for the build of process ${builder()})`)
    await later(look)
  }
  try {
    return await build()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** A link says in one step that somebody builds, and who. */
function taken() {
  try {
    symlinkSync(own, lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isLeft()) rmSync(lock, { recursive: true, force: true })
    return false
  }
}

/** Whether whoever began to build is gone: killed, or of an earlier version, that left a folder without a name. */
function isLeft() {
  const found = lstatSync(lock, { throwIfNoEntry: false })
  if (!found) return false
  const [pid, host] = builder().split('@')
  // in a container everybody has the same few numbers: one that is ours was somebody else's before
  if (host === hostname() && (Number(pid) === process.pid || !isAlive(Number(pid)))) return true
  return !host || Date.now() - found.mtimeMs > longest
}

/** Process and machine of who builds; nothing where they have just ended. */
function builder() {
  try {
    return readlinkSync(lock)
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'EINVAL') return ''
    throw error
  }
}

/** Whether a process of this machine is there, whosever it is. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

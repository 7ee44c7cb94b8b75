// Whether what was built is older than a source, and the build itself. Plain JavaScript, so that nothing has to be
// compiled on the way to a start that needs no build: neither tsx nor vite is needed where nothing has changed.
import { spawnSync } from 'node:child_process'
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const dist = join(root, 'dist')

const ofServer = ['bot', 'db', 'locales', 'server', 'package-lock.json']
/** The commands, by their names. */
export const commands = ['audit', 'backup', 'import', 'invite', 'probe', 'restore', 'secret']

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

/** Builds what is stale; ends the process where the build fails, with the build's own words. */
export function freshen(part = 'program') {
  if (!stale(parts[part])) return
  const hindrance = hindranceHere()
  if (hindrance) return makeDo(parts[part], hindrance)
  alone(() => {
    // whoever was first has built it
    if (!stale(parts[part])) return
    const script = join(root, 'server/cli/build.ts')
    const asked = ['--import', 'tsx', script, part]
    const built = spawnSync(process.execPath, asked, { cwd: root, stdio: ['ignore', 2, 2] })
    if (built.status !== 0) process.exitCode = built.status ?? 1
  })
  if (process.exitCode) process.exit()
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

/** Milliseconds after which a build is taken for dead, and between two looks. */
const longest = 300_000
const look = 200

/** Runs a build while no other process does. */
function alone(build) {
  const lock = join(dist, 'building')
  mkdirSync(dist, { recursive: true })
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, look)
  try {
    build()
  } finally {
    rmdirSync(lock)
  }
}

function taken(lock) {
  try {
    mkdirSync(lock)
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    const since = statSync(lock, { throwIfNoEntry: false })
    // whoever was killed while building leaves it behind
    if (since && Date.now() - since.mtimeMs > longest) rmdirSync(lock)
    return false
  }
}

// Whether the last build is older than a source, and the build itself. Plain JavaScript, so that nothing has to be
// compiled on the way to a start that needs no build.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const stamp = join(root, 'dist/built')
const sources = [
  'bot',
  'db',
  'locales',
  'pwa',
  'server',
  'package-lock.json',
  'vite.config.ts',
  'vite.worker.config.ts',
]

/** When the newest file below a path was changed; folders count too, so that a removed file shows. */
function newest(path) {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), found.mtimeMs)
}

function stale() {
  const built = statSync(stamp, { throwIfNoEntry: false })
  return !built || sources.some((name) => newest(join(root, name)) > built.mtimeMs)
}

/** Builds what is stale; ends the process where the build fails, with the build's own words. */
export function freshen() {
  if (!stale()) return
  const began = new Date()
  const script = join(root, 'server/cli/build.ts')
  const built = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: root, stdio: ['ignore', 2, 2] })
  if (built.status !== 0) process.exit(built.status ?? 1)
  writeFileSync(stamp, began.toISOString())
  // A source that was saved while the build ran is newer than the stamp and builds again next time.
  utimesSync(stamp, began, began)
}

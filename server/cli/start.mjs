// `npm start`: builds if a source is newer than the last build, then runs it. Plain JavaScript, so that nothing has to
// be compiled on the way to a start that needs no build.
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
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

if (stale()) {
  const began = new Date()
  const built = spawnSync(process.execPath, ['--import', 'tsx', join(root, 'server/cli/build.ts')], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (built.status !== 0) process.exit(built.status ?? 1)
  writeFileSync(stamp, began.toISOString())
}
process.argv[1] = join(root, 'dist/server/main.js')
await import(process.argv[1])

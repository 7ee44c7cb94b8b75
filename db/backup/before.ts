// A copy of everything before a migration touches it, so that no update can cost data.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Lock } from './lock.ts'
import { writeBackup } from './write.ts'

/** So many copies are kept. */
const most = 5

/** Writes a backup into `dataDir`/copies, named by the moment, and removes all but the last five. Gives its path. */
export async function copyBeforeMigrating(url: string, dataDir: string, lock: Lock = {}): Promise<string> {
  const folder = join(dataDir, 'copies')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const now = new Date()
  const file = join(folder, `${now.toISOString().replaceAll(':', '-')}.backup`)
  const kept = join(dataDir, 'secret')
  const secret = existsSync(kept) ? readFileSync(kept, 'utf8').trim() : null
  await writeBackup(url, file, { secret, now, lock })
  const copies = (await readdir(folder)).filter((name) => name.endsWith('.backup')).sort()
  for (const name of copies.slice(0, -most)) await rm(join(folder, name))
  return file
}

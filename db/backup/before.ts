// A copy of everything before a migration touches it, so that no update can cost data.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from './write.ts'

/** So many copies are kept. */
const kept = 5

/** Writes a backup into `dataDir`/copies, named by the moment, and removes all but the last five. Gives its path. */
export async function copyBeforeMigrating(url: string, dataDir: string): Promise<string> {
  const folder = join(dataDir, 'copies')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const now = new Date()
  const file = join(folder, `${now.toISOString().replaceAll(':', '-')}.backup`)
  const secret = join(dataDir, 'secret')
  await writeBackup(url, file, { secret: existsSync(secret) ? readFileSync(secret, 'utf8').trim() : null, now })
  const copies = (await readdir(folder)).filter((name) => name.endsWith('.backup')).sort()
  for (const name of copies.slice(0, -kept)) await rm(join(folder, name))
  return file
}

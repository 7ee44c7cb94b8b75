// The program's secret: given by SECRET, else made once and kept beside the data where only the owner reads it.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The secret of this installation. Several machines on one database share it by SECRET. */
export async function secretOf(given: string | undefined, dataDir: string): Promise<string> {
  if (given) return given
  const file = join(dataDir, 'secret')
  await mkdir(dataDir, { recursive: true })
  try {
    // Two processes that start at once: one makes the file, the other reads it.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  }
  return (await readFile(file, 'utf8')).trim()
}

// The program's folder, and its secret: given by SECRET, else made once and kept there where only the owner reads it.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const codeOf = (error: unknown) => (error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined)

/**
 * Makes a folder and those above it that are missing, one by one: where a file system takes none, as /proc does, Node's own
 * way of making them all never ends. Throws the system's error.
 */
export async function makeFolder(folder: string): Promise<void> {
  const above = dirname(resolve(folder))
  try {
    await mkdir(folder)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return
    if (codeOf(error) !== 'ENOENT') throw error
    await makeFolder(above)
    await mkdir(folder).catch((again: unknown) => {
      // another process was quicker
      if (codeOf(again) !== 'EEXIST') throw again
    })
  }
}

/** The secret of this installation. Several machines on one database share it by SECRET. */
export async function secretOf(given: string | undefined, dataDir: string): Promise<string> {
  if (given) return given
  const file = join(dataDir, 'secret')
  await makeFolder(dataDir)
  try {
    // Two processes that start at once: one makes the file, the other reads it.
    await writeFile(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  return (await readFile(file, 'utf8')).trim()
}

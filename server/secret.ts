// The program's folder, and its secret: given by SECRET, else made once and kept there where only the owner reads it.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { WrongSetting } from './config.ts'

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

/** What is shorter protects nothing; the variable is asked for as much. */
const least = 32

/**
 * The secret of this installation. Several machines on one database share it by SECRET.
 * @throws WrongSetting where the file is there and is no secret: an empty one would be everybody's.
 */
export async function secretOf(given: string | undefined, dataDir: string): Promise<string> {
  if (given) return given
  const file = join(dataDir, 'secret')
  await makeFolder(dataDir)
  const secret = (await readOrNull(file)) ?? (await made(file))
  if (secret.length < least)
    throw new WrongSetting(`DATA_DIR: the file ${file} holds no secret: put it back from a backup, or remove it`)
  return secret
}

async function readOrNull(file: string): Promise<string | null> {
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return null
  }
}

/** It gets its name when it is whole: a disk that is full, or a kill, must not leave the beginning of one. */
async function made(file: string): Promise<string> {
  const whole = `${file}.${randomBytes(8).toString('hex')}`
  try {
    await writeFile(whole, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600, flush: true })
    // Two processes that start at once: one gives the name, the other reads what it names.
    await link(whole, file).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  } finally {
    await rm(whole, { force: true })
  }
  return (await readFile(file, 'utf8')).trim()
}

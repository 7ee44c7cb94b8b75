// Whether this process can do its work: the database answers, and the folder that holds an own one can be written.
import { randomUUID } from 'node:crypto'
import { unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Parts } from '#http/context'
import type { Opened } from './database.ts'

/** Milliseconds for which an answer about the folder stands: whoever asks often must not wear out the disk. */
const stands = 5_000
/** More than what a file system keeps back in a block that is begun. */
const probe = Buffer.alloc(64 * 1024)

/** `dataDir`: the folder of an own database; null where it is elsewhere, and nothing here has to be written. */
export function readinessOf({ sql, ahead }: Pick<Opened, 'sql' | 'ahead'>, dataDir: string | null) {
  const writable = remembered(() => (dataDir ? canWrite(dataDir) : Promise.resolve(true)))
  return async (): ReturnType<Parts['ready']> => {
    const answers = await sql`select 1`.then(
      () => true,
      () => false,
    )
    if (!answers) return { ready: false, said: 'not ready: the database does not answer' }
    if (!(await writable())) return { ready: false, said: 'not ready: the data folder cannot be written' }
    return { ready: true, said: ahead > 0 ? 'ready, but the database belongs to a newer version' : 'ready' }
  }
}

/** Writes a file and takes it away again. */
async function canWrite(folder: string): Promise<boolean> {
  const file = join(folder, `ready-${randomUUID()}`)
  const written = await writeFile(file, probe, { flag: 'wx', flush: true }).then(
    () => true,
    () => false,
  )
  // where none was made there is none to take away
  await unlink(file).catch(() => undefined)
  return written
}

function remembered(ask: () => Promise<boolean>): () => Promise<boolean> {
  let last: { at: number; answer: Promise<boolean> } | null = null
  return () => {
    const now = performance.now()
    if (!last || now - last.at > stands) last = { at: now, answer: ask() }
    return last.answer
  }
}

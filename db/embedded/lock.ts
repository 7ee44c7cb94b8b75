// One process at a time round a folder: a lock file made with O_EXCL that names its holder.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorCode, living, markOf } from './processes.ts'

const unwrittenIsStaleAfter = 5_000

/** Runs `work` while no other process (or caller in this one) holds `file`; a dead holder's lock is taken over. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  while (!take(file)) await sleep(20)
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, markOf(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    if (abandoned(file)) rmSync(file, { force: true })
    return false
  }
}

/** A holder that died between making the file and writing its name leaves an empty one. */
function abandoned(file: string): boolean {
  try {
    const holder = readFileSync(file, 'utf8')
    return holder === '' ? Date.now() - statSync(file).mtimeMs > unwrittenIsStaleAfter : !living(holder)
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error
    return false
  }
}

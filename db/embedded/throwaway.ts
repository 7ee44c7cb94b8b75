// A server for one run of the demo or the tests, and the cleaning after runs that were killed.
import { accessSync, constants, existsSync, mkdtempSync, readdirSync, statfsSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, type EmbeddedOptions, embeddedInUse, eraseEmbedded, startEmbedded } from '../embedded.ts'
import { errorCode } from './processes.ts'

/** What is younger may belong to a run that is just starting. */
const settledAfter = 60_000

/** Nothing here outlives the run, so the disk need not be waited for. */
const throwAwaySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/** The system's files in memory, where they are made and removed in a tenth of the time, and what must be free there. */
const inMemory = '/dev/shm'
const roomNeeded = 4 * 1024 ** 3

/** Where a run's folder goes that holds many databases for a short time. */
export function quickFolder(): string {
  if (process.env.TMPDIR) return tmpdir()
  try {
    accessSync(inMemory, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(inMemory)
    return bavail * bsize >= roomNeeded ? inMemory : tmpdir()
  } catch {
    // no such folder on other systems, or none of ours
    return tmpdir()
  }
}

/** A server in a new folder `dir` under the system's temporary one, or under `within`; `stop()`, or a failed start, removes it. */
export async function startThrowAway(
  prefix: string,
  { within = tmpdir(), ...options }: EmbeddedOptions & { within?: string } = {},
): Promise<Embedded & { dir: string }> {
  await sweep(within, prefix)
  const dir = mkdtempSync(join(within, prefix))
  const settings = { ...throwAwaySettings, ...options.settings }
  const embedded = await startEmbedded(dir, { ...options, settings }).catch(async (error: unknown) => {
    await eraseEmbedded(dir)
    throw error
  })
  const stop = async () => {
    await embedded.stop()
    await eraseEmbedded(dir)
  }
  return { ...embedded, dir, stop }
}

/** Ends and removes what killed runs of the same account left. */
async function sweep(within: string, prefix: string): Promise<void> {
  for (const name of readdirSync(within)) {
    const dir = join(within, name)
    if (!name.startsWith(prefix) || !abandoned(dir)) continue
    await eraseEmbedded(dir).catch((error: unknown) => {
      // another run sweeps too
      if (errorCode(error) !== 'ENOENT') throw error
    })
  }
}

function abandoned(dir: string): boolean {
  if (!existsSync(dir)) return false
  const { uid, mtimeMs } = statSync(dir)
  return uid === process.getuid?.() && Date.now() - mtimeMs > settledAfter && !embeddedInUse(dir)
}

// A server for one run of the demo or the tests, and the cleaning after runs that were killed.
import { existsSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
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

/** A server in a new folder `dir` under the system's temporary one; `stop()`, or a failed start, removes it. */
export async function startThrowAway(
  prefix: string,
  options: EmbeddedOptions = {},
): Promise<Embedded & { dir: string }> {
  await sweep(prefix)
  const dir = mkdtempSync(join(tmpdir(), prefix))
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
async function sweep(prefix: string): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const dir = join(tmpdir(), name)
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

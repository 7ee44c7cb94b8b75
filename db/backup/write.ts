// Writing a backup: all tables in one snapshot, with files and secret, into one file. PostgreSQL's own tools are not
// needed, since the embedded server comes without them.
import { createHash } from 'node:crypto'
import { type FileHandle, lstat, open, realpath, rename, rm, stat } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type postgres from 'postgres'
import { client } from '../client.ts'
import { errorCode } from '../embedded/processes.ts'
import { endOfRows, type Footer, format, type Header } from './file.ts'
import { type Lock, locked } from './lock.ts'
import { quoted, sequencesIn, stepsApplied, type Table, tablesInOrder } from './tables.ts'

export type Written = { rows: Record<string, number>; bytes: number }

/**
 * Writes everything in the database of `url` to the file of this name, which only its owner may read and which appears, or is replaced,
 * once it is whole. `url` must not lead through a pooler. Throws the file's own error (a folder that is not there, a full
 * disk) within seconds, and leaves nothing behind.
 */
export async function writeBackup(
  url: string,
  named: string,
  { secret, now, lock = {} }: { secret: string | null; now: Date; lock?: Lock },
): Promise<Written> {
  const file = await ordinaryFile(named)
  const part = `${file}.part`
  // before the database is asked for anything: a file that cannot be written is no reason to wait for it
  const target = await open(part, 'w', 0o600)
  const sql = client(url, { max: 1, name: 'pishkhanyar backup' })
  try {
    const rows = await sql.begin('isolation level repeatable read read only', (tx) =>
      write({ url, tx, target, secret, now, lock }),
    )
    await rename(part, file)
    return { rows: rows as Record<string, number>, bytes: (await stat(file)).size }
  } finally {
    await target.close()
    await rm(part, { force: true })
    await sql.end({ timeout: 5 })
  }
}

/**
 * The file that `named` names, behind its links, or the one that will be there. The rename at the end would refuse a
 * folder too, but only after all has been read; and it would put a file in the place of a device or a pipe, which then is
 * one no more: of `/dev/stdout`, for all programs of the machine.
 */
async function ordinaryFile(named: string): Promise<string> {
  const there = await lstat(named).catch((error: unknown) => {
    if (errorCode(error) !== 'ENOENT') throw error
  })
  if (!there) return named
  const known = await stat(named)
  if (!known.isFile() && !known.isDirectory())
    throw Object.assign(new Error('no ordinary file'), { code: 'ENOTSUP', syscall: 'open' })
  await (await open(named, 'r+')).close()
  return realpath(named)
}

type Writing = {
  url: string
  tx: postgres.TransactionSql
  target: FileHandle
  secret: string | null
  now: Date
  lock: Lock
}

async function write({ url, tx, target, secret, now, lock }: Writing): Promise<Record<string, number>> {
  const digest = createHash('sha256')
  const zip = createGzip({ level: 5 })
  const stored = pipeline(await locked(zip, lock), target.createWriteStream({ flush: true }))
  // whoever waits for a table hears of it first; this one is waited for at the end
  stored.catch(() => undefined)
  const put = async (bytes: string | Buffer) => {
    digest.update(bytes)
    if (zip.destroyed) await stored
    if (!zip.write(bytes)) await Promise.race([new Promise((resolve) => zip.once('drain', resolve)), stored])
  }
  const header: Header = { format, made: now.toISOString(), migrations: await stepsApplied(tx), secret }
  await put(`${JSON.stringify(header)}\n`)
  const rows: Record<string, number> = {}
  for (const table of await tablesInOrder(tx)) {
    await put(`${JSON.stringify(table)}\n`)
    rows[table.name] = await copyOut(url, tx, table, put)
    await put(endOfRows)
  }
  const footer: Footer = { rows, sequences: await sequencesIn(tx), sha256: digest.digest('hex') }
  zip.end(`${JSON.stringify(footer)}\n`)
  await stored
  return rows
}

/**
 * Which rows go into a backup, where not all do. Two backups, one before a secret vote and one after it, would tell what was voted,
 * since the secret is in them as well: a secret ballot that is open goes into none, and is begun anew where one is restored.
 */
const keptOf: Readonly<Record<string, string>> = {
  ballot_urns: 'false',
  ballot_marks: `exists (select from ballots where ballots.id = ballot_id and ballots.state <> 'open')`,
}

/** Copies a table's rows and answers how many. */
async function copyOut(
  url: string,
  tx: postgres.TransactionSql,
  table: Table,
  put: (rows: Buffer) => Promise<void>,
): Promise<number> {
  const [session] = await tx`select pg_backend_pid() as pid`
  const columns = table.columns.map(quoted).join(', ')
  let rows = 0
  const kept = keptOf[table.name] ?? 'true'
  const rowsOf = `select ${columns} from ${quoted(table.name)} where ${kept}`
  const source = await tx.unsafe(`copy (${rowsOf}) to stdout`).readable()
  try {
    for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      for (const byte of chunk) if (byte === 0x0a) rows += 1
      await put(chunk)
    }
  } catch (error) {
    await callOff(url, session!.pid, source)
    throw error
  } finally {
    // the driver may have paused its connection for the last rows, and forgets to let it go on: not even a rollback is heard
    source._read(0)
  }
  return rows
}

/**
 * Ends a copy that nobody reads on, from outside: its own connection says nothing else before the copy is over, not even
 * a rollback.
 */
async function callOff(url: string, pid: number, source: Readable): Promise<void> {
  const over = finished(source).catch(() => undefined)
  const other = client(url, { max: 1, name: 'pishkhanyar backup' })
  try {
    await other`select pg_cancel_backend(${pid})`
    source.resume()
    await over
  } finally {
    await other.end({ timeout: 5 })
  }
}

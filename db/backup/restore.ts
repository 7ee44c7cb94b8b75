// Restoring a backup into an empty database: its own shape first, then its rows, then what this version changed since.
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type postgres from 'postgres'
import { client } from '../client.ts'
import { migrate } from '../migrate.ts'
import { BackupFault } from './fault.ts'
import { type Footer, type Header, type Piece, pieces } from './file.ts'
import type { OpeningKey } from './lock.ts'
import { quoted, type Step, stepsApplied, type Table, tablesInOrder } from './tables.ts'

export type Restored = { rows: Record<string, number>; made: Date; secret: string | null }

/**
 * Restores `file` into the database of `at`, which must not lead through a pooler; `folder` holds the migrations. The
 * file is read to its end before anything changes, and before `at` is asked for its address: no database is begun for a file
 * that is refused. Rows come in one transaction, and are counted in the end. Throws BackupFault for a damaged file, one that `key` does not open, one of a newer version or of other migrations, or a
 * database that is not empty.
 */
export async function restoreBackup(
  at: string | (() => Promise<string>),
  file: string,
  folder: string,
  key: OpeningKey = {},
): Promise<Restored> {
  const { header, footer } = await checked(file, key)
  const shortened = upTo(folder, header.migrations)
  const url = await prepared(at, shortened, header.migrations).finally(() => rmSync(shortened, { recursive: true }))
  const sql = client(url, { max: 1, name: 'pishkhanyar restore' })
  try {
    await sql.begin((tx) => load(tx, pieces(file, key), footer))
  } finally {
    await sql.end()
  }
  await migrate(url, folder)
  return { rows: footer.rows, made: new Date(header.made), secret: header.secret }
}

/** Reads the whole file once; its digest is right if the footer comes. */
async function checked(file: string, key: OpeningKey): Promise<{ header: Header; footer: Footer }> {
  let header: Header | null = null
  for await (const piece of pieces(file, key)) {
    if (piece.kind === 'header') header = piece.header
    if (piece.kind === 'footer' && header) return { header, footer: piece.footer }
  }
  throw new BackupFault('damaged')
}

/** Brings an empty database to the shape of the backup, by `folder`, this version's migrations up to there; its address. */
async function prepared(at: string | (() => Promise<string>), folder: string, wanted: readonly Step[]) {
  const url = typeof at === 'string' ? at : await at()
  const sql = client(url, { max: 1, name: 'pishkhanyar restore' })
  try {
    for (const { name } of await tablesInOrder(sql)) {
      const [row] = await sql.unsafe(`select 1 from ${quoted(name)} limit 1`)
      if (row) throw new BackupFault('not-empty', { table: name })
    }
    const applied = await stepsApplied(sql)
    if (applied.length > wanted.length) throw new BackupFault('other-schema')
  } finally {
    await sql.end()
  }
  await migrate(url, folder)
  return url
}

/** A copy of the migrations' folder without those that came after the backup. */
function upTo(folder: string, wanted: readonly Step[]): string {
  // a step of the same moment may say something else: then the rows would not fit
  const own = new Map(readMigrationFiles({ migrationsFolder: folder }).map((step) => [step.folderMillis, step.hash]))
  if (wanted.some(({ when, hash }) => own.has(Number(when)) && own.get(Number(when)) !== hash))
    throw new BackupFault('other-steps')
  const journal: Journal = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  const entries = journal.entries.filter(({ when }) => wanted.some((step) => step.when === when))
  if (entries.length < wanted.length) throw new BackupFault('newer')
  // file by file: the folders of an installed program may be read-only, and their copies would be too
  const copy = mkdtempSync(join(tmpdir(), 'pishkhanyar-migrations-'))
  mkdirSync(join(copy, 'meta'))
  for (const { tag } of entries) copyFileSync(join(folder, `${tag}.sql`), join(copy, `${tag}.sql`))
  writeFileSync(join(copy, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
  return copy
}

type Journal = { entries: { when: number; tag: string }[] }

async function load(tx: postgres.TransactionSql, from: AsyncGenerator<Piece>, footer: Footer): Promise<void> {
  let table: Table | null = null
  let filling: Filling | null = null
  for await (const piece of from) {
    if (piece.kind === 'row') {
      filling ??= await fill(tx, table!)
      await filling.add(piece.line)
    } else {
      await filling?.end()
      filling = null
      table = piece.kind === 'table' ? piece.table : null
    }
  }
  for (const [name, rows] of Object.entries(footer.rows)) {
    const [counted] = await tx.unsafe(`select count(*)::int as rows from ${quoted(name)}`)
    if (counted!.rows !== rows) throw new BackupFault('damaged', { table: name })
  }
  for (const [name, next] of Object.entries(footer.sequences))
    await tx`select setval(${name}::regclass, ${next}, false)`
}

type Filling = { add(line: Buffer): Promise<void>; end(): Promise<void> }

const together = 1 << 16

/** Copies rows into a table, many at a time. */
async function fill(tx: postgres.TransactionSql, { name, columns }: Table): Promise<Filling> {
  const target: Writable = await tx
    .unsafe(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`)
    .writable()
  const failed = new Promise<never>((_, fail) => target.once('error', fail))
  failed.catch(() => undefined)
  let waiting: Buffer[] = []
  let size = 0
  const flush = async () => {
    const rows = Buffer.concat(waiting)
    waiting = []
    size = 0
    if (!target.write(rows)) await Promise.race([new Promise((resolve) => target.once('drain', resolve)), failed])
  }
  return {
    add: async (line) => {
      waiting.push(line)
      size += line.length
      if (size >= together) await flush()
    },
    end: async () => {
      if (size > 0) await flush()
      target.end()
      await Promise.race([finished(target), failed])
    },
  }
}

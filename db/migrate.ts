// The database brought to the shape this version needs: forward only, by one process at a time.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyAll } from 'drizzle-orm/postgres-js/migrator'
import type postgres from 'postgres'
import { client } from './client.ts'

/** Any number that nobody else locks. */
const migrationLock = 7_264_301

/** Names of migrations still to apply; `fresh` says that none ever was, so that there is nothing to copy. */
export type Pending = { steps: string[]; fresh: boolean }

export type MigrateOptions = {
  /** Called under the lock before anything changes, and only if something will: the place to copy the data. */
  before?: (pending: Pending) => Promise<void>
  /** Told how many migrations the database has that this version does not know: it is a newer version's. */
  ahead?: (count: number) => void
}

type Step = { name: string; when: number; hash: string }

/**
 * Applies what `folder` (drizzle-kit's) has and the database lacks, in one transaction, and gives the names of what this
 * call applied: none if another process was first. Safe for several processes at once. `url` must not lead through a
 * pooler, because the lock belongs to the session. Throws before any change if an applied migration was edited since, or
 * one would be skipped because it is dated before an applied one; and after it if any is still missing.
 */
export async function migrate(url: string, folder: string, options: MigrateOptions = {}): Promise<string[]> {
  const sql = client(url, { max: 1, name: 'pishkhanyar migrate' })
  try {
    await sql`select pg_advisory_lock(${migrationLock})`
    const found = await compare(sql, folder)
    const unknown = await unknownTo(sql, folder)
    if (unknown > 0) options.ahead?.(unknown)
    if (found.steps.length > 0) {
      await options.before?.(found)
      await applyAll(drizzle(sql), { migrationsFolder: folder })
      const left = await compare(sql, folder)
      if (left.steps.length > 0) throw new Error(`Migrations were not applied: ${left.steps.join(', ')}`)
    }
    return found.steps
  } finally {
    await sql.end()
  }
}

/** What `migrate` would do; changes nothing. Throws for the same reasons. */
export async function pending(url: string, folder: string): Promise<Pending> {
  const sql = client(url, { max: 1, name: 'pishkhanyar migrate' })
  try {
    return await compare(sql, folder)
  } finally {
    await sql.end()
  }
}

async function compare(sql: postgres.Sql, folder: string): Promise<Pending> {
  const applied = await appliedTo(sql)
  const newest = Math.max(0, ...applied.keys())
  const missing = stepsIn(folder).filter(({ name, when, hash }) => {
    const known = applied.get(when)
    if (known && known !== hash) throw new Error(`Migration ${name} was changed after this database had applied it`)
    if (!known && when < newest) throw new Error(`Migration ${name} is dated before one that was applied: date it anew`)
    return !known
  })
  return { steps: missing.map((step) => step.name), fresh: applied.size === 0 }
}

/** How many of what was applied this version does not have. */
async function unknownTo(sql: postgres.Sql, folder: string): Promise<number> {
  const known = new Set(stepsIn(folder).map(({ when }) => when))
  return [...(await appliedTo(sql)).keys()].filter((when) => !known.has(when)).length
}

/** Hashes by the time in the journal, as drizzle notes them. */
async function appliedTo(sql: postgres.Sql): Promise<Map<number, string>> {
  const [table] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as there`
  if (!table?.there) return new Map()
  const rows = await sql<{ when: string; hash: string }[]>`
    select created_at::text as "when", hash from drizzle.__drizzle_migrations`
  return new Map(rows.map((row) => [Number(row.when), row.hash]))
}

function stepsIn(folder: string): Step[] {
  const journal: { entries: { tag: string }[] } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8'))
  return readMigrationFiles({ migrationsFolder: folder }).map(({ folderMillis, hash }, index) => ({
    name: journal.entries[index]?.tag ?? String(folderMillis),
    when: folderMillis,
    hash,
  }))
}

// Once per test run: one PostgreSQL in a throw-away folder, and in it a migrated template to clone.
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { client } from '#db/client'
import { eraseEmbedded, startEmbedded } from '#db/embedded'
import { migrate } from '#db/migrate'

const migrations = join(import.meta.dirname, '../db/migrations')
const template = 'template_house'

/** Nothing here outlives the run, so the disk need not be waited for. */
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  autovacuum: 'off',
  max_connections: '300',
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The superuser's database of the run. */
    databaseUrl: string
    /** The name of the migrated database that `freshDatabase` clones. */
    template: string
  }
}

/** Starts the server, fills the template, and gives the clean-up. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = mkdtempSync(join(tmpdir(), 'pishkhanyar-test-'))
  const { url } = await startEmbedded(dir, { settings: throwAway })
  await fillTemplate(url)
  project.provide('databaseUrl', url)
  project.provide('template', template)
  return () => eraseEmbedded(dir)
}

async function fillTemplate(url: string): Promise<void> {
  const sql = client(url, { max: 1 })
  await sql`create database ${sql(template)}`
  const address = new URL(url)
  address.pathname = template
  if (existsSync(join(migrations, 'meta/_journal.json'))) await migrate(address.href, migrations)
  await sql`alter database ${sql(template)} with is_template true allow_connections false`
  await sql.end()
}

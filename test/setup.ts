// Once per test run: one PostgreSQL in a throw-away folder, and in it a migrated template to clone.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { client } from '#db/client'
import { quickFolder, startThrowAway } from '#db/embedded/throwaway'
import { migrate } from '#db/migrate'

const migrations = join(import.meta.dirname, '../db/migrations')
const template = 'template_house'

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
  const server = await startThrowAway('pishkhanyar-test-', {
    within: quickFolder(),
    settings: { autovacuum: 'off', max_connections: '300', max_wal_size: '256MB' },
  })
  await fillTemplate(server.url).catch(async (error: unknown) => {
    await server.stop()
    throw error
  })
  project.provide('databaseUrl', server.url)
  project.provide('template', template)
  return server.stop
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

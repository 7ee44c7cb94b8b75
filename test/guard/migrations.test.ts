import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateDrizzleJson, generateMigration } from 'drizzle-kit/api'
import { expect, test } from 'vitest'

const db = join(import.meta.dirname, '../../db')

/** What drizzle-kit noted after the last migration. */
function lastSnapshot(): Parameters<typeof generateMigration>[0] {
  const folder = join(db, 'migrations/meta')
  const last = readdirSync(folder)
    .filter((name) => name.endsWith('_snapshot.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(join(folder, last ?? ''), 'utf8'))
}

test('the migrations say all that the schema says', async () => {
  const files = readdirSync(join(db, 'schema')).filter((name) => name.endsWith('.ts'))
  const tables = await Promise.all(files.map((name) => import(join(db, 'schema', name))))
  const now = generateDrizzleJson(Object.assign({}, ...tables))
  expect(await generateMigration(lastSnapshot(), now)).toEqual([])
})

import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { audit } from '#db/schema/audit'
import { publishedHeads } from '#reads/audit'
import { built } from '#test/built'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld } from '#test/world'

const root = join(import.meta.dirname, '../..')
let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-audit-'))
  const { province, now } = await buildWorld(database.db)
  const entry = {
    provinceId: province,
    at: now,
    via: 'app' as const,
    action: 'x',
    subject: 'x',
    subjectId: 'x',
    facts: {},
  }
  await database.db.insert(audit).values([entry, entry, entry])
  await sealEntries(database.db)
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

/** Runs the command; its exit code and what it said. */
async function run(...given: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder }
  const parameters = [...built('audit'), '--english', ...given]
  return promisify(execFile)(process.execPath, parameters, { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: error.code, said: error.stdout + error.stderr }),
  )
}

test('the command’s exit code says whether all is sound, also against a noted head', async () => {
  const [heads] = await publishedHeads(database.db)
  const noted = `${heads!.current!.seq}:${heads!.current!.hash}`
  expect(await run('--head', noted)).toMatchObject({ code: 0, said: expect.stringContaining('3 records, all sound') })
  expect(await run('--head', 'nonsense')).toMatchObject({ code: 1, said: expect.stringContaining('npm run audit') })
  await database.sql`delete from audit where seq = 3`
  expect(await run()).toMatchObject({ code: 2, said: expect.stringContaining('not proven') })
  expect(await run('--head', noted)).toMatchObject({
    code: 1,
    said: expect.stringContaining('number 3 is not in the chain'),
  })
})

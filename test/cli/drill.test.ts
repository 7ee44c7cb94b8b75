// A backup is only one once it was brought back: the trial does it, in a database of its own.
import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealEntries } from '#actions/audit/seal'
import { writeBackup } from '#db/backup/write'
import { audit } from '#db/schema/audit'
import { publishedHeads } from '#reads/audit'
import { built } from '#test/built'
import { freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld } from '#test/world'

const root = join(import.meta.dirname, '../..')
let database: TestDatabase
let folder: string
let file: string
let head: string
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-tried-'))
  file = join(folder, 'all.backup')
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
  const [heads] = await publishedHeads(database.db)
  head = `${heads!.current!.seq}:${heads!.current!.hash}`
  await writeBackup(database.url, file, { secret: null, now, lock: {} })
})
afterAll(async () => {
  await database.drop()
  await rm(folder, { recursive: true })
})

/** Runs the trial with settings whose database and folder it must leave alone. */
async function tried(...given: string[]): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', DATA_DIR: join(folder, 'none') }
  return promisify(execFile)(process.execPath, [...built('drill'), '--english', ...given], { cwd: root, env }).then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    (error) => ({ code: error.code, said: error.stdout + error.stderr }),
  )
}

// a database is begun for each trial
const patience = 300_000

test(
  'a backup is brought back whole, its chain is proven against the head that was kept, and nothing else is touched',
  async () => {
    const { code, said } = await tried(file, '--head', head)
    expect(said).toMatch(/Restored for a trial: [\d,]+ rows/)
    expect(said).toContain('3 records, all sound')
    expect(said).toContain('The backup is good')
    expect(code).toBe(0)
    await expect(stat(join(folder, 'none'))).rejects.toThrow('ENOENT')
  },
  patience,
)

test(
  'what is of no use says so: no file, a damaged one, a chain that was changed, a head that is not in it',
  async () => {
    expect(await tried(join(folder, 'no.backup'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('no.backup'),
    })
    expect(await tried(file, '--head', 'nonsense')).toMatchObject({
      code: 1,
      said: expect.stringContaining('npm run drill'),
    })
    expect(await tried(file, '--head', `2:${'0'.repeat(64)}`)).toMatchObject({
      code: 1,
      said: expect.stringContaining('not sound'),
    })

    await database.sql`delete from audit where seq = 2`
    const changed = join(folder, 'changed.backup')
    await writeBackup(database.url, changed, { secret: null, now: new Date(), lock: {} })
    expect(await tried(changed)).toMatchObject({ code: 1, said: expect.stringContaining('not sound') })

    await truncate(changed, (await stat(changed)).size - 100)
    expect(await tried(changed)).toMatchObject({ code: 1, said: expect.not.stringContaining('is good') })
  },
  patience,
)

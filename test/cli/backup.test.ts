import { execFile } from 'node:child_process'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { appendFile, cp, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync } from 'node:zlib'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { copyBeforeMigrating } from '#db/backup/before'
import { restoreBackup } from '#db/backup/restore'
import { tablesInOrder } from '#db/backup/tables'
import { writeBackup } from '#db/backup/write'
import { migrate } from '#db/migrate'
import { audit } from '#db/schema/audit'
import { files } from '#db/schema/files'
import { installation } from '#db/schema/installation'
import { isOwnSecret } from '#state/secret'
import { built } from '#test/built'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database'
import { buildWorld } from '#test/world'

const root = join(import.meta.dirname, '../..')
const migrations = join(root, 'db/migrations')
const now = new Date('2026-10-10T08:30:00Z')

let source: TestDatabase
let target: TestDatabase
let folder: string
let file: string
beforeEach(async () => {
  source = await freshDatabase()
  target = await emptyDatabase()
  folder = await mkdtemp(join(tmpdir(), 'pishkhanyar-backup-'))
  file = join(folder, 'all.backup')
})
afterEach(async () => {
  await Promise.all([source.drop(), target.drop()])
  await rm(folder, { recursive: true })
})

/** A province, and whatever is hard to copy: bytes, marks of line ends, nulls, empty texts, big figures. */
async function fill({ db }: TestDatabase): Promise<void> {
  const { province } = await buildWorld(db)
  const texts = ['', 'a\tb\nc\\d\r\n\\.', '\\N', '\\.', 'متن با نیم‌فاصله', '{"a": "\\n"}', "'; drop table audit; --"]
  await db.insert(audit).values(
    texts.map((text, index) => ({
      provinceId: province,
      at: new Date(now.getTime() + index),
      role: index % 2 ? null : text,
      via: 'app' as const,
      action: text,
      subject: 'x',
      subjectId: text,
      facts: { text, big: Number.MAX_SAFE_INTEGER, none: null },
    })),
  )
  const content = randomBytes(300_000)
  const meta = { name: 'عکس.jpg', mime: 'image/jpeg', size: content.length, sha256: 'x', at: now }
  await db.insert(files).values({ provinceId: province, ...meta, content })
}

/** Every row of every table as text, in a fixed order. */
async function everything(database: TestDatabase): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const { name } of await tablesInOrder(database.sql)) {
    const rows = await database.sql.unsafe(`select t::text as row from "${name}" t order by 1`)
    found[name] = rows.map(({ row }) => row)
  }
  return found
}

const restored = () => restoreBackup(target.url, file, migrations)
const tablesOf = async (database: TestDatabase) => (await tablesInOrder(database.sql)).length

describe('a backup', () => {
  test('restored into an empty server has every row of every table, and the secret', async () => {
    await fill(source)
    const before = await everything(source)
    expect(Object.values(before).filter((rows) => rows.length > 0).length).toBeGreaterThan(10)
    const written = await writeBackup(source.url, file, { secret: 'a secret', now })
    const found = await restored()
    expect(await everything(target)).toEqual(before)
    expect(found).toEqual({ rows: written.rows, made: now, secret: 'a secret' })
    expect(found.rows.audit).toBe(7)
  })

  test('goes on counting where it was', async () => {
    await fill(source)
    await source.sql`delete from audit where id > 3`
    await writeBackup(source.url, file, { secret: null, now })
    await restored()
    const [entry] = await target.sql`
      insert into audit (province_id, at, via, action, subject, subject_id, facts)
      values (${randomUUID()}, ${now}, 'app', 'x', 'x', 'x', '{}') returning id`
    expect(entry!.id).toBe(8)
    expect(await migrate(target.url, migrations)).toEqual([])
  })

  test('is of one moment, whatever happens meanwhile', async () => {
    await fill(source)
    const before = await everything(source)
    const writing = writeBackup(source.url, file, { secret: null, now })
    await source.sql.begin(async (tx) => {
      await tx`update people set name = 'دیگری'`
      await tx`delete from audit`
    })
    await writing
    await restored()
    const after = await everything(target)
    const changed = JSON.stringify(after.people) !== JSON.stringify(before.people)
    expect([before.audit, []]).toContainEqual(after.audit)
    expect(after.audit!.length === 0).toBe(changed)
  })

  test('is for its owner’s eyes, and replaces an earlier one only when it is whole', async () => {
    await writeFile(file, 'earlier')
    await expect(writeBackup('postgres://nobody@127.0.0.1:1/x', file, { secret: null, now })).rejects.toThrow()
    expect(await readFile(file, 'utf8')).toBe('earlier')
    await writeBackup(source.url, file, { secret: null, now })
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['all.backup'])
  })
})

describe('a locked backup', () => {
  const passphrase = 'چهار واژه که کسی نمی‌داند'

  test('tells nothing to who finds it, and opens with the pass phrase alone', async () => {
    await fill(source)
    const before = await everything(source)
    await writeBackup(source.url, file, { secret: 'a secret', now, lock: { passphrase } })
    expect((await readFile(file)).subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    await expect(restored()).rejects.toMatchObject({ fault: 'locked' })
    const other = restoreBackup(target.url, file, migrations, { passphrase: 'a wrong pass phrase' })
    await expect(other).rejects.toMatchObject({ fault: 'wrong-key' })
    expect(await tablesOf(target)).toBe(0)
    expect((await restoreBackup(target.url, file, migrations, { passphrase })).secret).toBe('a secret')
    expect(await everything(target)).toEqual(before)
  })

  test('for a public key opens with its secret key', async () => {
    await fill(source)
    const [identity, stranger] = [await generateX25519Identity(), await generateX25519Identity()]
    const lock = { recipients: [await identityToRecipient(identity)] }
    await writeBackup(source.url, file, { secret: null, now, lock })
    const other = restoreBackup(target.url, file, migrations, { identity: stranger })
    await expect(other).rejects.toMatchObject({ fault: 'wrong-key' })
    await restoreBackup(target.url, file, migrations, { identity })
    expect(await everything(target)).toEqual(await everything(source))
  })

  test('that was cut is damaged', async () => {
    await fill(source)
    await writeBackup(source.url, file, { secret: null, now, lock: { passphrase, work: 10 } })
    const whole = await readFile(file)
    for (const part of [whole.subarray(0, whole.length / 2), whole.subarray(0, 100)]) {
      await writeFile(file, part)
      const outcome = restoreBackup(target.url, file, migrations, { passphrase })
      await expect(outcome).rejects.toMatchObject({ fault: 'damaged' })
    }
  })
})

describe('a backup that cannot be written ends within seconds, with nothing left behind,', () => {
  const idle = async () =>
    (await source.sql`select pid from pg_stat_activity where datname = current_database() and state like 'idle in%'`)
      .length

  test.each(['no/such/folder/all.backup', '.'])('as %s', async (name) => {
    await expect(writeBackup(source.url, join(folder, name), { secret: null, now })).rejects.toHaveProperty('code')
    expect(await readdir(folder)).toEqual([])
    expect(await idle()).toBe(0)
  })

  // a disk of its own needs root; elsewhere the system's device that is always full stands for it
  test.runIf(process.platform === 'linux')('on a disk that is full in the middle of a table', async () => {
    await fill(source)
    await source.sql`
      insert into history (id, province_id, subject, subject_id, field, was, became, at, via)
      select gen_random_uuid(), p.id, 'office', p.id, 'x', md5(random()::text), md5(random()::text), ${now}, 'app'
      from provinces p, generate_series(1, 200000)`
    for (const lock of [{}, { passphrase: 'a long pass phrase', work: 10 }]) {
      await symlink('/dev/full', `${file}.part`)
      await expect(writeBackup(source.url, file, { secret: null, now, lock })).rejects.toMatchObject({ code: 'ENOSPC' })
      expect(await readdir(folder)).toEqual([])
    }
    expect(await idle()).toBe(0)
  })
})

describe('a restore refuses, and leaves the database as it was,', () => {
  beforeEach(async () => {
    await fill(source)
    await writeBackup(source.url, file, { secret: null, now })
  })
  const rewrite = async (change: (lines: string) => string) =>
    writeFile(file, gzipSync(change(gunzipSync(await readFile(file)).toString('latin1')), { level: 1 }))

  test('a database that is not empty', async () => {
    await restored()
    await expect(restored()).rejects.toMatchObject({ fault: 'not-empty' })
  })

  test.each([
    ['a file with a changed letter', (lines: string) => lines.replace('image/jpeg', 'image/jpeh')],
    ['a file with a row less', (lines: string) => lines.replace(/\n[^\n{]*image\/jpeg[^\n]*/, '')],
    ['a file without its end', (lines: string) => lines.slice(0, -300)],
    ['a file with something after its end', (lines: string) => `${lines}x\n`],
    ['a file of another kind', () => 'a\nb\n'],
    ['an empty file', () => ''],
  ])('%s', async (_, change) => {
    await rewrite(change)
    await expect(restored()).rejects.toMatchObject({ fault: 'damaged' })
    expect(await tablesOf(target)).toBe(0)
  })

  test('a file that was cut, or never was a backup', async () => {
    const whole = await readFile(file)
    for (const broken of [whole.subarray(0, whole.length / 2), Buffer.from('plain')]) {
      await writeFile(file, broken)
      await expect(restored()).rejects.toMatchObject({ fault: 'damaged' })
    }
    expect(await tablesOf(target)).toBe(0)
  })

  test('a backup of a newer version', async () => {
    const [header = '', ...rest] = gunzipSync(await readFile(file))
      .toString('latin1')
      .split('\n')
    const newer = { ...JSON.parse(header), migrations: [...JSON.parse(header).migrations, { when: 9e12, hash: 'x' }] }
    const body = [JSON.stringify(newer), ...rest.slice(0, -2), ''].join('\n')
    const footer = JSON.parse(rest.at(-2)!)
    footer.sha256 = createHash('sha256').update(Buffer.from(body, 'latin1')).digest('hex')
    await writeFile(file, gzipSync(Buffer.from(`${body}${JSON.stringify(footer)}\n`, 'latin1')))
    await expect(restored()).rejects.toMatchObject({ fault: 'newer' })
    expect(await tablesOf(target)).toBe(0)
  })
})

test('a backup of other steps of the same moments is refused', async () => {
  const edited = join(folder, 'migrations')
  await cp(migrations, edited, { recursive: true })
  await fill(source)
  await writeBackup(source.url, file, { secret: null, now })
  await appendFile(join(edited, '0000_foundation.sql'), '\n-- edited')
  await expect(restoreBackup(target.url, file, edited)).rejects.toMatchObject({ fault: 'other-steps' })
  expect(await tablesOf(target)).toBe(0)
})

test('a backup of an older version is restored in its own shape and brought up to date', async () => {
  const old = join(folder, 'migrations')
  await cp(migrations, old, { recursive: true })
  const journal = JSON.parse(await readFile(join(old, 'meta/_journal.json'), 'utf8'))
  await writeFile(join(old, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }))
  const before = await emptyDatabase()
  try {
    await migrate(before.url, old)
    await before.sql`insert into slots (id, next_at, gap) values ('telegram', ${now}, 35)`
    await writeBackup(before.url, file, { secret: null, now })
    await restored()
    expect(await target.sql`select id, rate from slots`).toEqual([{ id: 'telegram', rate: null }])
    expect(await tablesOf(target)).toBe(await tablesOf(source))
  } finally {
    await before.drop()
  }
})

test('a secret that is lost for good is forgotten by a command, once it is asked for in so many words', async () => {
  const [old, fresh] = ['o'.repeat(32), 'f'.repeat(32)]
  expect(await isOwnSecret(source.db, old, now)).toBe(true)
  const run = (...given: string[]) => {
    const env = { ...process.env, DATABASE_URL: source.url, DATA_DIR: folder, SECRET: fresh }
    return promisify(execFile)(process.execPath, [...built('secret'), ...given, '--english'], { cwd: root, env })
  }
  await expect(run()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('npm run secret -- --forget') })
  expect(await isOwnSecret(source.db, fresh, now)).toBe(false)
  expect((await run('--forget')).stdout).toContain('The former secret is forgotten')
  expect(await isOwnSecret(source.db, fresh, now)).toBe(true)
  await source.db.delete(installation)
  await expect(run('--forget')).rejects.toMatchObject({ code: 1 })
})

test('copies before migrating are kept, the last five', async () => {
  await writeFile(join(folder, 'secret'), 'kept secret\n')
  const made: string[] = []
  for (let times = 0; times < 6; times++) made.push(await copyBeforeMigrating(source.url, folder))
  expect(await readdir(join(folder, 'copies'))).toHaveLength(5)
  await fill(source)
  const before = await everything(source)
  expect((await restoreBackup(target.url, await copyBeforeMigrating(source.url, folder), migrations)).secret).toBe(
    'kept secret',
  )
  expect(await everything(target)).toEqual(before)
})

test('the commands write and restore, and say why not', async () => {
  await fill(source)
  const run = async (command: string, database: TestDatabase, ...given: string[]) => {
    const env = { ...process.env, DATABASE_URL: database.url, DATA_DIR: join(folder, command), SECRET: '' }
    return promisify(execFile)(process.execPath, [...built(command), ...given, '--english'], { cwd: root, env })
  }
  // of what was never begun: nobody is to believe that they have a backup
  const none = await run('backup', target, file).catch((error) => error)
  expect([none.code, none.stderr]).toEqual([1, expect.stringContaining('This database is empty')])
  const written = await run('backup', source, file)
  expect(written.stdout).toContain(`Backup written to ${file}`)
  const done = await run('restore', target, file)
  expect(done.stdout).toContain('Restored the backup of')
  expect(await everything(target)).toEqual(await everything(source))
  const [made, kept] = await Promise.all(
    ['backup', 'restore'].map((name) => readFile(join(folder, name, 'secret'), 'utf8')),
  )
  expect(kept).toBe(made)
  const before = await readFile(file)
  await expect(run('backup', source, file)).rejects.toMatchObject({ code: 1 })
  expect(await readFile(file)).toEqual(before)
  expect((await run('backup', source, file, '--replace')).stdout).toContain('Backup written to')
  const [pipe, nowhere] = [join(folder, 'pipe'), join(folder, 'nowhere')]
  await promisify(execFile)('mkfifo', [pipe])
  await symlink(join(folder, 'none/x'), nowhere)
  for (const [command, given, why] of [
    ['restore', [file], 'The database is not empty'],
    ['restore', [join(folder, 'none')], 'There is no file'],
    ['restore', [], 'npm run restore'],
    ['backup', [], 'npm run backup'],
    ['backup', [file], 'is there already; no backup was written'],
    ['backup', [folder], 'is a folder; name a file'],
    ['backup', [join(folder, 'none/x')], 'was not found'],
    ['backup', [pipe], 'is no ordinary file'],
    ['backup', [nowhere], 'was not found'],
  ] as const) {
    const failed = await run(command, target, ...given).catch((error) => error)
    expect(failed.code).toBe(1)
    expect(failed.stderr).toContain(why)
  }
})

test('a file that is refused leaves nothing where the program’s own database would be', async () => {
  await writeFile(file, gzipSync('no backup'))
  const data = join(folder, 'data')
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: data, SECRET: '' }
  const parameters = [...built('restore'), file, '--english']
  const failed = await promisify(execFile)(process.execPath, parameters, { cwd: root, env }).catch((error) => error)
  expect([failed.code, failed.stderr]).toEqual([1, expect.stringContaining('not a whole backup')])
  expect(await readdir(folder)).toEqual(['all.backup'])
})

// where it breaks decides who hears of it: the stream, the pipe behind it, or whoever waits for a table
test.each([8, 64, 100, 128, 200, 256])(
  'a disk that takes %i kB and no more ends it, and leaves nothing',
  async (most) => {
    await fill(source)
    const env = { ...process.env, DATABASE_URL: source.url, DATA_DIR: folder, SECRET: 's'.repeat(32) }
    // whatever is to be built is built before
    await promisify(execFile)(process.execPath, [...built('backup'), '--new-key'], { cwd: root, env })
    const limited = `ulimit -f ${most * 2}; exec "$0" "$@"`
    const command = ['-c', limited, process.execPath, ...built('backup'), file, '--english']
    await expect(promisify(execFile)('sh', command, { cwd: root, env, timeout: 40_000 })).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(file),
    })
    expect(await readdir(folder)).toEqual([])
  },
)

test('a pipe stays a pipe, a link stays a link, and the file behind it becomes the backup', async () => {
  const [pipe, link, behind] = ['pipe', 'link', 'behind'].map((name) => join(folder, name)) as [string, string, string]
  await promisify(execFile)('mkfifo', [pipe])
  await writeFile(behind, 'old')
  await symlink(behind, link)
  const made = { secret: null, now }
  await expect(writeBackup(source.url, pipe, made)).rejects.toMatchObject({ code: 'ENOTSUP' })
  expect((await lstat(pipe)).isFIFO()).toBe(true)
  await writeBackup(source.url, link, made)
  expect((await lstat(link)).isSymbolicLink()).toBe(true)
  expect((await lstat(behind)).isFile()).toBe(true)
  await restoreBackup(target.url, behind, migrations)
  expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringContaining('.part')]))
})

test('without tables there is nothing to copy, and the file says so', async () => {
  const empty = await emptyDatabase()
  const written = await writeBackup(empty.url, file, { secret: null, now })
  expect(written.rows).toEqual({})
  await empty.drop()
  await restored()
  expect(await tablesOf(target)).toBe(await tablesOf(source))
})

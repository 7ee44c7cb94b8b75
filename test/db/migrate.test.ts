import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { sqlState } from '#db/client'
import { migrate, type Pending, pending } from '#db/migrate'
import { emptyDatabase, freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let folder: string
beforeEach(async () => {
  database = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-migrations-'))
})
afterEach(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const offices = { tag: '0000_offices', when: 1_000, sql: 'create table offices (code text primary key)' }
const notices = { tag: '0001_notices', when: 2_000, sql: 'create table notices (code text references offices)' }
const broken = {
  tag: '0002_broken',
  when: 3_000,
  sql: 'create table votes (n int); --> statement-breakpoint\nselect 1 / 0',
}

/** Writes a folder as drizzle-kit would. */
function write(...steps: { tag: string; when: number; sql: string }[]): void {
  mkdirSync(join(folder, 'meta'), { recursive: true })
  for (const { tag, sql } of steps) writeFileSync(join(folder, `${tag}.sql`), sql)
  const entries = steps.map(({ tag, when }, idx) => ({ idx, version: '7', when, tag, breakpoints: true }))
  writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ version: '7', dialect: 'postgresql', entries }))
}

async function tables(): Promise<string[]> {
  const rows = await database.sql`
    select tablename as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema') order by 1`
  return rows.map((row) => row.name)
}

test('what is missing is applied in order, and nothing the second time', async () => {
  write(offices)
  expect(await migrate(database.url, folder)).toEqual(['0000_offices'])
  write(offices, notices)
  expect(await migrate(database.url, folder)).toEqual(['0001_notices'])
  expect(await migrate(database.url, folder)).toEqual([])
  expect(await tables()).toEqual(['__drizzle_migrations', 'notices', 'offices'])
})

test('of many processes that migrate at once one applies and the others wait for it', async () => {
  write(offices, notices)
  const all = await Promise.all(Array.from({ length: 6 }, () => migrate(database.url, folder)))
  expect(all.flat().sort()).toEqual(['0000_offices', '0001_notices'])
})

test('what is pending can be asked without changing anything', async () => {
  write(offices, notices)
  expect(await pending(database.url, folder)).toEqual({ steps: ['0000_offices', '0001_notices'], fresh: true })
  expect(await tables()).toEqual([])
  await migrate(database.url, folder)
  expect(await pending(database.url, folder)).toEqual({ steps: [], fresh: false })
})

test('a copy can be made before anything changes, once, and only if something will', async () => {
  const asked: (Pending & { tables: string[] })[] = []
  const before = async (found: Pending) => {
    asked.push({ ...found, tables: await tables() })
  }
  write(offices)
  await Promise.all([migrate(database.url, folder, { before }), migrate(database.url, folder, { before })])
  write(offices, notices)
  await migrate(database.url, folder, { before })
  await migrate(database.url, folder, { before })
  expect(asked).toEqual([
    { steps: ['0000_offices'], fresh: true, tables: [] },
    { steps: ['0001_notices'], fresh: false, tables: ['__drizzle_migrations', 'offices'] },
  ])
})

test('if the copy fails nothing is applied', async () => {
  write(offices)
  const before = () => Promise.reject(new Error('disk full'))
  await expect(migrate(database.url, folder, { before })).rejects.toThrow('disk full')
  expect(await tables()).toEqual([])
})

test('a migration that fails leaves nothing behind, and is applied when mended', async () => {
  write(offices, broken)
  expect(sqlState(await migrate(database.url, folder).catch((error: unknown) => error))).toBe('22012')
  expect(await tables()).toEqual(['__drizzle_migrations'])
  write(offices)
  expect(await migrate(database.url, folder)).toEqual(['0000_offices'])
})

test('a migration that was edited after it was applied is refused by name', async () => {
  write(offices)
  await migrate(database.url, folder)
  write({ ...offices, sql: 'create table offices (code text)' })
  await expect(migrate(database.url, folder)).rejects.toThrow('0000_offices was changed')
})

test('a migration dated before an applied one, which drizzle would skip, is refused by name', async () => {
  write({ ...offices, tag: '0000_later', when: 3_000 })
  await migrate(database.url, folder)
  write({ ...offices, tag: '0000_later', when: 3_000 }, notices)
  await expect(migrate(database.url, folder)).rejects.toThrow('0001_notices is dated before')
  expect(await tables()).toEqual(['__drizzle_migrations', 'offices'])
})

test('a database that is ahead of this version is left alone', async () => {
  write(offices, notices)
  await migrate(database.url, folder)
  write(offices)
  const ahead: number[] = []
  expect(await migrate(database.url, folder, { ahead: (count) => ahead.push(count) })).toEqual([])
  expect(ahead, 'and that is told').toEqual([1])
  write(offices, notices)
  await migrate(database.url, folder, { ahead: (count) => ahead.push(count) })
  expect(ahead).toEqual([1])
})

const real = join(import.meta.dirname, '../../db/migrations')
if (existsSync(real)) {
  test('the migrations of the house apply to an empty database, and test databases have them all', async () => {
    expect((await migrate(database.url, real)).length).toBeGreaterThan(0)
    const clone = await freshDatabase()
    expect(await pending(clone.url, real)).toEqual({ steps: [], fresh: false })
    await clone.drop()
  })
}

/** Brings the database to where it stood before a migration of the house; what comes back applies that one and the rest. */
async function migratedBefore(tag: string): Promise<() => Promise<unknown>> {
  cpSync(real, folder, { recursive: true })
  const journal = JSON.parse(readFileSync(join(real, 'meta/_journal.json'), 'utf8'))
  const at = journal.entries.findIndex((entry: { tag: string }) => entry.tag.endsWith(tag))
  const upTo = (end: number) => {
    const entries = journal.entries.slice(0, end)
    writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }))
    return migrate(database.url, folder)
  }
  await upTo(at)
  return () => upTo(journal.entries.length)
}

test('requests that were under way before there were tasks are given the one they wait for', async () => {
  const onward = await migratedBefore('_tasks')
  const stages = ['consent', 'association', 'vote', 'letter', 'closed']
  await database.sql.unsafe(
    stages
      .map(
        (
          stage,
          nth,
        ) => `insert into requests (id, province_id, number, kind, office_id, person_id, form, law, stage, stage_due,
          consent_person_id, filed_at, filed_on, stage_at) values (gen_random_uuid(), gen_random_uuid(), '${nth}', 'leave',
          gen_random_uuid(), gen_random_uuid(), '{}', '{}', '${stage}', '2026-10-2${nth}', gen_random_uuid(), now(), now(), now())`,
      )
      .reduce((all, one) => `${all}; ${one}`, 'set session_replication_role = replica'),
  )
  await onward()
  const rows = await database.sql`select t.stage, t.task, t.of, t.role, t.state, t.due_on::text as due,
    t.person_id = r.consent_person_id as named from tasks t join requests r on r.id = t.request_id order by r.number`
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { stage: 'consent', task: 'consent', of: 'substitute', role: null, state: 'open', due: '2026-10-20', named: true },
    {
      stage: 'association',
      task: 'opinion',
      of: 'association',
      role: 'association',
      state: 'open',
      due: '2026-10-21',
      named: null,
    },
    { stage: 'vote', task: 'vote', of: null, role: null, state: 'open', due: '2026-10-22', named: null },
    { stage: 'letter', task: 'letter', of: null, role: null, state: 'open', due: '2026-10-23', named: null },
  ])
})

test('cases that were under way before they had tasks are given the one they wait for, with its clock', async () => {
  const onward = await migratedBefore('_cases_proceed')
  const states = ['registered', 'examining', 'office', 'answered', 'resolved', 'reopened', 'supervision']
  const put = (state: string, nth: number, satisfied: boolean | null) =>
    `insert into cases (id, province_id, tracking_code, secret_hash, kind, topic, text, confidential, state, examiner,
      satisfied, due_on, filed_at, state_at) values (gen_random_uuid(), gen_random_uuid(), '${nth}', 'x', 'complaint', 'delay',
      'متن', true, '${state}', 'kanoon', ${satisfied}, ${nth < 4 ? `'2026-10-2${nth}'` : null}, now(), '2026-10-1${nth}')`
  await database.sql.unsafe([...states.map((state, nth) => put(state, nth, null)), put('resolved', 8, true)].join('; '))
  await onward()
  const rows = await database.sql`select t.stage, t.task, t.of, t.role, t.due_on::text as due, c.law,
    t.opened_at = c.state_at as since from tasks t join cases c on c.id = t.case_id
    where t.state = 'open' and t.request_id is null order by c.tracking_code`
  const task = (stage: string, name: string, of: string, role: string | null, due: string | null) => {
    return { stage, task: name, of, role, due, law: null, since: true }
  }
  // the last one's citizen was content: it waits for nothing
  expect(rows.map((row) => ({ ...row }))).toEqual([
    task('registered', 'sorting', 'secretariat', null, '2026-10-20'),
    task('examining', 'examination', 'examiner', 'kanoon', '2026-10-21'),
    task('office', 'reply', 'office', null, '2026-10-22'),
    task('answered', 'result', 'secretariat', null, '2026-10-23'),
    task('resolved', 'verdict', 'citizen', null, null),
    task('reopened', 'sorting', 'secretariat', null, null),
    task('supervision', 'ruling', 'supervision', 'supervision', null),
  ])
})

test('a task belongs to one proceeding', async () => {
  await (await migratedBefore('_cases_proceed'))()
  const put = (owners: string) =>
    database.sql.unsafe(`set session_replication_role = replica;
      insert into tasks (id, province_id, ${owners ? 'request_id, case_id,' : ''} stage, task, opened_at)
      values (gen_random_uuid(), gen_random_uuid(), ${owners} 'vote', 'vote', now())`)
  await expect(put('gen_random_uuid(), gen_random_uuid(),')).rejects.toThrow('tasks_owner')
  await expect(put('')).rejects.toThrow('tasks_owner')
})

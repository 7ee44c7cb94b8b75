import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readinessOf } from '#server/database'
import { emptyDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let folder: string
beforeAll(async () => {
  database = await emptyDatabase()
  folder = mkdtempSync(join(tmpdir(), 'pishkhanyar-ready-'))
})
afterAll(async () => {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

const ask = (dataDir: string | null, ahead = 0) => readinessOf({ sql: database.sql, ahead }, dataDir)()

test('a process is ready while its database answers and its folder can be written, and leaves nothing there', async () => {
  expect(await ask(folder)).toEqual({ ready: true, said: 'ready' })
  expect(readdirSync(folder)).toEqual([])
})

test('it is not where the folder cannot be written; with a database elsewhere nothing has to be', async () => {
  const file = join(folder, 'full')
  writeFileSync(file, '')
  for (const dataDir of [join(folder, 'gone'), file]) {
    const { ready, said } = await ask(dataDir)
    expect([ready, said]).toEqual([false, 'not ready: the data folder cannot be written'])
  }
  expect(await ask(null)).toMatchObject({ ready: true })
})

test('on the database of a newer version it serves, and says so', async () => {
  expect(await ask(folder, 2)).toEqual({ ready: true, said: 'ready, but the database belongs to a newer version' })
})

test('it is not where the database does not answer', async () => {
  const sql = (() => Promise.reject(new Error('gone'))) as unknown as TestDatabase['sql']
  expect(await readinessOf({ sql, ahead: 0 }, folder)()).toMatchObject({ ready: false })
})

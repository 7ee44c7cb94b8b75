import { tmpdir } from 'node:os'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isPooled } from '#db/pooler'
import { readConfig } from '#server/config'
import { openDatabase } from '#server/database'
import { freshDatabase, type TestDatabase } from '#test/database'
import { startPooler } from './pooler-server.ts'

let database: TestDatabase
let pooler: Awaited<ReturnType<typeof startPooler>>

beforeAll(async () => {
  database = await freshDatabase()
  pooler = await startPooler(database.url)
})
afterAll(async () => {
  await pooler.stop()
  await database.drop()
})

const opened = (env: Record<string, string>) =>
  openDatabase(readConfig({ DATA_DIR: tmpdir(), ...env }), async () => undefined)

it('tells a pooler that shares a connection from PostgreSQL itself', async () => {
  expect(await isPooled(pooler.url)).toBe(true)
  expect(await isPooled(database.url)).toBe(false)
  expect(await isPooled(`${database.url}?options=-c%20random_page_cost%3D3`)).toBe(false)
})

it('refuses one that nobody named, with the line that says what to do', async () => {
  await expect(opened({ DATABASE_URL: pooler.url })).rejects.toThrow(
    /^DATABASE_URL: leads through a pooler: add \?pgbouncer=true, and give DATABASE_DIRECT_URL past it$/,
  )
  const both = { DATABASE_URL: `${pooler.url}?pgbouncer=true`, DATABASE_DIRECT_URL: pooler.url }
  await expect(opened(both)).rejects.toThrow(/^DATABASE_DIRECT_URL: leads through a pooler/)
  const { close } = await opened({ DATABASE_URL: database.url })
  await close()
})

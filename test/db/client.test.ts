import { sql as text } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, sqlState } from '#db/client'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

test('a day is text, an instant a Date and a bigint a number on the raw client', async () => {
  const [row] = await database.sql`
    select date '2026-03-21' as day, timestamptz '2026-03-20 20:30:00Z' as instant, 9007199254740991 as big`
  expect(row).toEqual({ day: '2026-03-21', instant: new Date('2026-03-20T20:30:00Z'), big: 9007199254740991 })
})

test('the raw client writes a day and JSON as they were given, also after drizzle was made', async () => {
  const [row] = await database.sql`
    select ${'2026-03-21'}::date as day, ${database.sql.json({ a: ['۱'] })}::jsonb as json`
  expect(row).toEqual({ day: '2026-03-21', json: { a: ['۱'] } })
})

test('the session thinks in UTC', async () => {
  const rows = await database.db.execute(text`select current_setting('TimeZone') as zone`)
  expect(rows[0]).toEqual({ zone: 'UTC' })
})

test('Persian letters sort in Persian order by the named collation', async () => {
  const rows = await database.sql`
    select x from unnest(${['گ', 'ی', 'پ', 'آ', 'ب', 'ک']}::text[]) as t (x) order by x collate "fa-x-icu"`
  expect(rows.map((row) => row.x)).toEqual(['آ', 'ب', 'پ', 'ک', 'گ', 'ی'])
})

test('a URL for PgBouncer is understood and not passed on to the server', async () => {
  const pooled = connect(`${database.url}?pgbouncer=true`)
  expect(await pooled.sql`select 1 as one`).toEqual([{ one: 1 }])
  expect(pooled.sql.options.prepare).toBe(false)
  await pooled.close()
})

test('the SQLSTATE is found under the wrapping of drizzle and without it', async () => {
  const broken = text`select 1 / 0`
  expect(sqlState(await database.db.execute(broken).catch((error: unknown) => error))).toBe('22012')
  expect(sqlState(await database.sql`select 1 / 0`.catch((error: unknown) => error))).toBe('22012')
  expect(sqlState(new Error('another'))).toBeUndefined()
})

test('LISTEN hears what another connection notifies', async () => {
  const heard = new Promise((done) => {
    void database.direct.listen('test_channel', done, () => {
      void database.sql.notify('test_channel', 'سلام')
    })
  })
  expect(await heard).toBe('سلام')
})

test('whoever holds all connections past the pooler keeps nobody else waiting', async () => {
  const { sql, direct, close } = connect(database.url, { rawMax: 2 })
  let release: () => void = () => undefined
  const released = new Promise<void>((done) => (release = done))
  const holding = [1, 2].map(() =>
    direct.begin(async (tx) => {
      await tx`select 1`
      await released
    }),
  )
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }])
  release()
  await Promise.all(holding)
  await close()
})

test.each([
  'channel_binding=require',
  'schema=public&connection_limit=5&pool_timeout=10',
  'sslrootcert=/no/such/file&keepalives=1&keepalives_idle=30',
  'target_session_attrs=read-write&gssencmode=disable&application_name=mine',
  'connect_timeout=10&options=-c%20search_path%3Dpublic&statement_timeout=60000',
])('a URL with %s connects: what no server knows is left out', async (query) => {
  const connection = connect(`${database.url}?${query}`)
  expect(await connection.sql`select 1 as one`).toEqual([{ one: 1 }])
  await connection.close()
})

test('parameters of the server reach it', async () => {
  const connection = connect(`${database.url}?statement_timeout=61000&options=-c%20lock_timeout%3D62000`)
  const rows = await connection.sql`
    select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`
  expect(rows).toEqual([{ statement: '61s', lock: '62s' }])
  await connection.close()
})

// A statement that is built once runs wherever it is asked for: on a connection, in a transaction, behind a pooler.
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client'
import { keys } from '#db/schema/keys'
import { gap, statement } from '#db/statement'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let connection: Connection
let built = 0

beforeAll(async () => {
  database = await freshDatabase()
  connection = connect(database.url, { max: 3 })
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const at = new Date('2026-03-21T08:30:00.125Z')
const keep = statement((db) =>
  db
    .insert(keys)
    .values({
      owner: 'test',
      key: gap('key', keys.key),
      action: 'x',
      body: '',
      answer: gap('answer', keys.answer),
      at: gap('at', keys.at),
    })
    .onConflictDoNothing(),
)
const find = statement((db) => {
  built++
  return db
    .select({ key: keys.key, answer: keys.answer, at: keys.at })
    .from(keys)
    .where(eq(keys.key, gap('key')))
})

describe('a statement', () => {
  it('writes and reads values as their columns do, and is built once', async () => {
    const answer = { text: "«'", list: [1, null] }
    await keep(connection.db, { key: 'a', answer, at })
    await keep(connection.db, { key: 'b', answer: null, at })
    expect(await find(connection.db, { key: 'a' })).toEqual([{ key: 'a', answer, at }])
    expect(await find(connection.db, { key: 'b' })).toEqual([{ key: 'b', answer: null, at }])
    expect(await find(connection.db, { key: 'none' })).toEqual([])
    expect(built).toBe(1)
  })

  it('belongs to the transaction that it is asked for in, also beside others', async () => {
    const tried = ['c', 'd'].map((key) =>
      connection.db.transaction(async (tx) => {
        await keep(tx, { key, answer: null, at })
        await tx.execute(sql`select pg_sleep(0.05)`)
        expect(await find(tx, { key })).toHaveLength(1)
        expect(await find(tx, { key: key === 'c' ? 'd' : 'c' })).toEqual([])
        expect(await find(connection.db, { key })).toEqual([])
        throw new Error('back')
      }),
    )
    for (const one of await Promise.allSettled(tried)) expect(one).toMatchObject({ reason: { message: 'back' } })
    expect(await find(connection.db, { key: 'c' })).toEqual([])
  })

  it('of another database is asked there', async () => {
    const elsewhere = await freshDatabase()
    const there = connect(elsewhere.url, { max: 1 })
    expect(await find(there.db, { key: 'a' })).toEqual([])
    await there.close()
    await elsewhere.drop()
  })

  it('is prepared on its connection, and behind a pooler not', async () => {
    const url = new URL(database.url)
    url.searchParams.set('pgbouncer', 'true')
    const pooled = connect(url.href, { max: 1 })
    const plain = connect(database.url, { max: 1 })
    const prepared = async ({ db }: Connection) =>
      (await db.execute(sql.raw(`select 1 from pg_prepared_statements where statement like '%"keys"."key" = $1%'`)))
        .length
    for (const one of [plain, pooled]) expect(await find(one.db, { key: 'a' })).toHaveLength(1)
    expect([await prepared(plain), await prepared(pooled)]).toEqual([1, 0])
    await Promise.all([plain.close(), pooled.close()])
  })

  it('refuses to run with a gap left open', async () => {
    await expect(find(connection.db, {})).rejects.toThrow('key')
  })
})

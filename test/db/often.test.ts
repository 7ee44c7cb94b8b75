// What comes again and again is prepared, and only that.
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Connection, connect } from '#db/client'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
let connection: Connection

beforeAll(async () => {
  database = await freshDatabase()
  connection = connect(database.url, { max: 1 })
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const prepared = async (like: string) => {
  const rows = await connection.db.execute<{ statement: string }>(
    sql.raw(`select statement from pg_prepared_statements where statement like '${like}%'`),
  )
  return rows.length
}
const times = async (count: number, run: (nth: number) => Promise<unknown>) => {
  for (let nth = 0; nth < count; nth++) await run(nth)
}

describe('statements', () => {
  it('are prepared once they came often, with the same answers', async () => {
    const seen: unknown[] = []
    await times(30, async (nth) => seen.push((await connection.db.execute(sql`select 1 + ${nth}::int as often`))[0]))
    expect(seen).toEqual(Array.from({ length: 30 }, (_, nth) => ({ often: 1 + nth })))
    expect(await prepared('select 1 +')).toBe(1)
  })

  it('are prepared inside transactions too', async () => {
    await times(30, (nth) => connection.db.transaction((tx) => tx.execute(sql`select 2 + ${nth}::int`)))
    expect(await prepared('select 2 +')).toBe(1)
  })

  it('are left alone where they differ each time', async () => {
    await times(30, (nth) =>
      connection.db.execute(
        sql`select 3 in (${sql.join(
          Array.from({ length: nth + 1 }, (_, one) => sql`${one}::int`),
          sql`, `,
        )})`,
      ),
    )
    expect(await prepared('select 3 in')).toBe(0)
  })

  it('survive a change of the tables they read', async () => {
    await connection.db.execute(sql`create table changing (a int)`)
    const read = () => connection.db.execute(sql`select * from changing where a > ${0}::int`)
    await times(20, read)
    await connection.db.execute(sql`alter table changing add b int default 7`)
    await connection.db.execute(sql`insert into changing values (1)`)
    expect([...(await read())]).toEqual([{ a: 1, b: 7 }])
  })
})

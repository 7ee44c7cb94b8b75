import { setTimeout as sleep } from 'node:timers/promises'
import { sql as text } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '#db/client'
import { freshDatabase, type TestDatabase } from '#test/database'

let database: TestDatabase
beforeEach(async () => {
  database = await freshDatabase()
  await database.sql`create table marks (mark int)`
})
afterEach(async () => {
  // a connection that died and was not needed since makes a close wait
  const each = Array.from({ length: 6 }, () => [
    database.sql`select pg_sleep(0.02)`,
    database.db.execute(text`select pg_sleep(0.02)`),
  ])
  await Promise.allSettled(each.flat())
  await database.drop()
})

/** Ends every other session of the database, as a restart does. */
async function endSessions(): Promise<void> {
  const other = connect(database.url)
  await other.sql`
    select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await other.close()
}

const marks = async () => (await database.sql`select mark from marks order by mark`).map((row) => row.mark)

test.each(['while a statement runs', 'between two statements', 'before it commits'])(
  'a transaction whose session ends %s fails, and the client goes on',
  async (moment) => {
    const work = database.sql.begin(async (tx) => {
      await tx`insert into marks values (1)`
      if (moment === 'while a statement runs') await Promise.all([tx`select pg_sleep(60)`, sleep(50).then(endSessions)])
      else await endSessions()
      if (moment === 'between two statements') await tx`insert into marks values (2)`
    })
    await expect(work).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    await database.sql`insert into marks values (3)`.catch(() => database.sql`insert into marks values (3)`)
    expect(await marks()).toEqual([3])
  },
)

test('through drizzle too', async () => {
  const work = database.db.transaction(async (tx) => {
    await tx.execute(text`insert into marks values (1)`)
    await endSessions()
    await tx.execute(text`insert into marks values (2)`)
  })
  await expect(work).rejects.toThrow()
  expect(await marks().catch(marks)).toEqual([])
})

test('what a transaction does after it is dead never runs outside it', async () => {
  let told: (error: unknown) => void
  const dead = new Promise((resolve) => {
    told = resolve
  })
  const work = database.sql.begin(async (tx) => {
    await tx`insert into marks values (1)`
    await endSessions()
    // the pool takes the same connection up again for others
    await Promise.all(Array.from({ length: 8 }, () => database.sql`select 1`.catch(() => undefined)))
    await Promise.resolve()
      .then(() => tx`insert into marks values (2)`)
      .catch(told)
  })
  await expect(work).rejects.toThrow()
  expect(await dead).toMatchObject({ code: 'CONNECTION_CLOSED' })
  expect(await marks()).toEqual([])
})

test.each(['ENOENT', 'ENOSPC', 'EACCES', 'EEXIST', 'ECONNREFUSED', 'ECONNRESET'])(
  'a transaction whose work fails with %s of something else is rolled back, and the error comes out',
  async (code) => {
    const work = database.sql.begin(async (tx) => {
      await tx`insert into marks values (1)`
      throw Object.assign(new Error('elsewhere'), { code })
    })
    await expect(work).rejects.toMatchObject({ code })
    expect(await marks()).toEqual([])
  },
)

test('a transaction that succeeds or refuses is as it was', async () => {
  expect(await database.sql.begin(async (tx) => (await tx`insert into marks values (1) returning mark`)[0]!.mark)).toBe(
    1,
  )
  const refused = database.sql.begin('isolation level serializable', async (tx) => {
    await tx`insert into marks values (2)`
    await tx.savepoint(async (inner) => {
      await inner`insert into marks values (3)`
    })
    throw new Error('refused')
  })
  await expect(refused).rejects.toThrow('refused')
  expect(await marks()).toEqual([1])
})

test('under load, sessions that end again and again are replaced by themselves', async () => {
  let stopped = false
  const busy = Array.from({ length: 12 }, async (_, index) => {
    while (!stopped) {
      await (index % 2
        ? database.sql`select ${index}::int`
        : database.sql.begin(async (tx) => [await tx`select 1`, await tx`select 2`])
      ).catch(() => sleep(5))
    }
  })
  for (let times = 0; times < 20; times++) {
    await sleep(30)
    await endSessions()
  }
  stopped = true
  await Promise.all(busy)
  const ask = () => Array.from({ length: 12 }, (_, index) => database.sql`select ${index}::int as x, pg_sleep(0.01)`)
  // each connection may have one more failure to tell
  await Promise.allSettled(ask())
  expect((await Promise.all(ask())).map(([row]) => row!.x)).toEqual(Array.from({ length: 12 }, (_, index) => index))
})

// A database of one's own for a test file: a clone of the migrated template.
import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { type Connection, client, connect } from '#db/client'

export type TestDatabase = Connection & { url: string; drop(): Promise<void> }

/** Clones the template in some 20 ms and connects; `drop` closes and removes it. `url` serves further processes. */
export function freshDatabase(): Promise<TestDatabase> {
  return created(inject('template'))
}

/** A database that no migration has touched. */
export function emptyDatabase(): Promise<TestDatabase> {
  return created('template0')
}

async function created(template: string): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await asSuperuser(`create database ${name} template ${template} strategy file_copy`)
  const address = new URL(inject('databaseUrl'))
  address.pathname = name
  const connection = connect(address.href, { max: 6, name: 'test' })
  return {
    ...connection,
    url: address.href,
    drop: async () => {
      await connection.close()
      await asSuperuser(`drop database ${name} with (force)`)
    },
  }
}

/** Kept for as long as the process lives: a connection costs as much as a hundred statements. */
let superuser: ReturnType<typeof client> | undefined

async function asSuperuser(statement: string): Promise<void> {
  superuser ??= client(inject('databaseUrl'), { max: 1 })
  await superuser.unsafe(statement)
}

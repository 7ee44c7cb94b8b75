// A pooler that nobody told us of: it hands statements of one client to several connections, or of several clients to
// one, and so LISTEN and locks of a session would be lost without a word.
import type postgres from 'postgres'
import { readAddress } from './address.ts'
import { cheapRandomPages, client } from './client.ts'

/**
 * Whether an address that claims to lead to PostgreSQL itself leads through such a pooler. One statement tells for most:
 * what a connection asks for when it begins arrives unless something stands between.
 */
export async function isPooled(url: string): Promise<boolean> {
  if (readAddress(url).pooled) return true
  const [one, other] = [1, 2].map(() => client(url, { max: 1, name: 'pishkhanyar start' })) as [
    postgres.Sql,
    postgres.Sql,
  ]
  try {
    const [row] = await one`select current_setting('random_page_cost') as cost`
    if (row!.cost === cheapRandomPages) return false
    return await isShared(one, other)
  } finally {
    await Promise.all([one, other].map((sql) => sql.end({ timeout: 1 })))
  }
}

/** Two clients whose connection is one, or one client that comes by another the next time. */
async function isShared(one: postgres.Sql, other: postgres.Sql): Promise<boolean> {
  const backend = async (sql: postgres.Sql) => (await sql`select pg_backend_pid() as pid`)[0]!.pid as number
  const first = await backend(one)
  return first === (await backend(other)) || first !== (await backend(one))
}

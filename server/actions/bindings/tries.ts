// Tries are counted in a statement of their own, so that neither a rollback nor parallel guesses get round a limit.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { tries } from '#db/schema/people'

const window = 3_600_000

/** Counts one more try of a bucket in the running hour and answers how many there are now. */
export async function countTry(db: Pick<Database, 'insert'>, bucket: string, now: Date): Promise<number> {
  const hour = new Date(Math.floor(now.getTime() / window) * window)
  const [row] = await db
    .insert(tries)
    .values({ bucket, window: hour, count: 1 })
    .onConflictDoUpdate({ target: [tries.bucket, tries.window], set: { count: sql`${tries.count} + 1` } })
    .returning({ count: tries.count })
  return row!.count
}

// Tries are counted in a statement of their own, so that neither a rollback nor parallel guesses get round a limit.
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { tries } from '#db/schema/tries'

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

/** How many tries of a bucket the running hour has. */
export async function triesOf(db: Pick<Database, 'select'>, bucket: string, now: Date): Promise<number> {
  const hour = new Date(Math.floor(now.getTime() / window) * window)
  const [row] = await db
    .select({ count: tries.count })
    .from(tries)
    .where(and(eq(tries.bucket, bucket), eq(tries.window, hour)))
  return row?.count ?? 0
}

/** Whether anything was counted for a bucket in this hour or the one before. */
export async function wasTried(db: Pick<Database, 'select'>, bucket: string, now: Date): Promise<boolean> {
  const rows = await db
    .select({ count: tries.count })
    .from(tries)
    .where(and(eq(tries.bucket, bucket), gte(tries.window, new Date(now.getTime() - 2 * window))))
  return rows.length > 0
}

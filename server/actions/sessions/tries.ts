// Limits on tries that hold across processes: counts per bucket and window of time.
import { sql } from 'drizzle-orm'
import type { Database } from '#db/client'
import { tries } from '#db/schema/people'

/** At most so many within so many minutes. */
export type Limit = { most: number; minutes: number }

/**
 * Counts a try of a bucket, in a statement of its own; null if it is within the limit, else the seconds until the
 * window ends.
 */
export async function countTry(
  db: Database,
  now: Date,
  bucket: string,
  { most, minutes }: Limit,
): Promise<number | null> {
  const length = minutes * 60_000
  const window = new Date(Math.floor(now.getTime() / length) * length)
  const [row] = await db
    .insert(tries)
    .values({ bucket, window, count: 1 })
    .onConflictDoUpdate({ target: [tries.bucket, tries.window], set: { count: sql`${tries.count} + 1` } })
    .returning({ count: tries.count })
  return row!.count <= most ? null : Math.ceil((window.getTime() + length - now.getTime()) / 1000)
}

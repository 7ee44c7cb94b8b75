// Look-ups by tracking code are counted across all doors: many misses from many places are somebody trying codes.
import type { Database } from '#db/client'
import { countTry } from '../bindings/tries.ts'

/** More misses in an hour than people mistype in all. */
const missesAnHour = 1000

/** Counts a look-up. The number of misses comes back once an hour, at the moment there are too many; else null. */
export async function countLook(db: Database, found: boolean, now: Date): Promise<number | null> {
  const count = await countTry(db, `track-found:${found ? 'yes' : 'no'}`, now)
  return !found && count === missesAnHour + 1 ? count : null
}

// That somebody came by the code of an office's poster: counted by the day, and nothing of whoever it was. Gathered in
// memory and written in groups, so that no page waits for it; what is lost with a process is some seconds of counts.
import { sql } from 'drizzle-orm'
import type { Logger } from 'pino'
import type { Database } from '#db/client'
import { posterDays, posterScans } from '#db/schema/posters'
import type { Day } from '#rules/calendar'

/** `counter`: whose code it was; 0 for the office's own. */
export type Scan = { office: string; province: string; counter: number; day: Day }

/** Milliseconds that scans are gathered. */
const gatherMs = 3000

type Gathered = { rows: Map<string, Scan & { count: number }>; writing: Promise<void> | null }
const gathered = new WeakMap<Database, Gathered>()

/** Notes a scan; never fails and keeps nobody waiting. */
export function noteScan({ db, log }: { db: Database; log: Logger }, scan: Scan): void {
  const held = gathered.get(db) ?? { rows: new Map(), writing: null }
  gathered.set(db, held)
  const key = `${scan.office} ${scan.counter} ${scan.day}`
  held.rows.set(key, { ...scan, count: (held.rows.get(key)?.count ?? 0) + 1 })
  held.writing ??= new Promise((resolve) => {
    const write = () => {
      const rows = [...held.rows.values()]
      held.rows.clear()
      held.writing = null
      writeScans(db, rows)
        .catch((error: unknown) => log.error({ err: error }, 'scans of posters could not be written'))
        .then(resolve)
    }
    setTimeout(write, gatherMs).unref()
  })
}

/** In one order everywhere, so that two processes never wait for each other. */
async function writeScans(db: Database, rows: readonly (Scan & { count: number })[]): Promise<void> {
  const ordered = [...rows].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  await db.transaction(async (tx) => {
    for (const { office: officeId, province: provinceId, counter, day, count } of ordered) {
      await tx
        .insert(posterDays)
        .values({ officeId, provinceId, counter, day, count })
        .onConflictDoUpdate({
          target: [posterDays.officeId, posterDays.day, posterDays.counter],
          set: { count: sql`${posterDays.count} + ${count}` },
        })
      await tx
        .insert(posterScans)
        .values({ officeId, provinceId, counter, scannedOn: day })
        .onConflictDoUpdate({ target: [posterScans.officeId, posterScans.counter], set: { scannedOn: day } })
    }
  })
}

const orderOf = ({ office, day, counter }: Scan) => `${office} ${day} ${counter}`

/** Waits until what was noted so far is written. */
export async function scansWritten(db: Database): Promise<void> {
  await gathered.get(db)?.writing
}

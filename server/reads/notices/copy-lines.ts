// The lines of copies on a letter, as it was signed or as they would stand now.
import { asc, eq, type SQLWrapper, sql } from 'drizzle-orm'
import { noticeCopies } from '#db/schema/copies'
import type { Copies } from '#db/schema/notices'
import { gap, statement } from '#db/statement'
import { tehranDay } from '#rules/calendar'
import type { Db } from '../parameters.ts'
import { partiesToSelect } from './parties.ts'

const linesOf = statement((db) =>
  db
    .select({ name: noticeCopies.name })
    .from(noticeCopies)
    .where(eq(noticeCopies.noticeId, gap('notice')))
    .orderBy(asc(noticeCopies.nth)),
)

/** The lines of a signed letter in their order, as a column beside others. */
export const copyLinesUnder = (notice: SQLWrapper) => sql<string[]>`coalesce((select json_agg(c.name order by c.nth)
  from notice_copies c where c.notice_id = ${notice}), '[]')`

/** The lines of a signed letter in their order. */
export async function copyLines(db: Db, notice: string): Promise<string[]> {
  const rows = await linesOf(db, { notice })
  return rows.map(({ name }) => name)
}

/** The lines of a letter that is not signed yet, as they would stand now. */
export async function copyLinesOf(db: Db, province: string, { parties, others }: Copies, now: Date): Promise<string[]> {
  if (parties.length === 0) return others
  const found = await partiesToSelect(db, province, tehranDay(now), parties)
  const names = parties.flatMap((id) => found.find((one) => one.id === id)?.name ?? [])
  return [...names, ...others]
}

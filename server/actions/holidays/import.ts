// The table of public holidays from a sheet: rehearsed, then taken over the one that stands.
import { and, eq, ne, sql } from 'drizzle-orm'
import { holidays } from '#db/schema/holidays'
import { permits } from '#policies/policies'
import type { Db } from '#reads/parameters'
import { presentHolidays } from '#reads/provinces'
import type { Cell } from '#rules/cells'
import {
  diffHolidays,
  type Holiday,
  type HolidayFinding,
  type HolidaysDiff,
  type HolidaysReading,
  readHolidays,
} from '#rules/holidays'
import { type Act, action, type Context, done, noBecause, type Outcome } from '../../act/act.ts'
import { closedNow, moveClocks } from './clocks.ts'

/** The cells of a sheet, as `readSheet` gives them. */
export type HolidaysInput = { cells: Cell[][] }
export type HolidayCounts = {
  added: number
  moved: number
  changed: number
  unchanged: number
  warned: number
  refused: number
}
/** What a rehearsal tells. */
export type HolidaysReport = { counts: HolidayCounts; warnings: HolidayFinding[] } & Pick<
  HolidaysDiff,
  'added' | 'moved' | 'changed'
> &
  Pick<HolidaysReading, 'refused' | 'unknownColumns' | 'missingColumns'>

/**
 * Takes the rows that can be taken (see `diffHolidays`); sudden closures stay. `clocks`: how many running clocks moved
 * because of it.
 */
export const importHolidays = action<HolidaysInput, HolidayCounts & { clocks: number }>('holidays.import', {
  run: async (act, { cells }) => {
    const before = await closedNow(act)
    const { reading, diff, counts } = await plan(act.tx, act.province, cells)
    if (reading.missingColumns.some(({ needed }) => needed)) return noBecause('registry-columns-missing', 'file')
    await remove(
      act,
      diff.moved.map(({ from }) => from),
    )
    await write(act, [...diff.added, ...diff.changed, ...diff.moved.map(({ to }) => to)])
    const clocks = await moveClocks(act, before)
    act.record({ subject: 'province', subjectId: act.province, facts: { ...counts, clocks } })
    return done({ ...counts, clocks })
  },
})

/** What `importHolidays` would do now, for the same people. */
export async function rehearseHolidays(ctx: Context, { cells }: HolidaysInput): Promise<Outcome<HolidaysReport>> {
  const { province } = ctx.actor
  if (!province || !permits('holidays.import', ctx.actor, { province }))
    return { ok: false, why: 'forbidden', refusals: [{ key: 'refusal-forbidden', facts: {} }] }
  const { reading, diff, counts } = await plan(ctx.db, province, cells)
  const { added, moved, changed } = diff
  const { refused, unknownColumns, missingColumns } = reading
  const warnings = reading.rows.flatMap((row) => row.warnings)
  return done({ counts, added, moved, changed, warnings, refused, unknownColumns, missingColumns })
}

async function plan(db: Db, province: string, cells: Cell[][]) {
  const reading = readHolidays(cells)
  const diff = diffHolidays(
    reading.rows.map(({ holiday }) => holiday),
    await presentHolidays(db, province),
  )
  const counts = {
    added: diff.added.length,
    moved: diff.moved.length,
    changed: diff.changed.length,
    unchanged: diff.unchanged.length,
    warned: reading.rows.filter(({ warnings }) => warnings.length).length,
    refused: reading.refused.length,
  }
  return { reading, diff, counts }
}

async function remove(act: Act, leaving: Holiday[]): Promise<void> {
  for (const { day, title } of leaving) {
    const same = and(eq(holidays.day, day), eq(holidays.title, title), ne(holidays.kind, 'sudden'))
    await act.tx.delete(holidays).where(and(eq(holidays.provinceId, act.province), same))
  }
}

async function write(act: Act, arriving: Holiday[]): Promise<void> {
  if (arriving.length === 0) return
  await act.tx
    .insert(holidays)
    .values(arriving.map((holiday) => ({ ...holiday, provinceId: act.province, at: act.now })))
    .onConflictDoUpdate({
      target: [holidays.provinceId, holidays.day, holidays.title],
      set: { kind: sql`excluded.kind`, at: act.now },
    })
}

// Numbers in series without gaps: taken inside the act's transaction, so that a rolled-back act gives its number back.
import { sql } from 'drizzle-orm'
import { numberSeries } from '#db/schema/numbers'
import { jalaliYear } from '#rules/calendar'
import type { Act } from './act.ts'

type Counting = Pick<Act, 'tx' | 'province' | 'today'>

/** The next number of a province's series in the running Jalali year. */
export async function nextNumber(act: Counting, series: string): Promise<{ year: number; serial: number }> {
  const year = jalaliYear(act.today)
  return { year, serial: await nextOf(act, series, year, 1) }
}

/** The next number of a series that no year begins anew; the first is `from`, where a province's paper left off. */
export function nextForGood(act: Counting, series: string, from = 1): Promise<number> {
  return nextOf(act, series, 0, from)
}

async function nextOf({ tx, province }: Counting, series: string, year: number, from: number): Promise<number> {
  const [row] = await tx
    .insert(numberSeries)
    .values({ provinceId: province, series, year, last: from })
    .onConflictDoUpdate({
      target: [numberSeries.provinceId, numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ serial: numberSeries.last })
  return row!.serial
}

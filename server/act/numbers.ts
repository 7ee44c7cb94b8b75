// Numbers in series without gaps: taken inside the act's transaction, so that a rolled-back act gives its number back.
import { sql } from 'drizzle-orm'
import { numberSeries } from '#db/schema/numbers'
import { jalaliYear } from '#rules/calendar'
import type { Act } from './act.ts'

/** The next number of a province's series in the running Jalali year. */
export async function nextNumber(
  act: Pick<Act, 'tx' | 'province' | 'today'>,
  series: string,
): Promise<{ year: number; serial: number }> {
  const year = jalaliYear(act.today)
  const [row] = await act.tx
    .insert(numberSeries)
    .values({ provinceId: act.province, series, year, last: 1 })
    .onConflictDoUpdate({
      target: [numberSeries.provinceId, numberSeries.series, numberSeries.year],
      set: { last: sql`${numberSeries.last} + 1` },
    })
    .returning({ serial: numberSeries.last })
  return { year, serial: row!.serial }
}

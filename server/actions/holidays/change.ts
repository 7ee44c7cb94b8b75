// The table of closed days: imported, or one day closed at short notice.
import { and, eq, inArray } from 'drizzle-orm'
import { holidays } from '#db/schema/provinces'
import { standingHolidays } from '#reads/provinces'
import { type Day, isDay } from '#rules/calendar'
import { diffHolidays, type Holiday } from '#rules/holidays'
import { persianLine } from '#rules/texts'
import { type Act, action, conflict, done, noBecause } from '../act.ts'
import { closedNow, moveClocks } from './clocks.ts'

export type HolidaysImported = { added: number; moved: number; changed: number; unchanged: number; clocks: number }

/**
 * Takes a holiday table over the one that stands (see `diffHolidays`); sudden closures stay. `clocks`: how many
 * running clocks moved because of it.
 */
export const importHolidays = action<{ holidays: Holiday[] }, HolidaysImported>('holidays.import', {
  run: async (act, input) => {
    const before = await closedNow(act)
    const diff = diffHolidays(input.holidays, await standingHolidays(act.tx, act.province))
    await remove(
      act,
      diff.moved.map(({ from }) => from),
    )
    const arriving = [...diff.added, ...diff.changed, ...diff.moved.map(({ to }) => to)]
    await write(act, arriving)
    const clocks = await moveClocks(act, before)
    const count = {
      added: diff.added.length,
      moved: diff.moved.length,
      changed: diff.changed.length,
      unchanged: diff.unchanged.length,
    }
    act.record({ subject: 'province', subjectId: act.province, facts: { ...count, clocks } })
    return done({ ...count, clocks })
  },
})

/** Closes a day at short notice, today at the earliest. Running clocks that it makes longer move and say so. */
export const closeDay = action<{ day: Day; title: string }, { clocks: number }>('holidays.close', {
  run: async (act, { day, title }) => {
    const words = persianLine(title)
    if (!isDay(day) || day < act.today) return noBecause('provinces-closure-past', 'day')
    if (words.length < 3) return noBecause('field-needed', 'title')
    const before = await closedNow(act)
    const closed = await act.tx
      .insert(holidays)
      .values({ provinceId: act.province, day, title: words, kind: 'sudden', at: act.now })
      .onConflictDoNothing()
      .returning({ day: holidays.day })
    if (closed.length === 0) return conflict('provinces-closure-known')
    act.record({ subject: 'province', subjectId: act.province, facts: { day } })
    return done({ clocks: await moveClocks(act, before) })
  },
})

async function remove(act: Act, leaving: Holiday[]): Promise<void> {
  for (const { day, title } of leaving) {
    const same = and(eq(holidays.day, day), eq(holidays.title, title), inArray(holidays.kind, ['fixed', 'estimate']))
    await act.tx.delete(holidays).where(and(eq(holidays.provinceId, act.province), same))
  }
}

async function write(act: Act, arriving: Holiday[]): Promise<void> {
  for (const { day, title, kind } of arriving) {
    await act.tx
      .insert(holidays)
      .values({ provinceId: act.province, day, title, kind, at: act.now })
      .onConflictDoUpdate({ target: [holidays.provinceId, holidays.day, holidays.title], set: { kind, at: act.now } })
  }
}

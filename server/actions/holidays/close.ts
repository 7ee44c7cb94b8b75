// A day closed at short notice: storm, mourning, pollution.
import { holidays } from '#db/schema/holidays'
import { type Day, isDay } from '#rules/calendar'
import { persianLine } from '#rules/texts'
import { action, conflict, done, noBecause } from '../../act/act.ts'
import { closedNow, moveClocks } from './clocks.ts'

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
    return done({ clocks: await moveClocks(act, before, { what: 'clock-moved', facts: { day, title: words } }) })
  },
})

// The secretariat is reminded of minutes that are to be sent within a week, and once when that has passed (Annex 3 article 7).
import { and, eq, isNull } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { quietHours } from '#law/notices'
import { audienceOf } from '#reads/people/seats'
import { isOpen } from '#rules/calendar'
import { minutesDue } from '#rules/minutes'
import { isQuiet } from '#rules/periods'
import { reminderOf } from '#rules/proceedings/reminders'
import { action, done } from '../../act/act.ts'

/** One round for a province; answers of how many minutes somebody was reminded. */
export const remindMinutes = action<null, { reminded: number }>('minutes.remind', {
  unrecorded: 'a reminder is no act; when it went stands at the meeting',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    const unsigned = and(
      eq(meetings.provinceId, act.province),
      eq(meetings.state, 'held'),
      isNull(meetings.minutesSignedAt),
      isNull(meetings.minutesRemindedLateAt),
    )
    let reminded = 0
    for (const { id, heldOn, ...meeting } of await act.tx.select().from(meetings).where(unsigned)) {
      const due = minutesDue(heldOn, law, closed)
      const stood = { reminded: meeting.minutesRemindedAt !== null, remindedLate: false }
      const remind = reminderOf({ task: 'report', openedOn: heldOn, dueOn: due, ...stood }, act.today, law, closed)
      if (!remind) continue
      const column = remind === 'late' ? 'minutesRemindedLateAt' : 'minutesRemindedAt'
      // another process may have been quicker
      const mine = await act.tx
        .update(meetings)
        .set({ [column]: act.now })
        .where(and(eq(meetings.id, id), isNull(meetings[column])))
        .returning({ id: meetings.id })
      if (mine.length === 0) continue
      const desk = await audienceOf(act.tx, 'minutes.due', act.province, act.today)
      const said = { kind: 'minutes' as const, subjectId: id, params: { remind: `minutes-${remind}`, due } }
      act.send(...desk.map((person) => ({ to: { person }, ...said })))
      reminded++
    }
    return done({ reminded })
  },
})

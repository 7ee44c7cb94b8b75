// The secretariat is reminded of a meeting whose day passed and of which nobody said whether it was held: our addition.
import { and, eq, inArray, isNull, lt } from 'drizzle-orm'
import { meetings } from '#db/schema/meetings'
import { quietHours } from '#law/notices'
import { audienceOf } from '#reads/people/seats'
import { isOpen } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { action, done } from '../../act/act.ts'

/** One round for a province, on the next open day and once; answers of how many meetings somebody was reminded. */
export const remindMeetings = action<null, { reminded: number }>('meetings.remind', {
  unrecorded: 'a reminder is no act; when it went stands at the meeting',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    const missed = await act.tx
      .update(meetings)
      .set({ missedRemindedAt: act.now })
      .where(
        and(
          eq(meetings.provinceId, act.province),
          inArray(meetings.state, ['preparing', 'called']),
          lt(meetings.heldOn, act.today),
          isNull(meetings.missedRemindedAt),
        ),
      )
      .returning({ id: meetings.id })
    const desk = await audienceOf(act.tx, 'meetings.missed', act.province, act.today)
    for (const { id } of missed)
      act.send(...desk.map((person) => ({ to: { person }, kind: 'meeting' as const, subjectId: id })))
    // it is to come for nobody any more, wherever it was shown so
    for (const { id } of missed) act.refresh('meeting', id)
    return done({ reminded: missed.length })
  },
})

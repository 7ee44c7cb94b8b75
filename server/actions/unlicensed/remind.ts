// Whoever follows places without a license is reminded of the next step, before its day and after; the head hears of what is late.
import { and, eq, isNull } from 'drizzle-orm'
import { unlicensedPlaces } from '#db/schema/unlicensed'
import { quietHours } from '#law/notices'
import { audienceOf } from '#reads/people/seats'
import { placesToRemind } from '#reads/unlicensed'
import { isOpen } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { reminderOf } from '#rules/proceedings/reminders'
import { action, done } from '../../act/act.ts'

/** One round for a province; answers of how many places somebody was reminded. */
export const remindOfPlaces = action<null, { reminded: number }>('unlicensed.remind', {
  unrecorded: 'a reminder is no act; when it went stands at the place',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    let reminded = 0
    for (const { id, ...stood } of await placesToRemind(act.tx, act.province)) {
      const remind = reminderOf({ task: 'report', ...stood }, act.today, law, closed)
      if (!remind) continue
      const column = remind === 'late' ? 'remindedLateAt' : 'remindedAt'
      // another process may have been quicker
      const mine = await act.tx
        .update(unlicensedPlaces)
        .set({ [column]: act.now })
        .where(and(eq(unlicensedPlaces.id, id), isNull(unlicensedPlaces[column])))
        .returning({ id: unlicensedPlaces.id })
      if (mine.length === 0) continue
      const people = await audienceOf(act.tx, `unlicensed.${remind}`, act.province, act.today)
      act.send(
        ...people.map((person) => ({ to: { person }, kind: 'unlicensed' as const, subjectId: id, params: { remind } })),
      )
      reminded++
    }
    return done({ reminded })
  },
})

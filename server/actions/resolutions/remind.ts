// Whoever is responsible for a resolution is reminded before its last day and after it, as of every task; of what has nobody here
// the secretariat is.
import { and, eq, isNull } from 'drizzle-orm'
import { resolutionOwners } from '#db/schema/resolutions'
import { quietHours } from '#law/notices'
import { audienceOf } from '#reads/people/seats'
import { partsToRemind } from '#reads/resolutions/due'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { reminderOf } from '#rules/proceedings/reminders'
import { action, done } from '../../act/act.ts'
import { peopleOfOwner } from './scope.ts'

/** One round for a province; answers of how many parts somebody was reminded. */
export const remindResolutions = action<null, { reminded: number }>('resolutions.remind', {
  unrecorded: 'a reminder is no act; when it went stands at the part',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    let reminded = 0
    for (const part of await partsToRemind(act.tx, act.province)) {
      const stood = { reminded: part.remindedAt !== null, remindedLate: part.remindedLateAt !== null }
      const openedOn = tehranDay(part.sentAt)
      const remind = reminderOf({ task: 'report', openedOn, dueOn: part.dueOn, ...stood }, act.today, law, closed)
      if (!remind) continue
      const own = await peopleOfOwner(act, part)
      const people = own.length ? own : await audienceOf(act.tx, 'resolutions.reported', act.province, act.today)
      const column = remind === 'late' ? 'remindedLateAt' : 'remindedAt'
      // another process may have been quicker
      const mine = await act.tx
        .update(resolutionOwners)
        .set({ [column]: act.now })
        .where(and(eq(resolutionOwners.id, part.id), isNull(resolutionOwners[column])))
        .returning({ id: resolutionOwners.id })
      if (mine.length === 0) continue
      const said = {
        kind: 'resolution' as const,
        subjectId: part.id,
        params: { remind: `report-${remind}`, due: part.dueOn },
      }
      act.send(...people.map((person) => ({ to: { person }, ...said })))
      reminded++
    }
    return done({ reminded })
  },
})

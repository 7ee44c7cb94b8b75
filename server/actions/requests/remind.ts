// Whoever is asked is reminded before the last day and after it: on open days only, never in quiet hours, never twice.
import { and, eq, isNull } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { quietHours } from '#law/notices'
import { addresseesOfTask, tasksToRemind } from '#reads/proceedings/addressees'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { reminderOf } from '#rules/proceedings/reminders'
import { taskMessages } from '#rules/proceedings/tasks'
import { action, done } from '../../act/act.ts'

/** One round for a province; answers of how many tasks somebody was reminded. */
export const remindTasks = action<null, { reminded: number }>('requests.remind', {
  unrecorded: 'a reminder is no act; when it went stands at its task',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    let reminded = 0
    for (const task of await tasksToRemind(act.tx, act.province)) {
      const stood = { reminded: task.remindedAt !== null, remindedLate: task.remindedLateAt !== null }
      const remind = reminderOf({ ...task, ...stood, openedOn: tehranDay(task.openedAt) }, act.today, law, closed)
      const message = taskMessages[task.task]
      const people = remind && message ? await addresseesOfTask(act.tx, task, act.today) : []
      if (!remind || !message || people.length === 0) continue
      const column = remind === 'late' ? 'remindedLateAt' : 'remindedAt'
      // another process may have been quicker
      const mine = await act.tx
        .update(tasks)
        .set({ [column]: act.now })
        .where(and(eq(tasks.id, task.id), isNull(tasks[column])))
        .returning({ id: tasks.id })
      if (mine.length === 0) continue
      const [kind, subject] = message
      const said = {
        kind,
        subjectId: subject === 'id' ? task.id : task.requestId!,
        params: { remind, due: task.dueOn! },
      }
      act.send(...people.map((person) => ({ to: { person }, ...said })))
      reminded++
    }
    return done({ reminded })
  },
})

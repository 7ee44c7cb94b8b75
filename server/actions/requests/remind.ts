// Whoever is asked is reminded before the last day and after it, and then whoever may go on without them is told: on open days
// only, never in quiet hours, never twice.
import { and, eq, isNull } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { quietHours } from '#law/notices'
import { addresseesOfTask, peopleAfter, tasksToRemind } from '#reads/proceedings/addressees'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import { type ReminderWord, reminderOf, reminderWord, wordAfter } from '#rules/proceedings/reminders'
import { taskMessages } from '#rules/proceedings/task-messages'
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
      const about = messageOf(task)
      const people = remind && about ? await addresseesOfTask(act.tx, task, act.today) : []
      const after = remind === 'late' ? wordAfter(task.task) : null
      const others = after ? await peopleAfter(act.tx, task, act.today) : []
      if (!remind || !about || people.length + others.length === 0) continue
      const column = remind === 'late' ? 'remindedLateAt' : 'remindedAt'
      // another process may have been quicker
      const mine = await act.tx
        .update(tasks)
        .set({ [column]: act.now })
        .where(and(eq(tasks.id, task.id), isNull(tasks[column])))
        .returning({ id: tasks.id })
      if (mine.length === 0) continue
      const send = (to: readonly string[], word: ReminderWord) =>
        act.send(...to.map((person) => ({ to: { person }, ...about, params: { remind: word, due: task.dueOn! } })))
      send(people, reminderWord(remind, task.task))
      if (after) send(others, after)
      reminded++
    }
    return done({ reminded })
  },
})

/** The message that brought a task before whoever is asked, and what it is about; null for a task that none brings. */
function messageOf({ task, id, requestId, caseId }: typeof tasks.$inferSelect) {
  if (caseId) return { kind: 'case' as const, subjectId: caseId }
  const message = taskMessages[task]
  return message ? { kind: message[0], subjectId: message[1] === 'id' ? id : requestId! } : null
}

// Whoever is asked is reminded before the last day and after it, and then whoever may go on without them is told: on open days
// only, never in quiet hours, never twice. Of what asks nobody here by name the secretariat hears, in one message for all of it.
import { and, eq, isNull } from 'drizzle-orm'
import { tasks } from '#db/schema/tasks'
import { quietHours } from '#law/notices'
import {
  addresseesOfTask,
  deskOfTask,
  peopleAfter,
  signatureOfTask,
  tasksToRemind,
} from '#reads/proceedings/addressees'
import { isOpen, tehranDay } from '#rules/calendar'
import { isQuiet } from '#rules/periods'
import {
  isEscalated,
  type Reminder,
  type ReminderWord,
  reminderOf,
  reminderWord,
  wordAfter,
} from '#rules/proceedings/reminders'
import { taskMessages } from '#rules/proceedings/task-messages'
import { type Act, action, done } from '../../act/act.ts'
import { noteCase } from '../../proceedings/steps.ts'

/** One round for a province; answers of how many tasks somebody was reminded. */
export const remindTasks = action<null, { reminded: number }>('requests.remind', {
  unrecorded: 'a reminder is no act; when it went stands at its task',
  run: async (act) => {
    const [law, closed] = await Promise.all([act.law(), act.closed()])
    if (!isOpen(act.today, closed) || isQuiet(act.now, law(quietHours))) return done({ reminded: 0 })
    let reminded = 0
    const desk = new Map<string, Record<Reminder, number>>()
    for (const task of await tasksToRemind(act.tx, act.province)) {
      const stood = { reminded: task.remindedAt !== null, remindedLate: task.remindedLateAt !== null }
      const remind = reminderOf({ ...task, ...stood, openedOn: tehranDay(task.openedAt) }, act.today, law, closed)
      if (!remind) continue
      const { about, people } = await askedIn(act, task)
      const after = remind === 'late' ? wordAfter(task.task) : null
      const others = after ? await peopleAfter(act.tx, task, act.today) : []
      const behind = people.length ? [] : await deskOfTask(act.tx, task, act.today)
      if (people.length + others.length + behind.length === 0) continue
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
      send(
        people.filter((one) => !others.includes(one)),
        reminderWord(remind, task.task),
      )
      if (after) send(others, after)
      if (after && task.caseId && isEscalated(task.task)) {
        await noteCase(act, task.caseId, `late-${task.task}`, { unsigned: true })
        act.refresh('case', task.caseId)
      }
      for (const person of behind) {
        const counts = desk.get(person) ?? { soon: 0, late: 0 }
        desk.set(person, { ...counts, [remind]: counts[remind] + 1 })
      }
      reminded++
    }
    // of all that fell due with the day each hears once
    const said = { kind: 'desk' as const, subjectId: act.province }
    act.send(...[...desk].map(([person, params]) => ({ to: { person }, ...said, params })))
    return done({ reminded })
  },
})

/** The message that brings a task before whoever is asked, and these people; none where nobody here is asked by name. */
async function askedIn(act: Act, task: typeof tasks.$inferSelect) {
  const { id, requestId, caseId } = task
  const signature = task.task === 'letter' ? await signatureOfTask(act.tx, task, act.today) : null
  if (signature) return { about: { kind: 'sign' as const, subjectId: signature.letter }, people: signature.people }
  const people = await addresseesOfTask(act.tx, task, act.today)
  if (caseId) return { about: { kind: 'case' as const, subjectId: caseId }, people }
  const [kind, subject] = taskMessages[task.task] ?? ['request', 'request']
  return { about: { kind, subjectId: subject === 'id' ? id : requestId! }, people }
}

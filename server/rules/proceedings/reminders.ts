// When whoever is asked is reminded: once before the last day, once when it has passed. Then whoever may go on without them
// hears of it too. Our choice.
import type { Law } from '#law/parameter'
import { taskRemindBefore } from '#law/tasks'
import { voteRemindAfter } from '#law/votes'
import type { Closed, Day } from '../calendar.ts'
import { workingEnd } from '../periods.ts'
import type { TaskKind } from './tasks.ts'

export type Reminder = 'soon' | 'late'

/**
 * How a reminder is worded: what a case asks is mostly no answer, nor are a decision, a visit and a signature. `after-…`: said to whoever may go on without the answer
 * that stays out.
 */
export type ReminderWord = Reminder | `${'case' | 'do' | 'report' | 'minutes'}-${Reminder}` | `after-${EscalatedTask}`

/** What escalates by itself once its last day has passed: the next person hears of it, and the time line says so. */
const escalated = ['sorting', 'examination', 'reply', 'result', 'conclusion'] as const
type EscalatedTask = (typeof escalated)[number]

/** The words for whoever is asked. */
export function reminderWord(remind: Reminder, task: TaskKind): ReminderWord {
  if (task === 'visit' || task === 'decision' || task === 'letter') return `do-${remind}`
  const other = task === 'reply' || !isEscalated(task)
  return other ? remind : `case-${remind}`
}

/** Whether it escalates, so that its being late is a step of the way. */
export function isEscalated(task: TaskKind): task is EscalatedTask {
  return escalated.some((one) => one === task)
}

/** The words for whoever hears of it once the last day has passed; null where nobody does, or silence itself passes on. */
export function wordAfter(task: TaskKind): ReminderWord | null {
  return isEscalated(task) ? `after-${task}` : null
}

/** A task, the report that is due of a resolution, or a call that a customer waits for, with the day it was opened on, its last day or that of its ballot, and what was reminded of already. */
export type Remindable = {
  task: TaskKind | 'report' | 'call'
  openedOn: Day
  dueOn: Day | null
  reminded: boolean
  remindedLate: boolean
}

/**
 * What is to be reminded of today, on an open day; null for nothing. Nobody is on the day of the question itself; a member is
 * reminded of a vote when so many days have gone by without it, since ballots are open for longer than tasks.
 */
export function reminderOf(of: Remindable, today: Day, law: Law, closed: Closed): Reminder | null {
  const { task, openedOn, dueOn, reminded, remindedLate } = of
  if (!dueOn || openedOn >= today) return null
  if (dueOn < today) return remindedLate ? null : 'late'
  if (reminded) return null
  if (task === 'vote') return workingEnd(openedOn, law(voteRemindAfter), closed) < today ? 'soon' : null
  return workingEnd(today, law(taskRemindBefore), closed) >= dueOn ? 'soon' : null
}

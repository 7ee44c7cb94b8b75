// What is asked of somebody, in a few words, and what reminds of it.
import type { ReminderWord } from '#rules/proceedings/reminders'
import type { RequestTask } from '#rules/proceedings/tasks'
import { type Authority, authorityWords } from './course.ts'
import { date } from './format.ts'
import { type Args, type Key, type Locale, text } from './text.ts'

/** What a task asks of whom, in a few words: «استعلام از شرکت ملی پست». */
export function taskWords(locale: Locale, { task, ...asked }: Authority & { task: RequestTask }): string {
  const byAuthority =
    task === 'inquiry' || task === 'paper' || task === 'opening' || task === 'settlement' || task === 'clearance'
  return text(
    locale,
    `tasks-${task}`,
    byAuthority ? { authority: authorityWords(locale, asked) } : { of: String(asked.of ?? 'other') },
  )
}

const reminders: Record<ReminderWord, Key> = {
  soon: 'tasks-remind-soon',
  late: 'tasks-remind-late',
  'do-soon': 'tasks-remind-do-soon',
  'do-late': 'tasks-remind-do-late',
  'report-soon': 'tasks-remind-report-soon',
  'report-late': 'tasks-remind-report-late',
  'minutes-soon': 'tasks-remind-minutes-soon',
  'minutes-late': 'tasks-remind-minutes-late',
  'case-soon': 'tasks-remind-case-soon',
  'case-late': 'tasks-remind-case-late',
  'after-reply': 'tasks-remind-after-reply',
  'after-examination': 'tasks-remind-after-examination',
  'after-sorting': 'tasks-remind-after-sorting',
  'after-result': 'tasks-remind-after-result',
  'after-conclusion': 'tasks-remind-after-conclusion',
}

/** What a message begins with that reminds of something asked before; null where it does not. */
export function remindWords(locale: Locale, { remind, due }: Args): string | null {
  const key = Object.entries(reminders).find(([word]) => word === remind)?.[1]
  return key && due ? text(locale, key, { day: date(locale, String(due)) }) : null
}

/** How many of the secretariat's tasks are due soon, and how many are late; a line each, and none for none. */
export function deskLines(locale: Locale, params: Args): string[] {
  return (['late', 'soon'] as const).flatMap((how) => {
    const count = Number(params[how] ?? 0)
    return count > 0 ? [text(locale, `tasks-desk-${how}`, { count })] : []
  })
}

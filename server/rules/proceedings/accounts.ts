// Accounts that are to be even: settlements, clearances, securities.
import type { TaskKind } from './tasks.ts'

/** Whether a task is an account: who says that something is owed is asked again until nothing is. */
export function isAccount(task: TaskKind): task is 'settlement' | 'clearance' | 'release' {
  return task === 'settlement' || task === 'clearance' || task === 'release'
}

// An answer given by mistake: whoever gave it may take it back for some minutes, while nothing was built on it.
import type { RequestOutcome } from './kind.ts'
import type { RequestState } from './machine.ts'
import type { TaskKind, TaskState } from './tasks.ts'

/** Milliseconds in which an answer may be taken back. */
const undoWithin = 10 * 60_000

/** Ends that one answer alone has made. */
const byOneAnswer: readonly RequestOutcome[] = ['declined', 'not-undertaken']

const undoableTasks: readonly TaskKind[] = ['consent', 'hearing', 'opinion', 'inquiry', 'undertaking', 'clearance']

export type GivenAnswer = { task: TaskKind; state: TaskState; answeredBy: string | null; endedAt: Date | null }

/** Tasks that somebody answered, or that silence ended; what became void says nothing. */
const answered = <T extends GivenAnswer>(tasks: readonly T[]): T[] =>
  tasks.filter(({ state }) => state === 'answered' || state === 'silent')

/**
 * The answer that this person may take back before `until`; null where there is none, where somebody answered something
 * since, or where the request ended otherwise than by this answer.
 */
export function undoable<T extends GivenAnswer>(
  state: RequestState,
  tasks: readonly T[],
  person: string | null,
): { task: T; until: Date } | null {
  if (state.outcome !== null && !byOneAnswer.includes(state.outcome)) return null
  const given = answered(tasks)
  const last = Math.max(...given.map(({ endedAt }) => Number(endedAt)))
  const latest = given.find(({ endedAt, answeredBy }) => Number(endedAt) === last && answeredBy === person)
  if (!latest || person === null) return null
  if (latest.state !== 'answered' || !undoableTasks.includes(latest.task)) return null
  return { task: latest, until: new Date(latest.endedAt!.getTime() + undoWithin) }
}

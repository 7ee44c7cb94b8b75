// What of a request may be answered in a letter on paper. Bylaw 20 knows letters on paper beside electronic ones; that the secretariat
// writes them down here is our addition.
import type { Day } from '../calendar.ts'
import { type Refusal, refusalAt } from '../verdict.ts'
import type { Filer } from './kind.ts'
import { kindOf } from './kinds.ts'
import { type RequestState, withdrawable } from './machine.ts'
import type { TaskKind, TaskState, TaskStatus } from './tasks.ts'

/** `agree`, `decline`: to what a consent or an undertaking asks; `reply`: to a question; `withdraw`: what a holder asked. */
export const paperSays = ['agree', 'decline', 'reply', 'withdraw'] as const
export type PaperAnswer = (typeof paperSays)[number]

/** What a letter may say of a request as it stands. What a body began, it takes back here itself. */
export function paperAnswers(request: RequestState & { kind: string }, tasks: readonly TaskStatus[]): PaperAnswer[] {
  const kind = kindOf(request.kind)
  const waits = (asked: readonly string[]) => tasks.some(({ task, state }) => state === 'open' && asked.includes(task))
  const filer: Filer | undefined = kind?.files
  return [
    ...(silencedTask(request, tasks) ? (['agree'] as const) : []),
    ...(waits(['consent', 'undertaking']) ? (['agree', 'decline'] as const) : []),
    ...(waits(['question']) ? (['reply'] as const) : []),
    ...(filer === 'holder' && withdrawable(request, tasks, kind) ? (['withdraw'] as const) : []),
  ]
}

/**
 * The consent or undertaking by whose silence alone a request ended; null where it did not. A letter that had come in time is written
 * down after that, too.
 */
export function silencedTask<T extends TaskStatus>({ stage, outcome }: RequestState, tasks: readonly T[]): T | null {
  if (stage !== 'closed' || (outcome !== 'declined' && outcome !== 'not-undertaken')) return null
  const asked = tasks.filter(({ task, state }) => (task === 'consent' || task === 'undertaking') && state !== 'void')
  return asked.find(({ state }) => state === 'silent') ?? null
}

type Ended = { task: TaskKind; state: TaskState; stage: string; endedAt: Date | null }

/**
 * Whether the silence of whoever was heard, or of an authority, gives way to an answer on paper that had come in time: as long as
 * nobody has answered since what was asked after it. What is asked beside it stands on nothing of it.
 */
export function silenceGivesWay<T extends Ended>(task: T, tasks: readonly T[]): boolean {
  if (task.state !== 'silent' || (task.task !== 'hearing' && task.task !== 'inquiry')) return false
  const since = Number(task.endedAt)
  return !tasks.some(
    ({ state, stage, endedAt }) => state === 'answered' && stage !== task.stage && Number(endedAt) >= since,
  )
}

/** What stands against such a letter: it is none of the register, which alone tells when it came, or it came after the last day. */
export function lateAnswerRefusals(letter: { arrived: Day } | null, due: Day | null): Refusal[] {
  if (!letter) return [refusalAt('letter', 'inquiry-silent-unregistered')]
  if (!due || letter.arrived <= due) return []
  return [{ key: 'inquiry-silent-late', facts: { arrived: letter.arrived, due }, field: 'letter' }]
}

/**
 * Refused where the letter came before what it speaks of, `since`, the day of the request or of the question, or after `due`, the last
 * day of what silence has ended. Both very days are in time.
 */
export function paperAnswerRefusals(letter: { arrived: Day; since: Day; due: Day | null }): Refusal[] {
  const { arrived, since, due } = letter
  if (arrived < since) return [{ key: 'refusal-paper-before', facts: { arrived, since }, field: 'letter' }]
  return due && arrived > due ? [{ key: 'refusal-paper-late', facts: { arrived, due }, field: 'letter' }] : []
}

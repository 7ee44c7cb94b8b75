// Who said no to a request, and what of it is told.
import { and, asc, eq } from 'drizzle-orm'
import { type ballots, votes } from '#db/schema/ballots'
import { tasks } from '#db/schema/tasks'
import type { Law, Parameter } from '#law/parameter'
import type { RequestKind } from '#rules/proceedings/kind'
import type { Authority, Reason } from '#rules/proceedings/matter'
import { neededBy, type TaskKind } from '#rules/proceedings/tasks'
import type { Act } from '../act/act.ts'
import type { Task } from './tasks.ts'

/** All that was answered with no, the oldest first. */
export function objectionsTo(act: Act, request: string): Promise<Task[]> {
  const answered = and(eq(tasks.requestId, request), eq(tasks.answer, 'no'))
  return act.tx.select().from(tasks).where(answered).orderBy(asc(tasks.endedAt), asc(tasks.id))
}

/** Those among them whose consent the law asks for, with that rule. */
export function neededObjections(
  kind: RequestKind,
  objections: readonly Task[],
  law: Law,
): { rule: Parameter; authority: Authority }[] {
  return objections.flatMap((task) => {
    const rule = neededBy(kind, task, law)
    return rule ? [{ rule, authority: authorityOf(task) }] : []
  })
}

// a visit is nobody's question: its report speaks by itself
const authorityOf = ({ task, of, label }: Task): Authority => ({ of: of ?? task, label: label ?? '' })

/**
 * What of an objection is told. What the security office found stays with those who decide; what the issuer, or whoever decided
 * alone, said stands in the letter itself.
 */
const told: Partial<Record<TaskKind, (task: Task) => string | null>> = {
  opinion: ({ word }) => word,
  check: ({ word }) => word,
  visit: ({ word }) => word,
  inquiry: ({ of, word }) => (of === 'security' ? null : word),
}

/** Objections as reasons of a refusal. */
export function reasonsOf(objections: readonly Task[]): Reason[] {
  return objections.flatMap((task) => {
    const word = told[task.task]?.(task)
    return word === undefined ? [] : [{ ...authorityOf(task), word }]
  })
}

/** What the votes against gave as their reason; of a secret ballot there is none to tell. Whose it was is left out. */
export async function votesAgainst(act: Act, { id, secret }: Pick<typeof ballots.$inferSelect, 'id' | 'secret'>) {
  if (secret) return []
  const against = and(eq(votes.ballotId, id), eq(votes.choice, 'against'))
  const cast = await act.tx.select({ word: votes.reason }).from(votes).where(against).orderBy(asc(votes.at))
  return [...new Set(cast.flatMap(({ word }) => word || []))].map((word): Reason => ({ vote: true, word }))
}

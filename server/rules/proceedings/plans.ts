// What a plan says of its task: how a paper ends, when its clock starts, and what is asked once more.
import type { Parameter, Period } from '#law/parameter'
import type { RequestKind } from './kind.ts'
import type { planOf, TaskAnswer } from './tasks.ts'

type Plan = ReturnType<typeof planOf>

/** Whether the paper that is waited for ends the license. */
export function endsLicense(plan: Plan): boolean {
  return plan?.task === 'paper' && plan.says === 'end'
}

/** The clock of a task that starts with the notification of a letter, and counts as such (Civil Procedure 445); null for other tasks. */
export function noticeClock(plan: Plan): Parameter<Period> | null {
  if (!plan || !('since' in plan) || plan.since !== 'notified' || !plan.within) return null
  return { ...plan.within, from: 'notification' }
}

/** Whether a kind puts what others began to the office by a letter, on which its holder is heard. */
export function putByLetter({ stages }: RequestKind): boolean {
  return stages.some(({ tasks }) =>
    tasks.some((plan) => plan.task === 'hearing' && plan.of !== 'verdict' && noticeClock(plan) !== null),
  )
}

/**
 * Whether a task is asked again, with the clock that it has, because of how it was answered: an office whose equipment lacked
 * something is mended and seen again.
 */
export function seenAgain(plan: Plan, answer: TaskAnswer | null): boolean {
  return plan?.task === 'visit' && 'of' in plan && plan.of === 'equipment' && answer === 'no'
}

// What a plan says of its task: how a paper ends, when its clock starts, and what is asked once more.
import type { planOf, TaskAnswer } from './tasks.ts'

type Plan = ReturnType<typeof planOf>

/** Whether the paper that is waited for ends the license. */
export function endsLicense(plan: Plan): boolean {
  return plan?.task === 'paper' && plan.says === 'end'
}

/** Whether a task's clock starts with the notification of the result letter. */
export function countsFromNotice(plan: Plan): boolean {
  return (plan?.task === 'paper' || plan?.task === 'visit') && 'since' in plan && plan.since === 'notified'
}

/**
 * Whether a task is asked again, with the clock that it has, because of how it was answered: an office whose equipment lacked
 * something is mended and seen again.
 */
export function seenAgain(plan: Plan, answer: TaskAnswer | null): boolean {
  return plan?.task === 'visit' && 'of' in plan && plan.of === 'equipment' && answer === 'no'
}

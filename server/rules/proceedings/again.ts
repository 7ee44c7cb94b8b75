// What is asked once more where the answer was no: an office whose equipment lacked something, which is mended and seen again.
import type { TaskAnswer, TaskPlan } from './tasks.ts'

/** Whether a task is asked again, with the clock that it has, because of how it was answered. */
export function seenAgain(plan: TaskPlan, answer: TaskAnswer | null): boolean {
  return plan.task === 'visit' && 'of' in plan && plan.of === 'equipment' && answer === 'no'
}

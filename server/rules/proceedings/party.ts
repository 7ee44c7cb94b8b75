// Who is a party to a request besides its office.
import type { TaskPlan } from './tasks.ts'

type Staged = { stages: readonly { tasks: readonly TaskPlan[] }[] }

/** The field with the person who is a party besides the office: asked to consent, or to undertake something. */
export function partyField({ stages }: Staged): string | null {
  for (const { tasks } of stages)
    for (const plan of tasks) if (plan.task === 'consent' || plan.task === 'undertaking') return plan.of
  return null
}

// The way that a kind of request goes, told before one begins it: its stages with whoever is asked, and how long each may take.
import type { Law, Parameter, Period } from '#law/parameter'
import type { Form } from '../fields/form.ts'
import type { RequestKind, RequestStage } from './kind.ts'
import { type Decider, deciderOf, type RequestTask, type TaskPlan } from './tasks.ts'

/** A question to the applicant is in no declaration, and so on no way. */
type AskedOnTheWay = Exclude<RequestTask, 'question'>

/** What somebody is asked on the way. `within`: the figure of its clock; null where it has none. */
export type PathTask = {
  task: AskedOnTheWay
  of: string | null
  /** The stage that it stands in: papers of a contract are brought for another end than what goes to an issuer. */
  stage: RequestStage
  decider: Decider | null
  says: 'term' | 'end'
  within: Parameter<Period> | null
}

/** The stages in their order, each with what stands side by side in it, by a province's law; what it does not ask is left out. */
export function pathOf({ stages }: Pick<RequestKind, 'stages'>, law: Law): PathTask[][] {
  return stagesAsked(stages, law)
    .map(({ stage, tasks }) => tasks.map((plan) => taskOf(stage, plan, law)))
    .filter(({ length }) => length > 0)
}

/** All stages, each with what it asks by a law, and of a request by its form. */
export function stagesAsked<S extends { tasks: readonly TaskPlan[] }>(
  stages: readonly S[],
  law: Law,
  form?: Form,
): S[] {
  const asked = (plan: TaskPlan) => !('when' in plan) || !plan.when || plan.when(law, form)
  return stages.map((one) => ({ ...one, tasks: one.tasks.filter(asked) }))
}

function taskOf(stage: RequestStage, plan: TaskPlan, law: Law): PathTask {
  return {
    // forks are of cases alone
    task: plan.task as AskedOnTheWay,
    of: 'of' in plan ? plan.of : null,
    stage,
    says: plan.task === 'paper' ? (plan.says ?? 'term') : 'term',
    decider: plan.task === 'decision' ? deciderOf(plan, law) : null,
    within: 'within' in plan ? (plan.within ?? null) : null,
  }
}

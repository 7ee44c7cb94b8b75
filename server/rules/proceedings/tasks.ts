// What a stage waits for: tasks, each with whom it asks, its clock, and what an answer or silence makes of the request.
import { inquiryAgencies } from '#law/inquiries'
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import { questionAnswerWithin } from '#law/tasks'
import type { CaseEvent, CaseState } from '../cases.ts'
import type { Form } from '../fields/form.ts'
import type { Role } from '../roles.ts'
import type { AuthorityAsked } from './authorities.ts'
import { type Fork, forks } from './forks.ts'
import type { HandoverItem } from './handover.ts'
import type { VisitItem } from './visit.ts'

/** `question` is in no declaration: whoever has to answer may put one to the applicant at any time before the decision. */
export const taskKinds = [
  'consent',
  'hearing',
  'opinion',
  'inquiry',
  'undertaking',
  'check',
  'visit',
  'vote',
  'decision',
  'letter',
  'paper',
  'opening',
  'proposal',
  'compliance',
  'handover',
  'settlement',
  'clearance',
  'release',
  'question',
  ...forks,
] as const
export type TaskKind = (typeof taskKinds)[number]
/** Those of requests alone. */
export type RequestTask = Exclude<TaskKind, (typeof forks)[number]>

/**
 * Who decides: the working group by a ballot, one of its officers alone, or an authority outside, whose paper is written down.
 * By the names that the law gives them.
 */
export type Decider =
  | 'working-group'
  | 'working-group-head'
  | 'secretariat'
  | 'steering-secretariat'
  | 'supervision-committee'
  | 'outside-authority'

/** The role in which an officer decides. */
export const decidingRole: Partial<Record<Decider, Role>> = {
  'working-group-head': 'head',
  secretariat: 'secretary',
  'supervision-committee': 'supervision',
}

/** Who examines what was reported and proposes a sanction. By the names that the law gives them. */
export type Examiner = 'expert-committee' | 'kanoon' | 'supervision-committee'

/** The role in which an examiner reports; of a committee the secretariat writes the report down. */
export const examiningRole: Partial<Record<Examiner, Role>> = {
  kanoon: 'kanoon',
  'supervision-committee': 'supervision',
}

/** Who visits a place for the working group. By the names that the law gives them. */
export type Visitor = 'secretariat' | 'inspector' | 'association'

type Clock = Parameter<Period>
/** What a no makes of the request; a figure of the law where a province says so itself. */
export type NoMeans = 'passes' | 'refuses'
/** What it makes of the request that nobody answers in time: it goes on without, or is only late. A figure of the law likewise. */
type SilenceMeans = 'passes' | 'waits'
type Silence = SilenceMeans | Parameter<SilenceMeans>
/**
 * A no is seen by those who vote; where they have voted before, the kind says that it refuses. Of a report it is looked at whether it
 * is put to whom it is about, in words that the secretariat lets through; a no ends it.
 */
type CheckPlan = { task: 'check'; of: 'secretariat' | 'report'; within: Clock; no?: NoMeans | 'ends' }
type VisitPlan = { task: 'visit'; by: Visitor | Parameter<Visitor>; within: Clock; items: readonly VisitItem[] }
/**
 * `after`: asked only once another task of its stage was answered so, or nobody answered it in time; `unmet`: either no or silence; `suspends`: whether the clocks of what is asked beside it stand
 * still until it is answered.
 */
type Asked = {
  after?: { task: TaskKind; of: string; answer: 'yes' | 'no' | 'silent' | 'unmet' }
  suspends?: Parameter<boolean>
}
/** Whether it is asked at all, by the law of the filing day; the form is not there before one begins. */
type When = (law: Law, form?: Form) => boolean

/**
 * A task as a kind declares it. `of`: the field with the person who is asked, or the authorities who are; `within`: its clock;
 * `when`: asked only where that holds; `no`, `silence`: where they mean something else than for other tasks of the sort.
 */
export type TaskPlan =
  | { task: 'consent' | 'undertaking'; of: string; within: Clock }
  | { task: 'opinion'; of: 'association'; within: Clock; silence?: Silence }
  /** The holder is heard on what somebody else has begun; the days run from the letter that says so. */
  | {
      task: 'hearing'
      of: 'holder' | 'body'
      within: Clock
      since: 'notified'
      no?: NoMeans
      silence?: 'passes' | 'waits'
    }
  /** The holder accepts a verdict, or appeals against it; silence accepts. */
  | { task: 'hearing'; of: 'verdict'; within: Clock; since: 'notified' }
  /** Whoever examines says what was found, and proposes what follows; where nothing was found it ends. `by`: as of a decision. */
  | { task: 'proposal'; by: Examiner | Parameter<Examiner>; within: Clock }
  /** The same where another examines what the first did not in its time. */
  | ({ task: 'proposal'; of: 'kanoon' | 'group'; by: Examiner; within: Clock; silence?: 'passes' } & Asked)
  /** What a verdict, or what was found at the place, puts on the office; the secretariat writes down as it is done, or refused. */
  | {
      task: 'compliance'
      of: 'correction' | 'payment'
      within: Clock
      since?: 'notified'
      when: When
      silence?: 'passes'
      /** Where its time stands by what was found, where that is not the figure's own place. */
      cites?: (form: Form) => Citation | null
    }
  | ({
      task: 'inquiry'
      of: AuthorityAsked
      within: Clock
      when?: When
      no?: NoMeans | Parameter<NoMeans>
      silence?: Silence
      /** The rule of the law that makes it a condition: an objection is named with it, to whoever decides and in the result. */
      needs?: Parameter
      /** Where it stands that it is asked, where that is not the kind's own article. */
      cite?: Citation
    } & Asked)
  /** The secretariat sees whether what is asked for is complete; the word it says else is weighed by whoever decides. */
  | CheckPlan
  /** A place is seen, by a short list, before it is decided on. `by`: as of a decision. */
  | VisitPlan
  /** The place is seen as it was equipped, and once more where something lacked (`seenAgain`). */
  | (VisitPlan & { of: 'equipment'; when?: When | undefined; since?: 'notified' | undefined })
  /** The office is inspected by whom its form names, with a checklist whose report stands apart; `items` are its figures. */
  | (Omit<VisitPlan, 'by'> & { of: 'inspection' })
  | { task: 'vote'; when?: When }
  | { task: 'letter'; within: Clock }
  /** `by`: one of them outright, or the figure of the law by which a province names its own. */
  | ({ task: 'decision'; by: Decider | Parameter<Decider>; within: Clock; when?: When } & Asked)
  /** `says`: a license's new term, or its end, of which only `issuedOn` is written down; `since`: from the result's notification. */
  | { task: 'paper'; of: 'issuer'; within: Clock; since?: 'notified'; says?: 'end' }
  /** What a new office needs for its first day: agencies learn of it, and it begins. The secretariat writes down when. */
  | { task: 'opening'; of: 'introduction' | 'start'; within: Clock; silence?: 'waits' }
  /** Things and papers that are given back or brought, one by one, by a list. */
  | {
      task: 'handover'
      of: 'holder' | 'applicant'
      within: Clock
      items: readonly HandoverItem[]
      since?: 'notified'
      silence?: 'passes' | 'waits'
    }
  /** Accounts with each agency under contract: settled at the end of the work, or cleared before somebody else takes over. */
  | { task: 'settlement' | 'clearance'; of: 'agencies'; within: Clock }
  /** Securities that were given, which the kanoon releases when its clock has run, and not before. */
  | { task: 'release'; of: 'kanoon'; within: Clock }
  | Fork

/** `void`: nothing is asked any more, since the request ended or went another way. */
export const taskStates = ['open', 'answered', 'silent', 'void'] as const
export type TaskState = (typeof taskStates)[number]
export type TaskAnswer = 'yes' | 'no' | CaseEvent

/** A task as it stands. `of` as its plan says. */
export type TaskStatus = { task: TaskKind; of: string | null; state: TaskState; answer: TaskAnswer | null }

type Staged = { stages: readonly { tasks: readonly TaskPlan[] }[] }

/** What stands in no declaration: a question, planned alike for all kinds, and what transfers asked before there were clearances. */
const oldPlan: TaskPlan = { task: 'inquiry', of: 'agencies', within: inquiryAgencies, no: 'refuses', silence: 'waits' }
const questionPlan = { task: 'question', within: questionAnswerWithin } as const
export type Plan = TaskPlan | typeof questionPlan

/** The plan that a row was opened by; undefined where the kind asks for no such thing any more. */
export function planOf({ stages }: Staged, { task, of }: Pick<TaskStatus, 'task' | 'of'>): Plan | undefined {
  if (task === 'question') return questionPlan
  const plans = stages.flatMap(({ tasks }) => tasks)
  const asked = plans.find((plan) =>
    plan.task === 'decision'
      ? task === 'decision' || task === 'vote'
      : plan.task === task && ('of' in plan ? plan.of : null) === of,
  )
  return asked ?? (task === 'inquiry' && of === 'agencies' ? oldPlan : undefined)
}

/** Yes or no; null where the answer names what follows instead. */
export function plainAnswer(answer: TaskAnswer | null): 'yes' | 'no' | null {
  return answer === 'yes' || answer === 'no' ? answer : null
}

/** Where an answer to a task, or its silence for null, leads by itself, whatever else is asked; null where it does not fork the way. */
export function leadOf(plan: Plan | undefined, answer: TaskAnswer | null): CaseState | 'closed' | null {
  if (!plan || !('leads' in plan) || answer === 'yes' || answer === 'no') return null
  return (answer === null ? plan.silent : plan.leads[answer]) ?? null
}

/** Who decides by a plan, under the law of a request. */
export function deciderOf({ by }: { by: Decider | Parameter<Decider> }, law: Law): Decider {
  return typeof by === 'string' ? by : law(by)
}

/** Who examines by a plan, under the law of a request. */
export function examinerOf({ by }: { by: Examiner | Parameter<Examiner> }, law: Law): Examiner {
  return typeof by === 'string' ? by : law(by)
}

/** Whether a plan is asked only once another task is answered. */
export function isAsked(plan: TaskPlan): boolean {
  return 'after' in plan && plan.after !== undefined
}

/** Who visits by a plan, under the law of a request. */
export function visitorOf({ by }: { by: Visitor | Parameter<Visitor> }, law: Law): Visitor {
  return typeof by === 'string' ? by : law(by)
}

/** Whether whoever decides has decided for what is asked. */
export function isAdopted(tasks: readonly TaskStatus[]): boolean {
  return tasks.some(({ task, answer }) => (task === 'vote' || task === 'decision') && answer === 'yes')
}

/** What the issuer put on the license, where it has sent one. */
export function paperOf<P>(tasks: readonly (TaskStatus & { facts: object })[]): P | null {
  const paper = tasks.findLast(({ task, answer }) => task === 'paper' && answer === 'yes')
  return paper ? (paper.facts as P) : null
}

/** The rule that makes the answer of an authority a condition under a law; null where it is asked for information. */
export function neededBy(kind: Staged, task: Pick<TaskStatus, 'task' | 'of'>, law: Law): Parameter | null {
  const plan = planOf(kind, task)
  return plan?.task === 'inquiry' && plan.needs && (plan.when?.(law) ?? true) ? plan.needs : null
}

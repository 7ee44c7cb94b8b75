// What an answer, a no or silence makes of a request: for each task alike, by its plan, or by a figure of the province's law.
import type { Citation, Law, Parameter } from '#law/parameter'
import { leadOf, type NoMeans, type Plan, type TaskKind, type TaskStatus } from './tasks.ts'

/** What an answer or silence makes of the request. `ends`: it is over without a decision; `refuses`: the decision is no. */
type Consequence = 'passes' | 'ends' | 'refuses' | 'waits'

const consequences: Record<TaskKind, { no: Consequence; silence: Consequence }> = {
  // Who does not answer in time has not consented, and the days are free again.
  consent: { no: 'ends', silence: 'ends' },
  undertaking: { no: 'ends', silence: 'ends' },
  // The association's word is an opinion with a clock, not a veto: silence passes on and is noted.
  opinion: { no: 'passes', silence: 'passes' },
  inquiry: { no: 'passes', silence: 'passes' },
  hearing: { no: 'passes', silence: 'passes' },
  // What is found is for those who decide; nothing is decided on that nobody has looked at.
  check: { no: 'passes', silence: 'waits' },
  visit: { no: 'passes', silence: 'waits' },
  vote: { no: 'refuses', silence: 'waits' },
  decision: { no: 'refuses', silence: 'waits' },
  letter: { no: 'passes', silence: 'waits' },
  paper: { no: 'refuses', silence: 'waits' },
  // a license whose office has not begun in time is void by itself: Bylaw 16-5
  opening: { no: 'ends', silence: 'ends' },
  // where nothing was found nobody decides
  proposal: { no: 'ends', silence: 'waits' },
  // what was refused stands on the file
  compliance: { no: 'passes', silence: 'waits' },
  // What is owed is noted, and asked for until it is there.
  handover: { no: 'waits', silence: 'waits' },
  settlement: { no: 'waits', silence: 'waits' },
  clearance: { no: 'waits', silence: 'waits' },
  release: { no: 'waits', silence: 'waits' },
  // Where the way forks only an answer leads on; who is silent is late.
  sorting: { no: 'passes', silence: 'waits' },
  examination: { no: 'passes', silence: 'waits' },
  reply: { no: 'passes', silence: 'waits' },
  'agency-reply': { no: 'passes', silence: 'waits' },
  // each party of a committee is heard; one that is silent holds up nobody
  finding: { no: 'passes', silence: 'passes' },
  conclusion: { no: 'passes', silence: 'waits' },
  result: { no: 'passes', silence: 'waits' },
  verdict: { no: 'passes', silence: 'waits' },
  ruling: { no: 'passes', silence: 'waits' },
  // an applicant who is silent holds nobody up for longer than the question's own clock runs
  question: { no: 'passes', silence: 'passes' },
}

/** What a task makes of its request, as it stands, by the law of that. */
export function consequenceOf(plan: Plan | undefined, { task, state, answer }: TaskStatus, law: Law): Consequence {
  if (state === 'open') return 'waits'
  if (state === 'void' || answer === 'yes') return 'passes'
  return state === 'silent' ? silenceOf(plan, task, law) : (noOf(plan, law) ?? consequences[task].no)
}

/** The figure by which a province says what silence means for a task; null where that is not its to say. */
function silenceRule(plan: Plan | undefined): Parameter<'passes' | 'waits'> | null {
  return plan && 'silence' in plan && typeof plan.silence === 'object' ? plan.silence : null
}

/** What silence makes of the request, by the law of that, once the last day of a task is over. */
function silenceOf(plan: Plan | undefined, task: TaskKind, law: Law): Consequence {
  const own = plan && 'silence' in plan ? plan.silence : undefined
  return (typeof own === 'object' ? law(own) : own) ?? consequences[task].silence
}

/** What a no means by the plan itself; undefined where it means what it does for all tasks of the sort. */
function noOf(plan: Plan | undefined, law: Law): NoMeans | 'ends' | undefined {
  const means = plan?.task === 'inquiry' || plan?.task === 'hearing' || plan?.task === 'check'
  const no = means && 'no' in plan ? plan.no : undefined
  return typeof no === 'object' ? law(no) : no
}

/** Whether its last day, once over, ends the waiting for a task; where it does not, it is only late. */
export function endsBySilence(plan: Plan | undefined, law: Law): boolean {
  return plan !== undefined && (leadOf(plan, null) !== null || silenceOf(plan, plan.task, law) !== 'waits')
}

/** Whether an objection to a task refuses the whole request, instead of being weighed by those who vote. */
export function refusedByNo(plan: Plan | undefined, law: Law): boolean {
  return noOf(plan, law) === 'refuses'
}

/** What is said of silence beside a last day; `cite`: where that stands, null where it is not for a province to say. */
export type Silence = { means: 'passes' | 'ends' | 'waits'; cite: Citation | null }

const answered: readonly TaskKind[] = ['consent', 'undertaking', 'opinion', 'inquiry', 'hearing', 'question']

/** What silence means for whoever is asked for an answer, by the law of the request; null for what is no question. */
export function silenceSaid(plan: Plan | undefined, law: Law): Silence | null {
  if (!plan || !answered.includes(plan.task)) return null
  const means = silenceOf(plan, plan.task, law)
  const rule = silenceRule(plan)
  return means === 'refuses' ? null : { means, cite: rule && (law.cite?.(rule) ?? rule.cite) }
}

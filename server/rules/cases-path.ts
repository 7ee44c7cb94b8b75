// The way of a citizen's case: what each stage asks of whom, by when, and where each answer leads. Sources: Bylaw 25-a-6,
// 29-13; Annex 4 article 10. The clocks are ours.
import {
  caseAgencyAnswer,
  caseCommittee,
  caseFinding,
  caseFirstAnswer,
  caseOfficeAnswer,
  caseResolve,
} from '#law/cases'
import type { CaseEvent, CaseState } from './cases.ts'
import type { Fork } from './proceedings/forks.ts'
import type { Staged } from './proceedings/kind.ts'

/** The citizen may take it back until there is a result; like any other end, it may be reopened in its time. */
const takenBack = { withdraw: 'resolved' } as const

/** The secretariat gives it to an examiner, or ends it where there is nothing to examine; it settles nothing unexamined. */
const sorting: Fork = {
  task: 'sorting',
  of: 'secretariat',
  within: caseFirstAnswer,
  since: 'begun',
  leads: { assign: 'examining', handOver: 'agency', end: 'resolved', ...takenBack },
}

/** Kanoon or association examines; the secretariat may give it to the other. */
const examination: Fork = {
  task: 'examination',
  of: 'examiner',
  within: caseResolve,
  since: 'begun',
  leads: {
    assign: 'examining',
    ask: 'office',
    report: 'answered',
    handOver: 'agency',
    refer: 'committee',
    ...takenBack,
  },
}

/** The office answers; its silence stops nothing, the examiner may report without. */
const reply: Fork = {
  task: 'reply',
  of: 'office',
  within: caseOfficeAnswer,
  leads: { answer: 'answered', report: 'answered', refer: 'committee', ...takenBack },
}

/**
 * The agency whose fault it is answers for itself, or the secretariat writes down what it answered on paper; its silence leads back
 * to the secretariat.
 */
const agencyReply: Fork = {
  task: 'agency-reply',
  of: 'agency',
  within: caseAgencyAnswer,
  silent: 'answered',
  leads: { respond: 'answered', assign: 'examining', ...takenBack },
}

/** What the agency's expert and the office's manager find, each for themselves; the committee's inspector reports with them or without. */
const findingOf = (of: 'agency' | 'office'): Fork => ({
  task: 'finding',
  of,
  within: caseFinding,
  leads: { find: null },
})

/** The kanoon's inspector is the third party of the committee, and reports for it. */
const conclusion: Fork = {
  task: 'conclusion',
  of: 'kanoon',
  within: caseCommittee,
  leads: { report: 'answered', assign: 'examining', ...takenBack },
}

const result: Fork = {
  task: 'result',
  of: 'secretariat',
  within: caseResolve,
  since: 'begun',
  leads: { assign: 'examining', handOver: 'agency', refer: 'committee', close: 'resolved', ...takenBack },
}

/** The citizen owes no verdict: it has no clock here, only the right to have a case reopened ends. */
const verdict: Fork = {
  task: 'verdict',
  of: 'citizen',
  leads: { accept: 'closed', reopen: 'reopened', escalate: 'supervision' },
}

/** The committee's decision, which the secretariat writes down. */
const ruling: Fork = { task: 'ruling', of: 'supervision', leads: { close: 'resolved', ...takenBack } }

export const casePath: Staged<CaseState> = {
  stages: [
    { stage: 'registered', tasks: [sorting] },
    { stage: 'examining', tasks: [examination] },
    { stage: 'office', tasks: [reply] },
    { stage: 'committee', tasks: [findingOf('agency'), findingOf('office'), conclusion] },
    { stage: 'agency', tasks: [agencyReply] },
    { stage: 'answered', tasks: [result] },
    { stage: 'resolved', tasks: [verdict] },
    { stage: 'reopened', tasks: [sorting] },
    { stage: 'supervision', tasks: [ruling] },
  ],
}

/** What may be answered at a stage, e.g. to show buttons. */
export function caseEventsAt(state: CaseState): CaseEvent[] {
  const plans = casePath.stages.filter(({ stage }) => stage === state).flatMap(({ tasks }) => tasks)
  return [...new Set(plans.flatMap((plan) => ('leads' in plan ? (Object.keys(plan.leads) as CaseEvent[]) : [])))]
}

// The stages that kinds are put together from.
import { associationReviewWithin, associationSilence } from '#law/association'
import { inquiryAuthorities, inquirySecurity, inquirySilenceAuthorities, inquirySilenceSecurity } from '#law/inquiries'
import { licenseStartWithin } from '#law/license'
import type { Law, Parameter, Period } from '#law/parameter'
import { decisionWithin, issuerAnswerWithin, letterSignWithin, openingIntroduceWithin } from '#law/tasks'
import { checkWithin, visitBy, visitWithin } from '#law/visits'
import type { Form } from '../fields/form.ts'
import { equipment } from './checklists.ts'
import type { HandoverItem } from './handover.ts'
import type { Stage } from './kind.ts'
import type { Decider, TaskPlan, Visitor } from './tasks.ts'
import type { VisitItem } from './visit.ts'

/** The person in a field is asked before anything else happens. */
export function consentOf(of: string, within: Parameter<Period>): Stage {
  return { stage: 'consent', tasks: [{ task: 'consent', of, within }] }
}

/** The association's opinion. Its clock is ours. */
export const opinion: TaskPlan = {
  task: 'opinion',
  of: 'association',
  within: associationReviewWithin,
  silence: associationSilence,
}

/** An authority that answers on paper, and whose objection refuses what is asked. */
const onPaper = (of: 'premises-police' | 'municipality' | 'tax'): TaskPlan => ({
  task: 'inquiry',
  of,
  within: inquiryAuthorities,
  no: 'refuses',
  silence: inquirySilenceAuthorities,
})

/** The security office, likewise. */
export const securityInquiry: TaskPlan = {
  task: 'inquiry',
  of: 'security',
  within: inquirySecurity,
  no: 'refuses',
  silence: inquirySilenceSecurity,
}

/** The association's opinion, by itself. */
export const association: Stage = { stage: 'association', tasks: [opinion] }

/** The secretariat sees whether what is asked for is complete. Its clock is ours. */
export const checkPlan = { task: 'check', of: 'secretariat', within: checkWithin } as const satisfies TaskPlan

/** The same, by itself. */
export const check: Stage = { stage: 'check', tasks: [checkPlan] }

/** After the vote nobody is left to weigh what is missing: an incomplete request is refused. That is our reading. */
export const checkAfterVote: Stage = { stage: 'check', tasks: [{ ...checkPlan, no: 'refuses' }] }

/** The place is seen by whom the declaration names, or whom a province's law names instead. Its clock is ours. */
export function visit(by: Visitor | Parameter<Visitor>, items: readonly VisitItem[]): Stage {
  return { stage: 'visit', tasks: [{ task: 'visit', by, within: visitWithin, items }] }
}

/**
 * The office as it was equipped, seen by itself within its clock; where something lacked it is seen again once that is mended.
 * 15 note 6; Guide, establishment 10, 11.
 */
export function equipped(
  within: Parameter<Period>,
  more: { since?: 'notified'; when?: (law: Law) => boolean } = {},
): TaskPlan {
  return { task: 'visit', of: 'equipment', by: visitBy, within, items: equipment, ...more }
}

/** The working group decides by phone, or at its next meeting. */
export const vote: Stage = { stage: 'vote', tasks: [{ task: 'vote' }] }

/** Whoever the declaration names decides, or whom a province's law names instead. Its clock is ours. */
export function decision(
  by: Decider | Parameter<Decider>,
  more: { when?: (law: Law, form?: Form) => boolean } = {},
): Stage {
  return { stage: 'decision', tasks: [{ task: 'decision', by, within: decisionWithin, ...more }] }
}

/** The result letter waits for its signature. */
export const letter: Stage = { stage: 'letter', tasks: [{ task: 'letter', within: letterSignWithin }] }

/** Authorities answer on paper, side by side; an objection of one refuses what is asked. Guide, establishment 7, conversion 5. */
export const authorityInquiries: Stage = {
  stage: 'inquiries',
  tasks: [onPaper('premises-police'), onPaper('municipality'), onPaper('tax'), securityInquiry],
}

/** Agencies learn of a new office, and it begins in time, or its license is void by itself. Guide; Bylaw 16-5. */
export const openingTasks: readonly TaskPlan[] = [
  { task: 'opening', of: 'introduction', within: openingIntroduceWithin, silence: 'waits' },
  { task: 'opening', of: 'start', within: licenseStartWithin },
]

/** Originals are brought before somebody else gets the license, beside what goes to its issuer. Guide, transfer 5. */
export function issuerWithOriginals(within: Parameter<Period>, items: readonly HandoverItem[]): Stage {
  return {
    stage: 'issuer',
    tasks: [
      { task: 'handover', of: 'applicant', within, items },
      { task: 'paper', of: 'issuer', within: issuerAnswerWithin },
    ],
  }
}

/** The original license goes to the authority that issues it, and comes back, or what it needs is to be brought, within so long. */
export function issuerWithin(within: Parameter<Period>): Stage {
  return { stage: 'issuer', tasks: [{ task: 'paper', of: 'issuer', within }] }
}

/** The same, where the law sets no time. Its clock is ours. */
export const issuer: Stage = issuerWithin(issuerAnswerWithin)

type Within = { within: Parameter<Period> }

/** What an office received is given back, by a list; when the time, which counts from the letter's notification, is over its license ends all the same. */
export function handover(by: Within & { items: readonly HandoverItem[] }): Stage {
  return { stage: 'handover', tasks: [{ task: 'handover', of: 'holder', ...by, since: 'notified', silence: 'passes' }] }
}

/** The license has ended, and accounts are settled with each agency under contract. */
export function settlement(by: Within): Stage {
  return { stage: 'settlement', effect: true, tasks: [{ task: 'settlement', of: 'agencies', ...by }] }
}

/** The securities are released, so long after the settlement. */
export function release(by: Within): Stage {
  return { stage: 'release', tasks: [{ task: 'release', of: 'kanoon', ...by }] }
}

/** The same, where that is so long from the notification of the result to an office that stands already. */
export function issuerAfterNotice(within: Parameter<Period>): Stage {
  return { stage: 'issuer', tasks: [{ task: 'paper', of: 'issuer', within, since: 'notified' }] }
}

/** The same, with the new place seen as it was equipped, within the same time: agreement in principle, 15 note 6. */
export function issuerAndEquipment(within: Parameter<Period>): Stage {
  const { stage, tasks } = issuerAfterNotice(within)
  return { stage, tasks: [...tasks, equipped(within, { since: 'notified' })] }
}

// How a time line tells what is waited for, and what is ahead. Each has words `course-…`.
import type { RequestTask, TaskKind } from './tasks.ts'

/** A word for each task of requests; those of cases have a time line of their own. */
type PerTask<Word extends string, None extends RequestTask = never> = Record<Exclude<RequestTask, None>, Word> &
  Partial<Record<TaskKind, Word>>

export type NowStep =
  | `now-${'consent' | 'hearing' | 'association' | 'inquiry' | 'undertaking' | 'check' | 'visit' | 'vote' | 'decision' | 'letter' | 'issuer' | 'opening' | 'handover' | 'settlement' | 'clearance' | 'release' | 'question' | 'proposal' | 'compliance'}`
  | 'now-report'
  | 'now-appeal'
  | 'now-meeting'
  | 'now-deadlocked'
  | 'now-letter-returned'

/**
 * How a task that is waited for is told. A vote without a ballot waits for a meeting, one without a majority for the next agenda,
 * a returned letter for its mending.
 */
const waiting: PerTask<NowStep> = {
  consent: 'now-consent',
  hearing: 'now-hearing',
  opinion: 'now-association',
  inquiry: 'now-inquiry',
  undertaking: 'now-undertaking',
  check: 'now-check',
  visit: 'now-visit',
  vote: 'now-vote',
  decision: 'now-decision',
  letter: 'now-letter',
  paper: 'now-issuer',
  opening: 'now-opening',
  handover: 'now-handover',
  settlement: 'now-settlement',
  clearance: 'now-clearance',
  release: 'now-release',
  proposal: 'now-proposal',
  compliance: 'now-compliance',
  question: 'now-question',
}

export type AheadStep =
  | `ahead-${'consent' | 'hearing' | 'association' | 'inquiries' | 'undertaking' | 'check' | 'visit' | 'vote' | 'decision' | 'letter' | 'issuer' | 'opening' | 'handover' | 'settlement' | 'clearance' | 'release' | 'proposal' | 'compliance'}`
  | 'ahead-report'
  | 'ahead-appeal'

/** How one that is still ahead is told; of several of a sort once. A question is never foreseen. */
const ahead: PerTask<AheadStep, 'question'> = {
  consent: 'ahead-consent',
  hearing: 'ahead-hearing',
  opinion: 'ahead-association',
  inquiry: 'ahead-inquiries',
  undertaking: 'ahead-undertaking',
  check: 'ahead-check',
  visit: 'ahead-visit',
  vote: 'ahead-vote',
  decision: 'ahead-decision',
  letter: 'ahead-letter',
  paper: 'ahead-issuer',
  opening: 'ahead-opening',
  handover: 'ahead-handover',
  settlement: 'ahead-settlement',
  clearance: 'ahead-clearance',
  release: 'ahead-release',
  proposal: 'ahead-proposal',
  compliance: 'ahead-compliance',
}

/** The same of what is told otherwise than others of its sort. */
const waitingOf: Readonly<Record<string, NowStep>> = { 'check report': 'now-report', 'hearing verdict': 'now-appeal' }
const aheadOf: Readonly<Record<string, AheadStep>> = {
  'check report': 'ahead-report',
  'hearing verdict': 'ahead-appeal',
}

/** How a task that is waited for is told; undefined for those of cases. */
export const nowStep = (task: TaskKind, of: string | null): NowStep | undefined =>
  waitingOf[`${task} ${of}`] ?? waiting[task]

/** How one that is ahead is told; undefined for those that are not foreseen. */
export const aheadStep = (task: TaskKind, of: string | null): AheadStep | undefined =>
  aheadOf[`${task} ${of}`] ?? ahead[task]

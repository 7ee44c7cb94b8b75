// What the time line of a request can say: what was noted, what it waits for, what is ahead. Each has words `course-…`.
import type { AheadStep, NowStep } from './steps-ahead.ts'
import { plainAnswer, type TaskAnswer, type TaskKind } from './tasks.ts'

/** What is noted. */
export const requestSteps = [
  'filed',
  'filed-paper',
  'asked',
  'papers-wanted',
  'replied',
  'papers-sent',
  'question-silent',
  'question-withdrawn',
  'consented',
  'put',
  'found',
  'meeting-silent',
  'clock-moved',
  'clock-suspended',
  'clock-resumed',
  'agreed',
  'disagreed',
  'silent',
  'ballot-lapsed',
  'ballot-undecided',
  'ballot-reopened',
  'undertaken',
  'granted',
  'days-gone',
  'letter-sent',
  'notified',
  'original-received',
  'original-returned',
  'original-sent',
  'second-signed',
  'sealed',
  'issued',
  'introduced',
  'started',
  'handed-over',
  'handover-late',
  'owed',
  'receipt-sent',
  'settled',
  'clearance-given',
  'release-held',
  'released',
  'complied',
  'not-complied',
  'license-revoked',
  'work-ended',
  'declined',
  'consent-silent',
  'accepted',
  'defended',
  'hearing-silent',
  'appealed',
  'appeal-waived',
  'appeal-silent',
  'cleared',
  'objected',
  'inquiry-silent',
  'undertaking-declined',
  'undertaking-silent',
  'adopted',
  'rejected',
  'checked',
  'check-lacking',
  'visited',
  'visited-unfit',
  'decided',
  'decided-against',
  'upheld',
  'verdict-changed',
  'revocation-proposed',
  'overturned',
  'set-aside',
  'nothing-found',
  'remedied',
  'question-moot',
  'letter-returned',
  'letter-resubmitted',
  'refused',
  'lapsed',
  'not-issued',
  'not-opened',
  'start-missed',
  'days-passed',
  'stood-too-long',
  'license-ended',
  'office-revoked',
  'office-ended',
  'office-moved',
  'withdrawn',
  'opened-early',
] as const
export type RequestStep = (typeof requestSteps)[number]

/** Answers that may be taken back: their steps stay, under another name, and count as no answer any more. */
const undoableSteps = [
  'consented',
  'declined',
  'agreed',
  'disagreed',
  'accepted',
  'defended',
  'cleared',
  'objected',
  'undertaken',
  'undertaking-declined',
  'clearance-given',
] as const satisfies readonly RequestStep[]
type UndoneStep = `${(typeof undoableSteps)[number]}-undone`

/** As it is kept. */
export type KeptStep = RequestStep | UndoneStep

/** What a step is called once its answer was taken back; one that nobody can take back keeps its name. */
export function undone(what: RequestStep): KeptStep {
  const step = undoableSteps.find((one) => one === what)
  return step ? `${step}-undone` : what
}

/** Ends that somebody hoped otherwise. */
export const stops: readonly KeptStep[] = [
  'declined',
  'consent-silent',
  'undertaking-declined',
  'undertaking-silent',
  'rejected',
  'decided-against',
  'not-issued',
  'not-opened',
  'start-missed',
  'refused',
  'overturned',
  'set-aside',
  'nothing-found',
  'withdrawn',
  'days-passed',
  'license-ended',
  'office-revoked',
  'office-ended',
  'office-moved',
  'lapsed',
]

/** What the working group decides, or time, is nobody's own doing, whoever cast the last vote. */
export const together: readonly KeptStep[] = [
  'adopted',
  'rejected',
  'ballot-lapsed',
  'ballot-undecided',
  'silent',
  'consent-silent',
  'hearing-silent',
  'appeal-silent',
  'meeting-silent',
  'inquiry-silent',
  'undertaking-silent',
  'question-silent',
  'question-moot',
  'clock-moved',
  'clock-suspended',
  'clock-resumed',
  'start-missed',
  'days-gone',
  'days-passed',
  'stood-too-long',
  'license-ended',
  'office-revoked',
  'office-ended',
  'office-moved',
  'handover-late',
  'work-ended',
]

/** How a time line names what became of a task; nothing for those that are noted by what they decide. */
const steps: Partial<Record<TaskKind, { yes: RequestStep; no: RequestStep; silent: RequestStep }>> = {
  consent: { yes: 'consented', no: 'declined', silent: 'consent-silent' },
  opinion: { yes: 'agreed', no: 'disagreed', silent: 'silent' },
  hearing: { yes: 'accepted', no: 'defended', silent: 'hearing-silent' },
  proposal: { yes: 'found', no: 'nothing-found', silent: 'meeting-silent' },
  compliance: { yes: 'complied', no: 'not-complied', silent: 'not-complied' },
  inquiry: { yes: 'cleared', no: 'objected', silent: 'inquiry-silent' },
  undertaking: { yes: 'undertaken', no: 'undertaking-declined', silent: 'undertaking-silent' },
  check: { yes: 'checked', no: 'check-lacking', silent: 'checked' },
  visit: { yes: 'visited', no: 'visited-unfit', silent: 'visited' },
  decision: { yes: 'decided', no: 'decided-against', silent: 'decided' },
  handover: { yes: 'handed-over', no: 'handed-over', silent: 'handover-late' },
  settlement: { yes: 'settled', no: 'owed', silent: 'owed' },
  clearance: { yes: 'clearance-given', no: 'owed', silent: 'owed' },
  release: { yes: 'released', no: 'release-held', silent: 'release-held' },
  paper: { yes: 'issued', no: 'not-issued', silent: 'issued' },
  opening: { yes: 'started', no: 'not-opened', silent: 'start-missed' },
  question: { yes: 'replied', no: 'replied', silent: 'question-silent' },
}

/** The same of some that are told otherwise than others of their sort: what a report leads to, and an appeal against a verdict. */
const stepsOf: Readonly<Record<string, { yes: RequestStep; no: RequestStep; silent: RequestStep }>> = {
  'check report': { yes: 'put', no: 'set-aside', silent: 'put' },
  'hearing verdict': { yes: 'appeal-waived', no: 'appealed', silent: 'appeal-silent' },
  'proposal kanoon': { yes: 'found', no: 'remedied', silent: 'meeting-silent' },
  'decision supervision-committee': { yes: 'upheld', no: 'overturned', silent: 'upheld' },
}

/** The step that an answer, or silence where there is none, leaves on the time line. */
export function stepOf(task: TaskKind, answer: TaskAnswer | null, of: string | null = null): RequestStep | null {
  const told = stepsOf[`${task} ${of}`] ?? steps[task]
  return told?.[answer === null ? 'silent' : (plainAnswer(answer) ?? 'no')] ?? null
}

/**
 * An entry of the time line but for its effect, which has words of its kind; `objected-withheld`: told without its reasons;
 * `objected-needed`: by an authority whose consent the law asks for.
 */
export type CourseStep = KeptStep | NowStep | AheadStep | 'objected-withheld' | 'objected-needed'

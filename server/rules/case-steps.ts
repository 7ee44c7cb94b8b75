// The time line of a case: its steps, and whose eyes each step and the word that was left with it are for. Sources: Annex 4 article 8.
import { type CaseState, caseEnds } from './cases.ts'

/** What is late once its last day has passed, and of which the next person hears; a clock whose silence leads on is not. */
const caseLate = ['late-sorting', 'late-examination', 'late-reply', 'late-result', 'late-conclusion'] as const

/** Steps of a case's time line; each has words `case-step-…`. A citizen's added word is no step of the way. */
export const caseSteps = [
  'filed',
  'assigned-kanoon',
  'assigned-association',
  'asked',
  'answered',
  'reported',
  'handed-over',
  'agency-answered',
  'agency-silent',
  'referred',
  'finding-agency',
  'finding-office',
  'finding-silent',
  'resolved',
  ...caseEnds.map((end) => `ended-${end}` as const),
  'satisfied',
  'dissatisfied',
  'reopened',
  'escalated',
  'clock-moved',
  'text-passed',
  'identity-opened',
  'clock-suspended',
  'clock-resumed',
  'merged',
  'parted',
  'questioned',
  'replied',
  'question-silent',
  'question-withdrawn',
  'question-moot',
  'consent-asked',
  'consent-given',
  'consent-refused',
  ...caseLate,
  'word',
] as const
export type CaseStep = (typeof caseSteps)[number]

/**
 * Who looks at a time line: with the code alone, with the citizen's link, for the office, for the agency that is asked, for the
 * association as examiner, or to handle the case with all its words.
 */
export type Eyes = 'anyone' | 'citizen' | 'office' | 'agency' | 'association' | 'handler'

const results: readonly CaseStep[] = ['resolved', ...caseEnds.map((end) => `ended-${end}` as const)]
const answers = ['answered', 'agency-answered'] as const
const officials = ['asked', 'answered', 'referred', 'finding-office', ...results] as const
const said: Record<Exclude<Eyes, 'handler'>, readonly CaseStep[]> = {
  anyone: [...answers, ...results],
  citizen: [
    ...answers,
    ...results,
    'word',
    'questioned',
    'replied',
    'satisfied',
    'dissatisfied',
    'reopened',
    'escalated',
    'identity-opened',
  ],
  office: officials,
  agency: ['handed-over', 'agency-answered', 'agency-silent', 'referred', 'finding-agency', ...results],
  association: [...officials, ...answers, 'assigned-kanoon', 'assigned-association', 'reported'],
}

/** What nobody but these eyes learns of at all. */
const hidden: Partial<Record<CaseStep, readonly Eyes[]>> = {
  word: ['citizen', 'handler'],
  'consent-asked': ['citizen', 'handler'],
  'consent-given': ['citizen', 'handler'],
  'consent-refused': ['citizen', 'handler'],
  replied: ['citizen', 'handler'],
  'identity-opened': ['citizen', 'handler'],
  'text-passed': ['association', 'handler'],
}

/** Whether a step is the result, whichever way the case ended. */
export function isResult(what: CaseStep): boolean {
  return results.includes(what)
}

/**
 * Whether a step is shown to these eyes. What the citizen adds may tell who they are; the office sees of the way what it
 * was asked, what it answered, and the result, and so does an agency.
 */
export function stepIsFor(eyes: Eyes, what: CaseStep): boolean {
  if (eyes === 'office' || eyes === 'agency') return said[eyes].includes(what)
  return hidden[what]?.includes(eyes) ?? true
}

/**
 * What a case in which others are answered says to their citizens too: what the office answered, and the result. The office is asked
 * once, about one of them.
 */
export function isForMerged(what: CaseStep): boolean {
  return what === 'answered' || what === 'agency-answered' || isResult(what)
}

/** Where a case stands as its office, or the agency that is asked, may know it: whether the citizen was content, and who looks at it since, it does not learn. */
export function stateFor(eyes: Eyes, state: CaseState): CaseState {
  if (eyes !== 'office' && eyes !== 'agency') return state
  return state === eyes || state === 'committee' || state === 'resolved' ? state : 'answered'
}

/** Whether the word somebody left with a step is shown to these eyes. */
export function wordIsFor(eyes: Eyes, what: CaseStep): boolean {
  return eyes === 'handler' || said[eyes].includes(what)
}

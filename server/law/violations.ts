// Violations and sanctions. Annex 4.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** What a violation is, of offices, agencies, the association and the kanoon alike. Annex 4 art. 1. */
export const violationDefinition: Citation = { source: 'bylaw', annex: 4, article: 1 }

/** Anyone concerned reports one, in writing or electronically, with an address. Annex 4 art. 2. */
export const violationReporting: Citation = { source: 'bylaw', annex: 4, article: 2 }

/** A row of the ladder, as Annex 4 article 10 numbers it. */
export function ladderRow(clause: string): Citation {
  return { source: 'bylaw', annex: 4, article: 10, clause }
}

/** An agency's violation is to be remedied, first at a meeting that the kanoon calls. Annex 4 art. 3-2-1. */
export const remedyArticle: Citation = { source: 'bylaw', annex: 4, article: 3, clause: '2-1' }

/** What the kanoon or the association does, is told to the supervision committee by the working group. Annex 4 art. 4. */
export const kanoonArticle: Citation = { source: 'bylaw', annex: 4, article: 4 }

/** A service is cut off from an office by a resolution alone, whose number is told. Minutes 3. */
export const cutOffArticle: Citation = { source: 'minutes', resolution: 3 }

/** Who acts against resolutions of the working group is referred to the board of administrative violations. Minutes 4. */
export const boardResolution: Citation = { source: 'minutes', resolution: 4 }

/** Where a row of the ladder stands: those of offices, and an agency's fault that costs an office, in article 10. */
export function rowCite(row: string): Citation {
  return row === 'remedy' ? remedyArticle : row === 'board' ? boardResolution : ladderRow(row)
}

/** Colour changed the term before: at the third intentional fault the license is referred for revocation. Annex 4 art. 10-5 note 1. */
export const colourReferral: Citation = { ...ladderRow('5'), note: 1 }

/** Colour changed the term before, and violated again: no renewal. That any intentional fault is meant is our reading. Annex 4 art. 10-5 note 2. */
export const colourNoRenewal: Citation = { ...ladderRow('5'), note: 2, reading: {} }

/** What was done outside the contracts is measured by the rows one to six. Annex 4 art. 10-8. */
export const outsideContracts: Citation = ladderRow('8')

/** The grave in any row: the office is stopped at once, and a court where needed. Annex 4 art. 10-8 note. */
export const graveStop: Citation = { ...ladderRow('8'), note: 0 }

/** A fault on purpose that did no damage: the rows three and four speak of damage, so that it is the first row's by our reading. */
export const intentWithoutDamage: Citation = { ...ladderRow('1'), reading: { by: ladderRow('3') } }

/** A second fault that counts as the third did, since the text stops at three: our reading. */
export const beyondThird: Citation = { ...ladderRow('5'), reading: {} }

/** To set right what was done against procedure, from notification. Annex 4 art. 10-1. */
export const violationCorrectWithin = parameter({
  name: 'violation.correctWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  from: 'notification',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '1' },
})

/** To pay for damage done unintentionally, from notification. Annex 4 art. 10-2. */
export const violationPayWithin = parameter({
  name: 'violation.payWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  from: 'notification',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '2' },
})

/** The same week where the fault was no mistake, or a fine is due: the text names none for them. Our reading. */
export const payOfOtherRows: Citation = { ...violationPayWithin.cite, reading: {} }

/** The fine as a multiple of the damage, from the second intentional fault, to the kanoon's account. Annex 4 art. 10-4. */
export const violationFineFactor = parameter({
  name: 'violation.fineFactor',
  default: 2,
  unit: 'factor',
  counts: 'none',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '4' },
})

/** The shortest cut-off of all services at the third intentional fault. Annex 4 art. 10-5. */
export const violationCutOffLeast = parameter({
  name: 'violation.cutOffLeast',
  default: { months: 1 },
  counts: 'allowance',
  least: true,
  per: 'verdict',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '5' },
})

/** The longest cut-off of all services at the third intentional fault. Annex 4 art. 10-5. */
export const violationCutOff = parameter({
  name: 'violation.cutOff',
  default: { months: 6 },
  counts: 'allowance',
  per: 'verdict',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '5' },
})

/** More written warnings than this in one license term: refer for revocation. Annex 4 art. 10-6. */
export const violationMaxWarnings = parameter({
  name: 'violation.maxWarnings',
  default: 3,
  unit: 'count',
  counts: 'none',
  per: 'license term',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '6' },
})

/** What a reprimand takes off the rank of an office: the text says "a negative score" and no figure. Our choice. */
export const violationNegativePoints = parameter({
  name: 'violation.negativePoints',
  default: 1,
  unit: 'count',
  counts: 'none',
  per: 'verdict',
  cite: { source: 'house' },
  also: [{ ...ladderRow('10'), says: 'nothing' }],
})

/** The same of premises below standard, which the text has count in the ranking, again without a figure. Our choice. */
export const violationRankPoints = parameter({
  name: 'violation.rankPoints',
  default: 1,
  unit: 'count',
  counts: 'none',
  per: 'verdict',
  cite: { source: 'house' },
  also: [{ ...ladderRow('11'), says: 'nothing' }],
})

/** How long the accused has to answer what is put to them. No source gives a time. Our choice. */
export const violationAnswerWithin = parameter({
  name: 'violation.answerWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** How long the examiner has for the report with its proposal. No source gives a time. Our choice. */
export const violationExamineWithin = parameter({
  name: 'violation.examineWithin',
  default: { days: 20 },
  counts: 'working',
  cite: { source: 'house' },
})

/**
 * How long the kanoon has for its meeting with an agency: the text says "as soon as possible". When it is over without a report, the
 * working group examines the matter itself. Our choice.
 */
export const violationMeetingWithin = parameter({
  name: 'violation.meetingWithin',
  default: { days: 15 },
  counts: 'working',
  cite: { source: 'house' },
  also: [{ ...remedyArticle, says: 'nothing' }],
})

/** How long the steering group has for what the working group could not remedy. No source gives a time. Our choice. */
export const violationSteeringWithin = parameter({
  name: 'violation.steeringWithin',
  default: { months: 1 },
  counts: 'deadline',
  cite: { source: 'house' },
  also: [{ ...remedyArticle, note: 0, says: 'nothing' }],
})

/** Which written warnings count: the text says "a written warning" and names no row, so that all do unless a province reads it narrower. */
export const violationWarningsCounted = choice({
  name: 'violation.warningsCounted',
  options: ['every-warning', 'fault-warnings'],
  default: 'every-warning',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '6', reading: {} },
})

/** Within what span faults add up. The text speaks of the term for warnings only and is silent for faults: our choice. */
export const violationCountWindow = choice({
  name: 'violation.countWindow',
  options: ['license-term', 'always'],
  default: 'license-term',
  cite: { source: 'house' },
})

/**
 * Who proposes the sanction: the kanoon by Annex 4 art. 3, the expert committee by the Guide, which we choose. The group
 * decides.
 */
export const violationExaminer = choice({
  name: 'violation.examiner',
  options: ['expert-committee', 'kanoon'],
  default: 'expert-committee',
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'violations', clause: '2' },
    { source: 'minutes', resolution: 8, says: 'nothing' },
    { source: 'bylaw', annex: 4, article: 3, clause: '1', says: 'otherwise' },
  ],
})

/** To whom an agency reports: the secretariat by Annex 4 art. 2, with a copy to the kanoon, which 19-10 puts first. */
const violationReportedTo = choice({
  name: 'violation.reportedTo',
  options: ['secretariat', 'kanoon'],
  default: 'secretariat',
  unused: true,
  cite: violationReporting,
  also: [{ source: 'bylaw', article: 19, clause: '10', says: 'otherwise' }],
})

/** All of them, as the page of rules lists them. */
export const violations: readonly Parameter[] = [
  violationCorrectWithin,
  violationPayWithin,
  violationFineFactor,
  violationCutOffLeast,
  violationCutOff,
  violationMaxWarnings,
  violationCountWindow,
  violationWarningsCounted,
  violationNegativePoints,
  violationRankPoints,
  violationExaminer,
  violationAnswerWithin,
  violationExamineWithin,
  violationMeetingWithin,
  violationSteeringWithin,
  violationReportedTo,
]

// Violations and sanctions. Annex 4.
import { choice, type Parameter, parameter } from './parameter.ts'

/** To set right what was done against procedure, from notification. Annex 4 art. 10-1. */
const violationCorrectWithin = parameter({
  name: 'violation.correctWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  from: 'notification',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '1' },
})

/** To pay for damage done unintentionally, from notification. Annex 4 art. 10-2. */
const violationPayWithin = parameter({
  name: 'violation.payWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  from: 'notification',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '2' },
})

/** The fine as a multiple of the damage, from the second intentional fault, to the kanoon's account. Annex 4 art. 10-4. */
const violationFineFactor = parameter({
  name: 'violation.fineFactor',
  default: 2,
  unit: 'factor',
  counts: 'none',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '4' },
})

/** The shortest cut-off of all services at the third intentional fault. Annex 4 art. 10-5. */
const violationCutOffLeast = parameter({
  name: 'violation.cutOffLeast',
  default: { months: 1 },
  counts: 'allowance',
  per: 'verdict',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '5' },
})

/** The longest cut-off of all services at the third intentional fault. Annex 4 art. 10-5. */
const violationCutOff = parameter({
  name: 'violation.cutOff',
  default: { months: 6 },
  counts: 'allowance',
  per: 'verdict',
  unused: true,
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

/** Within what span faults add up. The text speaks of the term for warnings only and is silent for faults: our choice. */
const violationCountWindow = choice({
  name: 'violation.countWindow',
  options: ['license-term', 'always'],
  default: 'license-term',
  unused: true,
  cite: { source: 'house' },
})

/**
 * Who proposes the sanction: the kanoon by Annex 4 art. 3, the expert committee by the Guide, which we choose. The group
 * decides.
 */
const violationExaminer = choice({
  name: 'violation.examiner',
  options: ['expert-committee', 'kanoon'],
  default: 'expert-committee',
  unused: true,
  cite: { source: 'house' },
  also: [
    { source: 'guide', article: 'violations', clause: '2' },
    { source: 'minutes', resolution: 8 },
    { source: 'bylaw', annex: 4, article: 3, clause: '1' },
  ],
})

/** To whom an agency reports: the secretariat by Annex 4 art. 2, with a copy to the kanoon, which 19-10 puts first. */
const violationReportedTo = choice({
  name: 'violation.reportedTo',
  options: ['secretariat', 'kanoon'],
  default: 'secretariat',
  unused: true,
  cite: { source: 'bylaw', annex: 4, article: 2 },
  also: [{ source: 'bylaw', article: 19, clause: '10' }],
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
  violationExaminer,
  violationReportedTo,
]

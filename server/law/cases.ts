// The clocks of complaints, criticisms and suggestions. No source sets them: our choice.
import { type Parameter, parameter } from './parameter.ts'

/** The citizen hears first within so many working days of filing. */
export const caseFirstAnswer = parameter({
  name: 'case.firstAnswer',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** The case is settled within so many working days of filing. */
export const caseResolve = parameter({
  name: 'case.resolve',
  default: { days: 15 },
  counts: 'working',
  cite: { source: 'house' },
})

/** The office answers within so many working days of being asked. */
export const caseOfficeAnswer = parameter({
  name: 'case.officeAnswer',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** An agency that a case was handed over to answers within so many working days; after that the secretariat goes on without it. */
export const caseAgencyAnswer = parameter({
  name: 'case.agencyAnswer',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/** Each party of an expert committee gives its finding within so many working days of the referral; Annex 4 article 10 names none. */
export const caseFinding = parameter({
  name: 'case.finding',
  default: { days: 7 },
  counts: 'working',
  cite: { source: 'house' },
})

/** The committee's report is due within so many working days of the referral. */
export const caseCommittee = parameter({
  name: 'case.committee',
  default: { days: 15 },
  counts: 'working',
  cite: { source: 'house' },
})

/** So often the ones who handle a case may ask its citizen something: each question stops its clocks. */
export const caseQuestions = parameter({
  name: 'case.questions',
  default: 3,
  unit: 'count',
  counts: 'none',
  per: 'times',
  cite: { source: 'house' },
})

/** So often the citizen may ask to reopen; after that the case goes to the supervision committee. */
export const caseReopenings = parameter({
  name: 'case.reopenings',
  default: 1,
  unit: 'count',
  counts: 'none',
  per: 'times',
  cite: { source: 'house' },
})

/** How long after the result the citizen may ask to reopen. */
export const caseReopenWithin = parameter({
  name: 'case.reopenWithin',
  default: { days: 30 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const cases: readonly Parameter[] = [
  caseFirstAnswer,
  caseResolve,
  caseOfficeAnswer,
  caseAgencyAnswer,
  caseFinding,
  caseCommittee,
  caseQuestions,
  caseReopenings,
  caseReopenWithin,
]

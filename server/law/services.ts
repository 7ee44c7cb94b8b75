// Services that agencies hand over. Decree 1; Bill 8; Minutes 7, 19; Guide.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** An agency hands services over by a memorandum: Bylaw 4; how it goes on, the Guide. */
export const assignmentArticle: Citation = { source: 'bylaw', article: 4 }

/** Forms, stamps and software come from the agency free of charge: Bylaw 19-3. */
export const freeThingsArticle: Citation = { source: 'bylaw', article: 19, clause: '3' }

/** Whoever has no violations on file comes first: Annex 4 art. 7. */
export const faultlessFirst: Citation = { source: 'bylaw', annex: 4, article: 7 }

/** The list of services that can be handed over is renewed so often. Decree 1. */
const serviceListEvery = parameter({
  name: 'serviceList.every',
  default: { months: 6 },
  counts: 'term',
  unused: true,
  cite: { source: 'decree', clause: '1' },
})

/**
 * The council on prices prices the services every year. Bylaw 28-a-2. That a sum in force for longer waits to be looked at
 * again is our reading; it stays in force.
 */
export const priceReviewEvery = parameter({
  name: 'price.reviewEvery',
  default: { years: 1 },
  counts: 'term',
  cite: { source: 'bylaw', article: 28, clause: 'a-2', reading: {} },
})

/** So long before its last day the parties of a contract are told of its end. Our choice. */
export const contractRemindBefore = parameter({
  name: 'contract.remindBefore',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'house' },
  also: [{ source: 'bylaw', article: 19, clause: '1', says: 'nothing' }],
})

/** How long an agency has to visit an office that was introduced to it, and to say yes or why not. Our choice. */
export const assignmentVisitWithin = parameter({
  name: 'assignment.visitWithin',
  default: { days: 15 },
  counts: 'working',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'assignment', clause: '4', says: 'nothing' }],
})

/** How long an office has to be trained and to bring a copy of its contract. Our choice. */
export const assignmentContractWithin = parameter({
  name: 'assignment.contractWithin',
  default: { months: 1 },
  counts: 'term',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'assignment', clause: '5', says: 'nothing' }],
})

/** How long a holder has to say whether the office takes a service on. Our choice. */
export const assignmentAnswerWithin = parameter({
  name: 'assignment.answerWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/**
 * Which offices get a service: all, a refusal needing a reason, or those the agency picks after a visit. The Minutes are
 * one province's and the Bill is none yet: that all get it is our choice.
 */
export const serviceOpenTo = choice({
  name: 'service.openTo',
  options: ['all', 'picked-by-agency'],
  default: 'all',
  cite: { source: 'house' },
  also: [
    { source: 'minutes', resolution: 19 },
    { source: 'minutes', resolution: 7 },
    { source: 'bill', article: 8 },
    { source: 'guide', article: 'assignment', clause: '4', says: 'otherwise' },
  ],
})

/** All of them, as the page of rules lists them. */
export const services: readonly Parameter[] = [
  serviceListEvery,
  serviceOpenTo,
  priceReviewEvery,
  contractRemindBefore,
  assignmentVisitWithin,
  assignmentContractWithin,
  assignmentAnswerWithin,
]

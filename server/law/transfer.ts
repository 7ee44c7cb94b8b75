// Transfer of a license to another person. Bylaw 15; Guide, transfer.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** A transfer needs the working group's approval and a transferee who meets the conditions: Bylaw 15. */
export const transferArticle: Citation = { source: 'bylaw', article: 15 }

/** How long the license must have been worked before it may pass on. Bylaw 15 note 1. */
export const transferMinYears = parameter({
  name: 'transfer.minYears',
  default: { years: 3 },
  counts: 'term',
  cite: { source: 'bylaw', article: 15, note: 1 },
  also: [{ source: 'guide', article: 'transfer', says: 'otherwise' }],
})

/** What those years are counted from: the start of work or the last transfer, or the license's own age. */
export const transferCountedFrom = choice({
  name: 'transfer.countedFrom',
  options: ['start-or-transfer', 'license-age'],
  default: 'start-or-transfer',
  cite: { source: 'bylaw', article: 15, note: 1 },
  also: [{ source: 'guide', article: 'transfer', says: 'otherwise' }],
})

/**
 * What is free of the waiting time. That note 1 frees a change of nature as it frees passing to first-degree kin is one
 * reading, ours; the Guide names no exemption.
 */
export const transferExempt = parameter({
  name: 'transfer.exempt',
  default: ['first-degree-kin', 'nature-change'],
  options: ['first-degree-kin', 'nature-change'],
  unit: 'rule',
  counts: 'none',
  cite: { source: 'bylaw', article: 15, note: 1, reading: {} },
  also: [{ source: 'guide', article: 'transfer', says: 'otherwise' }],
})

/** Whether exactly so many years suffice: the Bylaw asks for them, the Guide for more than them («بالای ۵ سال»). */
export const transferBound = choice({
  name: 'transfer.bound',
  options: ['at-least', 'more-than'],
  default: 'at-least',
  cite: { source: 'bylaw', article: 15, note: 1 },
  also: [{ source: 'guide', article: 'transfer', says: 'otherwise' }],
})

/** How long the transferee has to consent, and later to undertake what Annex 2, 1-5 asks. Our choice. */
export const transferAnswerWithin = parameter({
  name: 'transfer.answerWithin',
  default: { days: 5 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const transfer: readonly Parameter[] = [
  transferMinYears,
  transferAnswerWithin,
  transferBound,
  transferCountedFrom,
  transferExempt,
]

// Inspections of offices: Bylaw 13, 25-a-10; Annex 1; Annex 4 arts. 8, 10-1. No source gives their clocks but one.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** That offices are inspected, and work with whoever inspects them. */
export const inspectionArticles: readonly Citation[] = [
  { source: 'bylaw', article: 13 },
  { source: 'bylaw', article: 25, clause: 'a-10' },
]

/** What an inspection prepares is nobody's to tell before it is put to the office: read with Annex 4 art. 8. */
export const inspectionSecrecy: Citation = { source: 'bylaw', annex: 4, article: 8, reading: {} }

/** By when a planned inspection is done. Our choice. */
export const inspectionWithin = parameter({
  name: 'inspection.within',
  default: { days: 20 },
  counts: 'working',
  cite: { source: 'house' },
})

/** How long an office has to reply to the report of an inspection. No source gives a time. Our choice. */
export const inspectionReplyWithin = parameter({
  name: 'inspection.replyWithin',
  default: { days: 10 },
  counts: 'working',
  cite: { source: 'house' },
})

/**
 * How long an office has to set right what an inspection found: a week, as for what is done against procedure. That it counts for
 * findings too is our reading.
 */
export const inspectionCorrectWithin = parameter({
  name: 'inspection.correctWithin',
  default: { weeks: 1 },
  counts: 'deadline',
  cite: { source: 'bylaw', annex: 4, article: 10, clause: '1', reading: {} },
})

/** An office that nobody inspected for so long is proposed for the plan. Our choice. */
export const inspectionUnseen = parameter({
  name: 'inspection.unseen',
  default: { years: 1 },
  counts: 'term',
  cite: { source: 'house' },
})

/** An office whose license is no older than this, and that nobody inspected yet, is proposed for the plan. Our choice. */
export const inspectionNew = parameter({
  name: 'inspection.new',
  default: { months: 6 },
  counts: 'term',
  cite: { source: 'house' },
})

/** So many complaints of citizens within `inspection.casesWithin`, and an office is proposed for the plan. Our choice. */
export const inspectionCases = parameter({
  name: 'inspection.cases',
  default: 3,
  unit: 'count',
  counts: 'none',
  per: 'complaints',
  cite: { source: 'house' },
})

/** How far back complaints are counted for the plan. Our choice. */
export const inspectionCasesWithin = parameter({
  name: 'inspection.casesWithin',
  default: { months: 3 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const inspections: readonly Parameter[] = [
  inspectionWithin,
  inspectionReplyWithin,
  inspectionCorrectWithin,
  inspectionUnseen,
  inspectionNew,
  inspectionCases,
  inspectionCasesWithin,
]

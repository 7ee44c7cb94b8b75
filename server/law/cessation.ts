// Ending the work of an office: hand-over and settlement. Bylaw 9 notes 1 and 2; Annex 5 art. 9.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** Who means to end the work says so to the working group in writing: Bylaw 9 note 1. */
export const cessationArticle: Citation = { source: 'bylaw', article: 9, note: 1 }

/** What was received is handed over: Bylaw 9 note 2. */
export const handoverArticle: Citation = { source: 'bylaw', article: 9, note: 2 }

/**
 * The holder settles and hands over, from expiry without renewal or from the end of work. Bylaw 9 note 2. That the end of work that was
 * asked for counts from the notification of the working group's letter is our reading: a letter that was not notified starts no clock.
 */
export const cessationHandover = parameter({
  name: 'cessation.handover',
  default: { months: 3 },
  counts: 'deadline',
  from: 'notification',
  cite: { source: 'bylaw', article: 9, note: 2, reading: { by: { source: 'civil-procedure', article: 445 } } },
})

/** The kanoon settles with the agencies, also after a revocation. Annex 5 art. 9. */
export const cessationSettlement = parameter({
  name: 'cessation.settlement',
  default: { months: 3 },
  counts: 'deadline',
  cite: { source: 'bylaw', annex: 5, article: 9 },
})

/** All of them, as the page of rules lists them. */
export const cessation: readonly Parameter[] = [cessationHandover, cessationSettlement]

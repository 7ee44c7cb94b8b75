// Ending the work of an office: hand-over and settlement. Bylaw 9 notes 1 and 2; Annex 5 art. 9.
import { parameter } from './parameter.ts'

/** The holder settles and hands over, from expiry without renewal or from the end of work. Bylaw 9 note 2. */
export const cessationHandover = parameter({
  name: 'cessation.handover',
  default: { months: 3 },
  counts: 'deadline',
  unused: true,
  cite: { source: 'bylaw', article: 9, note: 2 },
})

/** The kanoon settles with the agencies, also after a revocation. Annex 5 art. 9. */
export const cessationSettlement = parameter({
  name: 'cessation.settlement',
  default: { months: 3 },
  counts: 'deadline',
  unused: true,
  cite: { source: 'bylaw', annex: 5, article: 9 },
})

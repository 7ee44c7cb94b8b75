// Appeals against a verdict, and where a dispute with the working group ends. Annex 4 art. 10-6 note 1; Bylaw 21.
import { type Citation, type Parameter, parameter } from './parameter.ts'

const note = { source: 'bylaw', annex: 4, article: 10, clause: '6', note: 1 } as const

/** The committee decides disputes between the working group and a license's holder in the last instance: Bylaw 21. */
export const disputesArticle: Citation = { source: 'bylaw', article: 21 }

/** From notification of the verdict. Annex 4 art. 10-6 note 1. */
export const appealWithin = parameter({
  name: 'appeal.within',
  default: { days: 20 },
  counts: 'deadline',
  from: 'notification',
  cite: note,
  also: [{ source: 'civil-procedure', article: 445, says: 'nothing' }],
})

/**
 * The supervision committee decides and announces within this time of the appeal, which is no notification: it counts
 * plainly. Annex 4 art. 10-6 note 1.
 */
export const appealDecideWithin = parameter({
  name: 'appeal.decideWithin',
  default: { months: 1 },
  counts: 'deadline',
  cite: note,
})

/** Whether an appeal suspends the verdict; the text is silent. Our choice until the province decides. */
export const appealSuspends = parameter({
  name: 'appeal.suspends',
  default: false,
  unit: 'yes or no',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ ...note, says: 'nothing' }],
})

/** All of them, as the page of rules lists them. */
export const appeals: readonly Parameter[] = [appealWithin, appealDecideWithin, appealSuspends]

// Temporary closure. Annex 1 art. 18 note 3.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** An office closed for a time, with people served meanwhile: Annex 1 art. 18 note 3. */
export const closureArticle: Citation = { source: 'bylaw', annex: 1, article: 18, note: 3 }

/**
 * The text says "for six months"; that it is a ceiling is our reading. It names no days either: by Civil Procedure 443 a
 * month is 30 days. Annex 1 art. 18 note 3.
 */
export const closureMax = parameter({
  name: 'closure.max',
  default: { months: 6 },
  counts: 'allowance',
  per: 'closure',
  cite: { ...closureArticle, reading: { by: { source: 'civil-procedure', article: 443 } } },
})

/** A closure so many days after another counts with it: an office that opens for a day between two would be closed for a year. Our choice. */
export const closureGap = parameter({
  name: 'closure.gap',
  default: { days: 7 },
  counts: 'allowance',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const closures: readonly Parameter[] = [closureGap, closureMax]

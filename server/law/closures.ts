// Temporary closure. Annex 1 art. 18 note 3.
import { parameter } from './parameter.ts'

/** The text says "for six months"; that it is a ceiling is our reading. Annex 1 art. 18 note 3. */
export const closureMax = parameter({
  name: 'closure.max',
  default: { months: 6 },
  counts: 'allowance',
  per: 'closure',
  cite: { source: 'bylaw', annex: 1, article: 18, note: 3, reading: {} },
})

// Temporary stations. Bylaw 18 note 2.
import { parameter } from './parameter.ts'

/** The longest a temporary station may stand, in special circumstances; it is never a branch. Bylaw 18 note 2. */
export const stationMax = parameter({
  name: 'station.max',
  default: { months: 1 },
  counts: 'allowance',
  per: 'station',
  cite: { source: 'bylaw', article: 18, note: 2 },
})

// Temporary stations. Bylaw 18 note 2.
import { type Citation, type Parameter, parameter } from './parameter.ts'

/** A station in special circumstances: Bylaw 18 note 2. */
export const stationArticle: Citation = { source: 'bylaw', article: 18, note: 2 }

/** The longest a temporary station may stand, in special circumstances; it is never a branch. Bylaw 18 note 2. A month is read as 30 days. */
export const stationMax = parameter({
  name: 'station.max',
  default: { months: 1 },
  counts: 'allowance',
  per: 'station',
  cite: { ...stationArticle, reading: { by: { source: 'civil-procedure', article: 443 } } },
})

/** Stations of one office with so many days or fewer between them count together: else one empty day would begin anew. Our choice. */
export const stationGap = parameter({
  name: 'station.gap',
  default: { days: 7 },
  counts: 'allowance',
  cite: { source: 'house' },
})

/** A station farther from its office than this is asked about, not refused: in metres. Our choice. */
export const stationFarFrom = parameter({
  name: 'station.farFrom',
  default: 50_000,
  unit: 'metres',
  counts: 'none',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const stations: readonly Parameter[] = [stationMax, stationGap, stationFarFrom]

// Moving an office, and widening it where it is. Bylaw 18; Annex 4 art. 9; Guide, relocation.
import { type Citation, choice, type Parameter, parameter } from './parameter.ts'

/** An office moves only with the working group's consent: Bylaw 18. */
export const relocationArticle: Citation = { source: 'bylaw', article: 18 }

/** The least distance to every other office; none unless a province sets it, as the Guide does. Our choice. */
export const relocationMinDistance = parameter({
  name: 'relocation.minDistance',
  default: 0,
  unit: 'metres',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ source: 'guide', article: 'relocation', says: 'otherwise' }],
})

/** A move to another county of the province: 18-2. */
export const otherCountyArticle: Citation = { ...relocationArticle, clause: '2' }

/** A move within the county is asked about the county: 18-3. */
export const withinCountyArticle: Citation = { ...relocationArticle, clause: '3' }

/** A move to another province takes the consent of both working groups: 18-1. */
export const betweenProvincesArticle: Citation = { ...relocationArticle, clause: '1' }

/** Nothing farther than this, from the office and from the centre of its county, is taken for a place of the county. No border is on record. Our choice. */
export const relocationFarFrom = parameter({
  name: 'relocation.farFrom',
  default: 100_000,
  unit: 'metres',
  counts: 'none',
  cite: { source: 'house' },
  also: [{ ...withinCountyArticle, says: 'nothing' }],
})

/** What follows a move without consent: revocation by 18 note 1, after one month by Annex 4 art. 9. */
export const relocationUnapproved = choice({
  name: 'relocation.unapproved',
  options: ['revocation', 'revocation-after-month'],
  default: 'revocation',
  cite: { source: 'bylaw', article: 18, note: 1 },
  also: [{ source: 'bylaw', annex: 4, article: 9, says: 'otherwise' }],
})

/** Whatever is added to an office where it is, or next door, needs a permit: Bylaw 18 note 3. */
export const expansionArticle: Citation = { source: 'bylaw', article: 18, note: 3 }

/** Who permits widening in the same place or next door. The edited text puts in the secretariat. Bylaw 18 note 3. */
export const expansionApprover = choice({
  name: 'expansion.approver',
  options: ['secretariat', 'working-group'],
  default: 'secretariat',
  cite: expansionArticle,
})

/** All of them, as the page of rules lists them. */
export const relocation: readonly Parameter[] = [
  relocationFarFrom,
  relocationMinDistance,
  relocationUnapproved,
  expansionApprover,
]

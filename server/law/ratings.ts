// How customers' ratings become a published score. No source sets the figures: our choice until the province decides.
import { type Parameter, parameter } from './parameter.ts'

/** Below so many, by what each weighs, no score is published: it would speak of two or three customers. */
export const ratingLeast = parameter({
  name: 'rating.least',
  default: 5,
  unit: 'count',
  counts: 'none',
  per: 'ratings',
  cite: { source: 'house' },
})

/** So many more customers as if each had given the mean over the province's offices: few ratings move a score little. */
export const ratingMeanWeighs = parameter({
  name: 'rating.meanWeighs',
  default: 10,
  unit: 'count',
  counts: 'none',
  per: 'ratings',
  cite: { source: 'house' },
})

/** The trend compares at least so many of late with at least so many before. */
export const ratingTrendLeast = parameter({
  name: 'rating.trendLeast',
  default: 20,
  unit: 'count',
  counts: 'none',
  per: 'ratings',
  cite: { source: 'house' },
})

/** The office calls back a customer who asked for it within so many working days. */
export const ratingCallWithin = parameter({
  name: 'rating.callWithin',
  default: { days: 3 },
  counts: 'working',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const ratings: readonly Parameter[] = [ratingCallWithin, ratingLeast, ratingMeanWeighs, ratingTrendLeast]

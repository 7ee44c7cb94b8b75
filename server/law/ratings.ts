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

/** A rating given by a messenger's account weighs so much: an account is dearer than a browser. */
export const ratingAccountWeighs = parameter({
  name: 'rating.accountWeighs',
  default: 1.5,
  unit: 'factor',
  counts: 'none',
  cite: { source: 'house' },
})

/** A rating with a receipt that an agency's system confirmed weighs so much. */
export const ratingReceiptWeighs = parameter({
  name: 'rating.receiptWeighs',
  default: 3,
  unit: 'factor',
  counts: 'none',
  cite: { source: 'house' },
})

/** A receipt speaks for a rating that is given so long after its day at most, and is confirmed no later. */
export const ratingReceiptWithin = parameter({
  name: 'rating.receiptWithin',
  default: { days: 30 },
  counts: 'term',
  cite: { source: 'house' },
})

/** From so many ratings with a confirmed receipt on, all others move the score by a tenth from theirs at most. */
export const ratingAnchorLeast = parameter({
  name: 'rating.anchorLeast',
  default: 60,
  unit: 'count',
  counts: 'none',
  per: 'ratings',
  cite: { source: 'house' },
})

/** More than so many times what is usual on a day is a burst, which weighs nothing until somebody looked. */
export const ratingBurstFactor = parameter({
  name: 'rating.burstFactor',
  default: 4,
  unit: 'factor',
  counts: 'none',
  cite: { source: 'house' },
})

/** Fewer than so many on a day are no burst, however few are usual. */
export const ratingBurstLeast = parameter({
  name: 'rating.burstLeast',
  default: 30,
  unit: 'count',
  counts: 'none',
  per: 'ratings',
  cite: { source: 'house' },
})

/** More customers an hour than any office serves. */
export const ratingMostAnHour = parameter({
  name: 'rating.mostAnHour',
  default: 60,
  unit: 'count',
  counts: 'none',
  cite: { source: 'house' },
})

/** A device that rates so many offices on one day is no customer of theirs. */
export const ratingOfficesADay = parameter({
  name: 'rating.officesADay',
  default: 5,
  unit: 'count',
  counts: 'none',
  cite: { source: 'house' },
})

/** An office whose code nobody scanned for so long is listed, and its holder is asked to scan it, as often at most. */
export const ratingScanEvery = parameter({
  name: 'rating.scanEvery',
  default: { days: 30 },
  counts: 'term',
  cite: { source: 'house' },
})

/** All of them, as the page of rules lists them. */
export const ratings: readonly Parameter[] = [
  ratingLeast,
  ratingMeanWeighs,
  ratingTrendLeast,
  ratingCallWithin,
  ratingAccountWeighs,
  ratingReceiptWeighs,
  ratingReceiptWithin,
  ratingAnchorLeast,
  ratingBurstFactor,
  ratingBurstLeast,
  ratingMostAnHour,
  ratingOfficesADay,
  ratingScanEvery,
]

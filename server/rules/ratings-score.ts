// The score of an office that is fair to show: its value, how sure it is, and where it is going. Source: Bill 7; the
// figures are our choice.

import type { Law } from '#law/parameter'
import {
  ratingAccountWeighs,
  ratingAnchorLeast,
  ratingLeast,
  ratingMeanWeighs,
  ratingReceiptWeighs,
  ratingTrendLeast,
} from '#law/ratings'

/** Sums over some days: how many ratings, and the marks added up. */
export type Sums = { count: number; service: number; conduct: number }

/** `from`–`to`: where 95 of 100 such scores lie that as many customers give. All from 1 to 5, to one decimal. */
export type Score = { value: number; service: number; conduct: number; from: number; to: number }

/** By how much the ratings of the last `days` differ from those before; 0 where that may be chance. */
export type Trend = { days: number; by: number }

const [lowest, middle, highest] = [1, 3, 5]
/** So far all others move a score from what confirmed receipts say. */
const pull = 0.1
/** 95 of 100 lie within so many standard deviations. */
const sure = 1.96

export const nothing: Sums = { count: 0, service: 0, conduct: 0 }

export const added = (one: Sums, other: Sums): Sums => ({
  count: one.count + other.count,
  service: one.service + other.service,
  conduct: one.conduct + other.conduct,
})

/** By how much of the weight an account's ratings, and those with a receipt, weigh more than their one. */
export const weighsMore = (law: Law) => ({
  accounts: law(ratingAccountWeighs) - 1,
  receipts: law(ratingReceiptWeighs) - 1,
})

/**
 * The score to show, to one decimal; null below the least weight, where it would speak of two or three customers rather
 * than of the office. `office`: the sums by weight; `province`: how many offices were rated, and their means added up.
 *
 * A plain mean would set an office with five friendly ratings above one with five hundred good ones. So the office's
 * mean is drawn towards the province's as if some more customers had given exactly that (a Bayesian mean): few ratings
 * move little, many speak for themselves. The province's own mean is that of its offices, each counting once, or else
 * whoever floods one office would move its neighbours; it is drawn towards the middle of the scale likewise.
 *
 * Counts alone cannot tell forged ratings from honest ones where they come slowly and from everywhere. A receipt that an
 * agency confirmed can: `receipts` are the office's ratings with one, and where they are many, all others together move
 * the score no further than a tenth away from them.
 */
export function fairScore(office: Sums, province: Sums, law: Law, receipts: Sums = nothing): Score | null {
  if (office.count < law(ratingLeast)) return null
  const weight = law(ratingMeanWeighs)
  const drawn = (name: 'service' | 'conduct') => {
    const mean = (province[name] + weight * middle) / (province.count + weight)
    const fair = (office[name] + weight * mean) / (office.count + weight)
    if (receipts.count < law(ratingAnchorLeast)) return fair
    const anchor = receipts[name] / receipts.count
    return Math.min(anchor + pull, Math.max(anchor - pull, fair))
  }
  const [service, conduct] = [drawn('service'), drawn('conduct')]
  const value = (service + conduct) / 2
  const [from, to] = interval(value, office.count + weight)
  return {
    ...{ value: rounded(value), service: rounded(service), conduct: rounded(conduct) },
    ...{ from: rounded(from), to: rounded(to) },
  }
}

/**
 * Between which figures a mean of so many lies (Wilson). As wide as if everyone had given the best mark or the worst:
 * the sums do not say how far customers differ, and an interval should rather be too wide.
 */
function interval(mean: number, count: number): [number, number] {
  const range = highest - lowest
  const share = (mean - lowest) / range
  const square = (sure * sure) / count
  const centre = (share + square / 2) / (1 + square)
  const half = (sure / (1 + square)) * Math.sqrt((share * (1 - share)) / count + square / count / 4)
  return [lowest + range * Math.max(0, centre - half), lowest + range * Math.min(1, centre + half)]
}

/** The longest look back; what is older than the last of these days is what was before. */
export const trendDays = [30, 90] as const

/**
 * Whether the ratings of late are better or worse than those of the year before them; null where either are too few.
 * `spans`: sums by weight of the last 30 days, of the 60 before, and of the year's rest. The shorter look is taken where it
 * has enough. Here nothing is drawn towards a mean, which would hide what is new.
 */
export function trendOf(spans: readonly [Sums, Sums, Sums], law: Law): Trend | null {
  const least = law(ratingTrendLeast)
  for (const [nth, days] of trendDays.entries()) {
    const late = spans.slice(0, nth + 1).reduce(added)
    const before = spans.slice(nth + 1).reduce(added)
    if (late.count < least || before.count < least) continue
    const by = meanOf(late) - meanOf(before)
    const chance = sure * Math.sqrt(spread(late) / late.count + spread(before) / before.count)
    return { days, by: Math.abs(by) > chance ? rounded(by) : 0 }
  }
  return null
}

/** Of both marks together. */
const meanOf = ({ count, service, conduct }: Sums) => (service + conduct) / 2 / count

/** The largest variance that marks of this mean can have. */
function spread(sums: Sums): number {
  const mean = meanOf(sums)
  return (mean - lowest) * (highest - mean)
}

const rounded = (score: number) => Math.round(score * 10) / 10

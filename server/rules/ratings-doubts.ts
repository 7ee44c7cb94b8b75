// What is odd about a day of an office's ratings, and how much of it is weighed down until somebody has looked. Nothing is
// deleted. Source: none; our choice.
import type { Law } from '#law/parameter'
import { ratingBurstFactor, ratingBurstLeast, ratingMostAnHour } from '#law/ratings'
import { added, nothing, type Sums } from './ratings-score.ts'

export const doubtKinds = ['burst', 'impossible', 'closed', 'spread', 'alike'] as const
/**
 * burst: many more than is usual for the office; impossible: more than could be served in the hours it was open; closed:
 * given while it was not open; spread: given by devices that rated many offices; alike: nearly all the same best or worst.
 */
export type DoubtKind = (typeof doubtKinds)[number]

/** A day of an office as it was written, without those whose receipt was confirmed: these are never doubted. */
export type RatedDay = {
  /** By weight. */
  sums: Sums
  /** How many there were, whatever each weighs. */
  given: number
  /** With both marks the best, and with both the worst. */
  best: number
  worst: number
  /** Given while the office was not open, an hour after closing excepted: how many, and by weight. */
  closedGiven: number
  closed: Sums
  /** Given by devices that rated many offices that day. */
  spread: Sums
  hoursOpen: number
}

/**
 * How many ratings a day are usual: `own`, on the office's days that nobody doubts, null where there are too few;
 * `province`, at its busiest offices but a few. `trusted`: somebody looked at a burst of late and found it honest.
 */
export type Usual = { own: number | null; province: number; trusted: boolean }

/** `whole`: the share of the day that weighs nothing; `part`: the sums that do not. */
export type Doubt = { kind: DoubtKind; count: number; held: number; whole: number; part: Sums }

/** Fewer are chance, whatever they look like. */
const [leastClosed, leastAlike] = [10, 20]
const [mostClosed, mostAlike] = [0.5, 0.95]
const alikeWeighs = 0.5

/**
 * Above so many a day a burst begins. An office's own days may lift it only once somebody found a burst of it honest, or
 * else whoever comes more often each week would lift it themselves.
 */
export function burstAbove({ own, province, trusted }: Usual, law: Law): number {
  const usual = own === null ? province : trusted ? Math.max(own, province) : Math.min(own, province)
  return Math.max(law(ratingBurstLeast), law(ratingBurstFactor) * usual)
}

/** Everything that is odd about a day. */
export function doubtsOf(day: RatedDay, usual: Usual, law: Law): Doubt[] {
  const { given, best, worst, closedGiven, closed, spread, hoursOpen } = day
  const [burst, served] = [burstAbove(usual, law), Math.max(1, hoursOpen) * law(ratingMostAnHour)]
  const alike = Math.max(best, worst)
  const doubt = (odd: boolean, kind: DoubtKind, count: number, held: number, whole = 0, part = nothing): Doubt[] =>
    odd ? [{ kind, count, held, whole, part }] : []
  return [
    ...doubt(given > burst, 'burst', given, burst, 1),
    ...doubt(given > served, 'impossible', given, served, 1),
    ...doubt(closedGiven >= leastClosed && closedGiven > given * mostClosed, 'closed', closedGiven, given, 0, closed),
    ...doubt(spread.count > 0, 'spread', spread.count, given, 0, spread),
    ...doubt(given >= leastAlike && alike >= given * mostAlike, 'alike', alike, given, 1 - alikeWeighs),
  ]
}

/**
 * What of a day's weight does not count, by the doubts that still stand: never more than the day weighs, and what is left is marks
 * from one to five, or nothing at all: else who is weighed down would lift what stands.
 */
export function doubted(sums: Sums, doubts: readonly Pick<Doubt, 'whole' | 'part'>[]): Sums {
  const whole = Math.max(0, ...doubts.map((doubt) => doubt.whole))
  const part = doubts.map((doubt) => doubt.part).reduce(added, nothing)
  const share = part.count > sums.count && part.count > 0 ? sums.count / part.count : 1
  const of = (name: keyof Sums) => whole * sums[name] + (1 - whole) * Math.min(part[name] * share, sums[name])
  const left = sums.count - of('count')
  const marks = (name: 'service' | 'conduct') => sums[name] - Math.min(5 * left, Math.max(left, sums[name] - of(name)))
  return { count: of('count'), service: marks('service'), conduct: marks('conduct') }
}

/** What nine of ten figures do not exceed; 0 for none. */
export function ninth(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * 0.9) - 1)] ?? 0
}

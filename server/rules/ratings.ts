// Ratings of an office: what may be given, and the score that is fair to show. Source: Bill 7.
import { lengthOf } from './letters.ts'
import { normalise } from './texts.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** 1 very bad … 5 excellent. */
export const marks = [1, 2, 3, 4, 5] as const
export const commentMax = 500

/** One rating as it is kept. */
export type Marks = { service: number; conduct: number; comment: string | null }

/** Sums over some days: how many ratings, and the marks added up. */
export type Sums = { count: number; service: number; conduct: number }

export type Score = { value: number; service: number; conduct: number }

/** A customer's word as it is kept; null for none. */
export function tidyComment(comment: string | null | undefined): string | null {
  return normalise(comment ?? '') || null
}

/** What is wrong with a rating, field by field; none if it may be kept. */
export function checkRating({ service, conduct, comment }: Marks): Refusal[] {
  const isMark = (mark: number) => (marks as readonly number[]).includes(mark)
  return [
    ...(isMark(service) ? [] : [refusalAt('service', 'field-wrong')]),
    ...(isMark(conduct) ? [] : [refusalAt('conduct', 'field-wrong')]),
    ...(lengthOf(comment ?? '') <= commentMax ? [] : [refusalAt('comment', 'field-too-long', { most: commentMax })]),
  ]
}

const middle = 3
/** How many ratings the province's mean weighs in an office's score. */
const weight = 10
export const leastShown = 5

/** How many of one source weigh anything at all: what comes after weighs next to nothing. */
export const lastWeighed = 60

/**
 * What each rating from one address weighs of the one before it, for one office on one day. Behind an address there may be
 * a whole street: a device that bears a mark is one customer, and the next weighs nearly as much. Marks are made by whoever
 * wants one, so that all of an address together still weigh less than five customers a day, and bring about no score.
 * Without a mark nothing tells customers from one machine that calls often, which weighs less than two.
 */
export const shareOf = { marked: 0.8, unmarked: 0.5 } as const

/** What a rating weighs for which `before` others of its source came for the same office on the same day. */
export function weightOf(before: number, source: keyof typeof shareOf): number {
  return before >= lastWeighed ? 0 : shareOf[source] ** before
}

/**
 * The score to show, to one decimal; null below a weight of five ratings, where it would speak of two or three customers
 * rather than of the office. `office`: the sums by weight; `province`: how many offices were rated, and their means added
 * up.
 *
 * A plain mean would set an office with five friendly ratings above one with five hundred good ones. So the office's
 * mean is drawn towards the province's as if ten more customers had given exactly that (a Bayesian mean): few ratings
 * move little, many speak for themselves. The province's own mean is that of its offices, each counting once, or else
 * whoever floods one office would move its neighbours; it is drawn towards the middle of the scale likewise.
 */
export function fairScore(office: Sums, province: Sums): Score | null {
  if (office.count < leastShown) return null
  const drawn = (name: 'service' | 'conduct') => {
    const mean = (province[name] + weight * middle) / (province.count + weight)
    return (office[name] + weight * mean) / (office.count + weight)
  }
  const [service, conduct] = [drawn('service'), drawn('conduct')]
  return { value: rounded((service + conduct) / 2), service: rounded(service), conduct: rounded(conduct) }
}

const rounded = (score: number) => Math.round(score * 10) / 10

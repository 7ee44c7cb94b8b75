// Ratings of an office: what may be given, and what each weighs. Source: Bill 7.
import { lengthOf } from './letters.ts'
import { normalise } from './texts.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** 1 very bad … 5 excellent. */
export const marks = [1, 2, 3, 4, 5] as const
export const commentMax = 500
/** An office's public answer. */
export const answerMax = 1000
/** The reason for which a word is hidden, or a doubt decided. */
export const reasonMax = 500

/** One rating as it is kept. */
export type Marks = { service: number; conduct: number; comment: string | null }

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

/** Before the license in a bot's start payload: the same two questions in a messenger. */
export const ratePrefix = 'r_'

/** The start payload that opens them about an office. */
export function ratePayload(license: string): string {
  return ratePrefix + license
}

/** So many counters of an office may have codes of their own. */
export const countersMost = 99

/** The number of a counter as its code says it; null for none. */
export function counterOf(typed: string): number | null {
  const counter = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  return counter || null
}

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

// How fast a messenger may be written to: what is known of it, corrected by what it answers. Pure.
import type { ChannelName } from '#rules/messages'

/** Messages per second that a messenger is known to allow. Bale names no figure: it begins lower than Telegram. */
export const knownRates: Record<ChannelName, number> = { telegram: 30, bale: 20, push: 100, safir: 20, sms: 10 }

/** Where no limit was known and one shows, at least this. */
const unknownRate = 30
/** Sending this much below what is allowed keeps the jitter of net and machine from costing a pause. */
const headroom = 0.985
/** So many seconds at the full rate without a refusal before more is tried. Each try that fails costs a pause. */
const holdBeforeRaising = 60
/** A refusal this soon after a pause belongs to the same change of the messenger's mind. */
const soon = 5

/** What is remembered of a messenger's pace; `heldSeconds`: how long the full rate has been taken without a refusal. */
export type Pace = { rate: number; heldSeconds: number; raises: number }

/** A lane that just began goes so much slower: its first messages arrive late, and the next would crowd in upon them. */
const easing = 0.9

/** Seconds between two messages at a rate, for a lane that is under way or just began; 0 where there is no limit. */
export function gapOf(rate: number, underWay = true): number {
  return rate === Number.POSITIVE_INFINITY ? 0 : 1 / (rate * headroom * (underWay ? 1 : easing))
}

/** So many messages within so many milliseconds, and not one more. */
export type Window = { most: number; milliseconds: number }

/** A messenger counts in whole milliseconds. */
const rounding = 1

/** The window that a rate allows, about a second long; null where there is no limit. */
export function windowOf(rate: number): Window | null {
  if (rate === Number.POSITIVE_INFINITY) return null
  const most = Math.max(1, Math.floor(rate))
  return { most, milliseconds: (most / rate) * 1000 + rounding }
}

/**
 * Tries more once the full rate has held: 5 % after a minute, then every second twice as big a step, up to 160 %. A lane
 * that just began knows too little to hear a refusal rightly: one that is started over and over would raise and raise.
 */
export function raised({ rate, heldSeconds, raises }: Pace, underWay: boolean): Pick<Pace, 'rate' | 'raises'> {
  if (!underWay || heldSeconds < holdBeforeRaising + raises) return { rate, raises }
  return { rate: rate * (1 + 0.05 * 2 ** Math.min(raises, 5)), raises: raises + 1 }
}

/**
 * How a refusal came about. `taken`: messages that the messenger took in the second before it, over all processes.
 * `alone`: it was this process that sent them, so that the count is exact. `measured`: all places were taken, for a second
 * or since a pause. `sincePause`: seconds since the last pause was over.
 */
export type Refused = { taken: number; alone: boolean; measured: boolean; sincePause: number }

/**
 * The rate after a refusal, at least one a second and at least half. The first was by a hair. If it repeats soon after the
 * pause, what was taken in a second tells how much is allowed; and if that is no less than what was sent, or not
 * known exactly, a quarter less is tried. A refusal while little was sent is somebody else's doing.
 */
export function lowered(rate: number, { taken, alone, measured, sincePause }: Refused): number {
  if (rate === Number.POSITIVE_INFINITY) return Math.max(taken, unknownRate)
  if (!measured || taken < (rate / 2) * Math.min(1, sincePause)) return rate
  const again = alone && taken < rate * 0.95 ? Math.max(taken, rate / 2) : rate * 0.75
  return Math.max(1, sincePause < soon ? again : rate * 0.98)
}

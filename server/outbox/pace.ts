// How fast a messenger may be written to: what is known of it, corrected by what it answers. Pure.
import type { Messenger } from '#rules/messages'

/** Messages per second that a messenger is known to allow. Bale names no figure: taken as Telegram's. */
export const knownRates: Record<Messenger, number> = { telegram: 30, bale: 30 }

/** Sending this much below what is allowed keeps the jitter of net and machine from costing a pause. */
const headroom = 0.985
/** So many seconds at the full rate without a refusal before more is tried. Each try that fails costs a pause. */
const holdBeforeRaising = 60
/** A refusal this soon after a pause belongs to the same change of the messenger's mind. */
const soon = 5

/** What is remembered of a messenger's pace; `heldSeconds`: how long the full rate has been taken without a refusal. */
export type Pace = { rate: number; heldSeconds: number; raises: number }

/** Seconds between two messages at a rate; 0 where there is no limit. */
export function gapOf(rate: number): number {
  return rate === Number.POSITIVE_INFINITY ? 0 : 1 / (rate * headroom)
}

/** Tries more once the full rate has held: 5 % after a minute, then every second twice as big a step, up to 160 %. */
export function raised({ rate, heldSeconds, raises }: Pace): Pick<Pace, 'rate' | 'raises'> {
  if (heldSeconds < holdBeforeRaising + raises) return { rate, raises }
  return { rate: rate * (1 + 0.05 * 2 ** Math.min(raises, 5)), raises: raises + 1 }
}

/**
 * How a refusal came about. `taken`: messages that the messenger took in the second before it, over all processes.
 * `full`: they were sent at the full rate, and long enough to be a measure. `sincePause`: seconds since the last pause
 * was over.
 */
export type Refused = { taken: number; full: boolean; sincePause: number }

/**
 * The rate after a refusal, at least one a second. What was taken in a second is the best measure of what is allowed. If
 * that is no less than what was sent, it was a hair too much, or, soon after a pause, a store of patience that ran out.
 * A refusal while little was sent is somebody else's doing until it repeats.
 */
export function lowered(rate: number, { taken, full, sincePause }: Refused): number {
  const again = sincePause < soon
  const lower = () => {
    if (rate === Number.POSITIVE_INFINITY) return taken
    if (!full) return again ? rate / 2 : rate
    if (taken < rate * 0.95) return taken
    return rate * (again ? 0.75 : 0.98)
  }
  return Math.max(1, lower())
}

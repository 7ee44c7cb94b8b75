// What this process sent in the last second, and its share of what all processes sent.
import type { Window } from './pace.ts'

const second = 1000
const kept = 8192

/** Milliseconds by which an answer may be late and still tell when its message was taken. */
const latest = 200

type Flight = { sent: number; answered: number | null }
type Sample = { at: number; own: number; all: number }

export type Trail = {
  /** A message went out at `at`; all times are milliseconds of the process's own clock. */
  sent(at: number): void
  /** The message that went out at `at` was answered at `now`. */
  answered(at: number, now: number): void
  /** The message that went out at `at` was not taken, or did not go out after all. */
  refused(at: number): void
  /** `count` places were taken by this process; `all` is how many were ever given out to any. */
  claimed(at: number, count: number, all: number): void
  /**
   * From when on one more message of this process fits into the window, as the messenger counts: a message that was long
   * under way was taken late, and the next ones, if quicker, would crowd in upon it.
   */
  freeAt(window: Window, now: number): number
  /** Whether no other process took places lately. */
  alone(): boolean
  /** What was sent in the second before `at`. */
  before(at: number): Measure
}

/**
 * `taken`: how many messages of all processes the messenger took in a second; exact if this one was `alone`, else reckoned
 * from its share. `whole`: it has been sending for all of that second.
 */
export type Measure = { taken: number; alone: boolean; whole: boolean }

/** Opens the memory of one messenger's lane. */
export function openTrail(): Trail {
  let flights: Flight[] = []
  let quickest = Number.POSITIVE_INFINITY
  let samples: Sample[] = []
  let own = 0
  const share = () => {
    const [first, last] = [samples[0], samples.at(-1)]
    if (!first || !last || last.all === first.all) return 1
    return Math.max(0.01, Math.min(1, (last.own - first.own) / (last.all - first.all)))
  }
  // messages stand in the order in which they went out
  const firstAfter = (at: number) => firstWhere(flights, ({ sent }) => sent > at)
  const firstFrom = (at: number) => firstWhere(flights, ({ sent }) => sent >= at)
  /** The last message that went out then. */
  const lastAt = (at: number) => {
    const index = firstAfter(at) - 1
    return flights[index]?.sent === at ? index : -1
  }
  return {
    sent: (at) => {
      flights.push({ sent: at, answered: null })
      if (flights.length > 2 * kept) flights = flights.slice(-kept)
    },
    answered: (at, now) => {
      const flight = flights[lastAt(at)]
      if (flight) flight.answered = now
      // a way that has become longer is believed little by little
      quickest = Math.min(quickest * 1.001, now - at)
    },
    refused: (at) => {
      const index = lastAt(at)
      if (index >= 0) flights.splice(index, 1)
    },
    claimed: (at, count, all) => {
      own += count
      samples = [...samples.filter((sample) => sample.at > at - 2 * second), { at, own, all }]
    },
    freeAt: ({ most, milliseconds }, now) => {
      const first = flights[flights.length - most]
      if (!first) return 0
      const late = (first.answered ?? now) - first.sent - quickest
      return first.sent + Math.min(latest, Math.max(0, late)) + milliseconds
    },
    alone: () => share() === 1,
    before: (at) => {
      const lately = firstAfter(at - second)
      const taken = firstFrom(at) - lately
      const whole = lately > firstAfter(at - 2 * second)
      const part = share()
      return { taken: Math.round(taken / part), alone: part === 1, whole }
    },
  }
}

/** The index of the first for which it holds, as it does for all that follow; the length if for none. */
function firstWhere<T>(sorted: readonly T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(sorted[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

// What this process sent in the last second, and its share of what all processes sent.
import type { Window } from './pace.ts'

const second = 1000
const kept = 8192

type Sample = { at: number; own: number; all: number }

export type Trail = {
  /** A message went out at `at`; all times are milliseconds of the process's own clock. */
  sent(at: number): void
  /** The message that went out at `at` was not taken. */
  refused(at: number): void
  /** `count` places were taken by this process; `all` is how many were ever given out to any. */
  claimed(at: number, count: number, all: number): void
  /** From when on one more message of this process fits into the window. */
  freeAt(window: Window): number
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
  let times: number[] = []
  let samples: Sample[] = []
  let own = 0
  const share = () => {
    const [first, last] = [samples[0], samples.at(-1)]
    if (!first || !last || last.all === first.all) return 1
    return Math.max(0.01, Math.min(1, (last.own - first.own) / (last.all - first.all)))
  }
  return {
    sent: (at) => {
      times.push(at)
      if (times.length > 2 * kept) times = times.slice(-kept)
    },
    refused: (at) => {
      const index = times.lastIndexOf(at)
      if (index >= 0) times.splice(index, 1)
    },
    claimed: (at, count, all) => {
      own += count
      samples = [...samples.filter((sample) => sample.at > at - 2 * second), { at, own, all }]
    },
    freeAt: ({ most, milliseconds }) => {
      const first = times[times.length - most]
      return first === undefined ? 0 : first + milliseconds
    },
    before: (at) => {
      const taken = times.filter((time) => time > at - second && time < at).length
      const whole = times.some((time) => time <= at - second && time > at - 2 * second)
      const part = share()
      return { taken: Math.round(taken / part), alone: part === 1, whole }
    },
  }
}

// Sliding windows: how many calls came within the last so many milliseconds, kept in steps instead of one by one.

/** A window is counted in so many steps; the oldest leaves as a whole, so it spans a twentieth less at times, never more. */
export const steps = 20

/** Calls by step, the oldest first: step, count, step, count … At most `steps` pairs. */
export type Calls = number[]

/** The step an instant lies in. */
const stepOf = (now: number, ms: number) => Math.floor((now * steps) / ms)

/** Forgets what lies before the window that ends now, and answers how many are left. */
export function slide(calls: Calls, now: number, ms: number): number {
  const first = stepOf(now, ms) - steps + 1
  let gone = 0
  while (gone < calls.length && calls[gone]! < first) gone += 2
  if (gone > 0) calls.splice(0, gone)
  let sum = 0
  for (let at = 1; at < calls.length; at += 2) sum += calls[at]!
  return sum
}

/** Adds a call that costs so much. */
export function add(calls: Calls, now: number, ms: number, cost = 1): void {
  const step = stepOf(now, ms)
  if (calls.at(-2) === step) calls[calls.length - 1]! += cost
  else calls.push(step, cost)
}

/** Seconds, rounded up, until a call that costs so much fits below `most`; for calls that have been slid. */
export function secondsUntilRoom(calls: Calls, now: number, ms: number, most: number, cost = 1): number {
  let left = calls.reduce((sum, value, at) => (at % 2 ? sum + value : sum), 0)
  for (let at = 0; at < calls.length; at += 2) {
    left -= calls[at + 1]!
    if (left + cost <= most) return Math.ceil((((calls[at]! + steps) * ms) / steps - now) / 1000)
  }
  return Math.ceil(ms / 1000)
}

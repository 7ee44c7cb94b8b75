// A messenger out of reach: tried again soon, said once a minute.
import { HttpError, type Transformer } from 'grammy'
import type { House } from './context.ts'
import { faultOf } from './unwell.ts'

/** Milliseconds between two tries at most: with the time of the try itself it is back within half a minute. */
const longest = 15_000
const aMinute = 60_000

/** Tries until it is done or nobody wants it any more: a messenger may be out of reach for days. */
export async function untilDone(run: () => Promise<void>, house: House, signal: AbortSignal): Promise<void> {
  const warn = onceAMinute(house)
  for (let wait = 1_000; !signal.aborted; wait = Math.min(wait * 2, longest)) {
    try {
      return await run()
    } catch (error) {
      if (signal.aborted) return
      warn(error, {}, 'the messenger cannot be reached')
      await Promise.race([pause(wait), new Promise((resolve) => signal.addEventListener('abort', resolve))])
    }
  }
}

/** Milliseconds between the tries of a call whose connection failed, for what a person waits for. */
const again = [1_000, 2_000, 4_000, 8_000, 15_000]
const brief = 20_000

/** Tries a call again for half a minute while its connection fails at once; one that hung is not sent twice. */
export const tryAgain: Transformer = async (prev, method, payload, signal) => {
  for (const wait of again) {
    const began = performance.now()
    try {
      return await prev(method, payload, signal)
    } catch (error) {
      if (!(error instanceof HttpError) || signal?.aborted || performance.now() - began > brief) throw error
    }
    await pause(wait)
  }
  return prev(method, payload, signal)
}

/** Logs a failure of the messenger, and a repeated one again after a minute. */
export function onceAMinute({ log, form }: House) {
  let last = Number.NEGATIVE_INFINITY
  return (error: unknown, more: object, words: string) => {
    const now = performance.now()
    if (now - last < aMinute) return
    last = now
    log.warn({ fault: faultOf(error), messenger: form.name, ...more }, words)
  }
}

/** Resolves after so many milliseconds, and keeps no process alive. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds).unref())
}

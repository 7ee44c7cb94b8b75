// Acting from a component: one key per intention, what is under way, what went wrong.
import { signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { intention } from './intention.ts'
import { type Problem, problemOf } from './problem.ts'

/** Counts what has been done here; what waits for the person may have changed. */
export const acted = signal(0)

export type Acting<I, T> = {
  /** Acts; gives the answer, or undefined if it failed (then `problem` says why). While busy it does nothing. */
  run: (input: I) => Promise<T | undefined>
  /** The same, with the problem at hand for code that must decide by it. */
  attempt: (input: I) => Promise<{ answer?: T; problem?: Problem }>
  busy: boolean
  problem: Problem | null
  clear: () => void
}

/**
 * An act behind a button: `useAct((key, id: string) => ask(api.notices[':id'].acknowledge.$post(…, keyed(key))))`.
 */
export function useAct<I, T>(act: (key: string, input: I) => Promise<T>): Acting<I, T> {
  const busy = useSignal(false)
  const problem = useSignal<Problem | null>(null)
  const wish = useRef<ReturnType<typeof intention>>(null)
  wish.current ??= intention()

  const attempt = async (input: I): Promise<{ answer?: T; problem?: Problem }> => {
    if (busy.peek()) return {}
    busy.value = true
    problem.value = null
    try {
      const answer = await act(wish.current!.keyFor(input), input)
      wish.current!.done()
      acted.value++
      return { answer }
    } catch (error) {
      problem.value = problemOf(error)
      if (problem.value.status === 409) dispatchEvent(new Event('outdated'))
      return { problem: problem.value }
    } finally {
      busy.value = false
    }
  }
  const run = async (input: I) => (await attempt(input)).answer
  const clear = () => {
    problem.value = null
  }
  // also once the network is back: it says that the act was not done, until it is tried again
  return { run, attempt, busy: busy.value, problem: problem.value, clear }
}

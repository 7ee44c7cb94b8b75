// Reading and acting from a component: what is known, what is under way, what went wrong.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { isCopy } from './network.ts'
import { type Problem, problemOf } from './problem.ts'

/** A question's state. `data` stays while it is asked again, so that nothing flickers. */
export type AskState<T> = { data: T | undefined; problem: Problem | null; asking: boolean; again: () => void }

/** Whose `again` resolves once what it asked is shown, or did not come. */
type Asked<T> = AskState<T> & { again: () => Promise<void> }

/** How long a kept copy, or that nothing came through, is shown before the server is asked again. */
const copyFor = 10_000

// The last answers by name, so that going back shows a page at once while it is asked again.
const remembered = new Map<string, unknown>()

/** Forgets the remembered answers; called when somebody signs out or acts in another role. */
export function forgetAnswers(): void {
  remembered.clear()
}

/**
 * Asks on mount, when `name` changes, when the window comes back, every `every` milliseconds if given, and every so often while
 * what it shows is a copy that this device kept, or that no answer came through.
 * `name` names the question with its arguments: `useAsk(`notice ${id}`, () => ask(api.notices[':id'].$get(…)))`.
 */
export function useAsk<T>(name: string, question: () => Promise<T>, every?: number): Asked<T> {
  const data = useSignal(remembered.get(name) as T | undefined)
  const problem = useSignal<Problem | null>(null)
  const asking = useSignal(true)
  const latest = useRef(0)
  const shown = useRef(0)

  const again = (): Promise<void> => {
    const turn = ++latest.current
    asking.value = true
    const settle = (found: T | undefined, wrong: Problem | null) => {
      // an answer that a later question overtook is news all the same, until that one's has come: where each takes longer
      // than the time between two questions nothing would ever be shown
      if (turn <= shown.current || (wrong && turn !== latest.current)) return
      shown.current = turn
      if (!wrong) remembered.set(name, found)
      data.value = wrong ? data.value : found
      problem.value = wrong
      asking.value = turn !== latest.current
    }
    return question().then(
      (found) => settle(found, null),
      (error) => settle(undefined, problemOf(error)),
    )
  }

  useEffect(() => {
    data.value = remembered.get(name) as T | undefined
    again()
    // not under an open sheet: news would take it away from whoever writes in it
    const seen = () => document.visibilityState === 'visible' && !document.querySelector('dialog[open]') && again()
    document.addEventListener('visibilitychange', seen)
    addEventListener('online', again)
    // an act met something that has changed meanwhile (act.ts)
    addEventListener('outdated', again)
    const clock = every ? setInterval(seen, every) : undefined
    const hope = setInterval(() => (isCopy(data.peek()) || problem.peek()?.status === 0) && seen(), copyFor)
    return () => {
      shown.current = ++latest.current
      clearInterval(clock)
      clearInterval(hope)
      document.removeEventListener('visibilitychange', seen)
      removeEventListener('online', again)
      removeEventListener('outdated', again)
    }
  }, [name])

  return { data: data.value, problem: problem.value, asking: asking.value, again }
}

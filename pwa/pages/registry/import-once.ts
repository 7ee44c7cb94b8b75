// A question that is costly to answer: asked once, and again only when told to.
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { AskState } from '../../ask.ts'
import { type Problem, problemOf } from '../../problem.ts'

/** As `useAsk`, but not asked again by itself, and not remembered. */
export function useOnce<T>(question: () => Promise<T>): AskState<T> {
  const data = useSignal<T | undefined>(undefined)
  const problem = useSignal<Problem | null>(null)
  const asking = useSignal(true)
  const again = () => {
    asking.value = true
    problem.value = null
    question().then(
      (found) => {
        data.value = found
        asking.value = false
      },
      (error) => {
        problem.value = problemOf(error)
        asking.value = false
      },
    )
  }
  useEffect(again, [])
  return { data: data.value, problem: problem.value, asking: asking.value, again }
}

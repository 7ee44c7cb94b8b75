// One act for each of several: one after the other, each under a key of its own, with how far it is.
import { useSignal } from '@preact/signals'
import { type Acting, useAct } from './act.ts'
import { type Problem, problemOf } from './problem.ts'

/** What the act was refused for, and why. */
export type Refused<T> = { item: T; problem: Problem }

/** What became of a round: for how many it was done, and for which not. */
export type Round<T> = { done: number; refused: Refused<T>[] }

type Rounds<T> = Acting<readonly T[], Round<T>> & {
  going: { done: number; of: number } | null
  refused: readonly Refused<T>[]
}

/** Problems that are no refusal of one item: the network is gone, or the PIN is asked for. */
const stops = ({ status, code }: Problem) => status === 0 || code === 'step-up'

/**
 * `run(items)` does `one` for each. What the server refuses does not hold the others up, a missing network does: what was
 * done until then stays done, and a second press goes on with the same keys.
 */
export function useRound<T>(one: (key: string, item: T) => Promise<unknown>): Rounds<T> {
  const going = useSignal<{ done: number; of: number } | null>(null)
  const refused = useSignal<readonly Refused<T>[]>([])
  const tried = async (key: string, item: T): Promise<Refused<T> | null> => {
    try {
      await one(key, item)
      return null
    } catch (error) {
      const problem = problemOf(error)
      if (stops(problem)) throw error
      return { item, problem }
    }
  }
  const act = useAct(async (key, items: readonly T[]): Promise<Round<T>> => {
    refused.value = []
    const found: Refused<T>[] = []
    try {
      for (const [index, item] of items.entries()) {
        if (items.length > 1) going.value = { done: index, of: items.length }
        const trouble = await tried(`${key}-${index}`, item)
        if (trouble) found.push(trouble)
      }
    } finally {
      going.value = null
    }
    refused.value = found
    return { done: items.length - found.length, refused: found }
  })
  return { ...act, going: going.value, refused: refused.value }
}

// A draft that the server keeps too, so that the bot can go on with it: saved after a pause, queued without a network.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { sendUnsent } from './api.ts'
import { problemOf } from './problem.ts'
import { sendLater } from './unsent.ts'
import { uuid } from './uuid.ts'

const PAUSE_MS = 1200

/** `kept`: only on this device until the network is back. `refused`: somebody, or the bot, went on with it meanwhile. */
export type Saving = 'nothing' | 'saving' | 'saved' | 'kept' | 'refused'

/**
 * Saves what `changed` is given. `body` makes the request's body from the values and the last answer (a version, say);
 * `last` is what is known of it when the page opens. A late save that the server refuses is dropped: the draft that
 * stands there is younger.
 */
export function useAutosave<V, A>(to: {
  id: string
  path: string
  body: (values: V, last: A | null) => unknown
  last?: A | null
  saved?: (values: V, answer: A) => void
  /** Asked when the server refuses a save: what stands there if the values may go over it, null if they may not. */
  overtaken?: (values: V) => Promise<A | null>
}): {
  changed: (values: V) => void
  state: Saving
  /** Goes on from what stands at the server now. */
  rebase: (last: A) => void
  /** Lets nothing more go out, and resolves when nothing is under way. */
  stop: () => Promise<void>
} {
  const state = useSignal<Saving>('nothing')
  const last = useRef<A | null>(to.last ?? null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  // One save after the other, so that each knows the version the one before it made.
  const going = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => () => clearTimeout(pause.current), [])

  const save = async (values: V, again = true): Promise<void> => {
    const act = { path: to.path, method: 'PUT' as const, key: uuid(), body: to.body(values, last.current) }
    state.value = 'saving'
    try {
      const answer: A = await (await sendUnsent(act)).json()
      last.current = answer
      state.value = 'saved'
      to.saved?.(values, answer)
    } catch (error) {
      if (problemOf(error).status === 0) {
        await sendLater(to.id, act)
        state.value = 'kept'
        return
      }
      const stands = again && to.overtaken ? await to.overtaken(values) : null
      if (stands === null) {
        state.value = 'refused'
        return
      }
      last.current = stands
      await save(values, false)
    }
  }
  const changed = (values: V) => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      going.current = going.current.then(() => save(values))
    }, PAUSE_MS)
  }
  const rebase = (known: A) => {
    last.current = known
    state.value = 'nothing'
  }
  const stop = () => {
    clearTimeout(pause.current)
    return going.current
  }
  return { changed, state: state.value, rebase, stop }
}

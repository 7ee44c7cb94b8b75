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
}): { changed: (values: V) => void; state: Saving } {
  const state = useSignal<Saving>('nothing')
  const last = useRef<A | null>(to.last ?? null)
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined)
  // One save after the other, so that each knows the version the one before it made.
  const going = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => () => clearTimeout(pause.current), [])

  const save = async (values: V): Promise<void> => {
    const act = { path: to.path, method: 'PUT' as const, key: uuid(), body: to.body(values, last.current) }
    state.value = 'saving'
    try {
      last.current = await (await sendUnsent(act)).json()
      state.value = 'saved'
    } catch (error) {
      if (problemOf(error).status !== 0) {
        state.value = 'refused'
        return
      }
      await sendLater(to.id, act)
      state.value = 'kept'
    }
  }
  const changed = (values: V) => {
    clearTimeout(pause.current)
    pause.current = setTimeout(() => {
      going.current = going.current.then(() => save(values))
    }, PAUSE_MS)
  }
  return { changed, state: state.value }
}

// A draft that the server keeps too, so that the bot can go on with it: saved after a pause, queued without a network.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { sendUnsent } from './api.ts'
import type { Unsent } from './drafts.ts'
import { online } from './network.ts'
import { passes, problemOf } from './problem.ts'
import { personId } from './session.ts'
import { sendLater } from './unsent.ts'
import { uuid } from './uuid.ts'

const pauseMs = 1200
const againMs = { first: 5000, most: 60_000 }

/**
 * `kept`: only on this device until the network is back. `unkept`: neither the server nor this device has it yet, and it
 * is tried again while the page is open. `refused`: somebody, or the bot, went on with it meanwhile.
 */
export type Saving = 'nothing' | 'saving' | 'saved' | 'kept' | 'unkept' | 'refused'

type Autosaved<V, A> = {
  id: string
  path: string
  body: (values: V, last: A | null) => unknown
  last?: A | null
  saved?: (values: V, answer: A) => void
  /** Asked when the server refuses a save: what stands there if the values may go over it, null if they may not. */
  overtaken?: (values: V) => Promise<A | null>
}

/**
 * Saves what `changed` is given. `body` makes the request's body from the values and the last answer (a version, say);
 * `last` is what is known of it when the page opens. A late save that the server refuses is dropped: the draft that
 * stands there is younger. What reaches neither the server nor this device stays in hand and is tried again.
 */
export function useAutosave<V, A>(
  to: Autosaved<V, A>,
): {
  changed: (values: V) => void
  state: Saving
  /** Goes on from what stands at the server now. */
  rebase: (last: A) => void
  /** Lets nothing more go out, and resolves when nothing is under way. */
  stop: () => Promise<void>
} {
  const state = useSignal<Saving>('nothing')
  const at = useRef({
    last: (to.last ?? null) as A | null,
    wanted: null as { values: V } | null,
    pause: undefined as ReturnType<typeof setTimeout> | undefined,
    failures: 0,
    // One save after the other, so that each knows the version the one before it made.
    going: Promise.resolve(),
  }).current

  const send = async (values: V, again = true): Promise<Saving> => {
    const act = { path: to.path, method: 'PUT' as const, key: uuid(), body: to.body(values, at.last) }
    try {
      const answer: A = await (await sendUnsent(act)).json()
      at.last = answer
      to.saved?.(values, answer)
      return 'saved'
    } catch (error) {
      const problem = problemOf(error)
      // Without a session it waits too: for the same person, and only if the session was not ended on purpose.
      const waits = passes(problem) || (problem.status === 401 && personId() !== '')
      if (waits) return (await queued(to.id, act)) ? 'kept' : 'unkept'
      const stands = again && to.overtaken ? await to.overtaken(values) : null
      if (stands === null) return 'refused'
      at.last = stands
      return send(values, false)
    }
  }
  const saveWanted = async () => {
    const now = at.wanted
    if (!now) return
    at.wanted = null
    state.value = 'saving'
    // the look at what stands there can fail as well as the save
    state.value = await send(now.values).catch((error) => (passes(problemOf(error)) ? 'unkept' : 'refused'))
    at.failures = state.value === 'unkept' ? at.failures + 1 : 0
    if (state.value !== 'unkept') return
    at.wanted ??= now
    schedule(Math.min(againMs.first * 2 ** (at.failures - 1), againMs.most))
  }
  const begin = () => {
    clearTimeout(at.pause)
    // one that failed by a fault of ours is told to the console, and does not end those after it
    at.going = at.going.then(saveWanted).catch((fault) => {
      state.value = 'unkept'
      reportError(fault)
    })
    return at.going
  }
  const schedule = (ms: number) => {
    clearTimeout(at.pause)
    at.pause = setTimeout(begin, ms)
  }
  const changed = (values: V) => {
    at.wanted = { values }
    schedule(pauseMs)
  }
  const rebase = (known: A) => {
    at.last = known
    state.value = 'nothing'
  }
  const stop = () => {
    clearTimeout(at.pause)
    at.wanted = null
    return at.going
  }

  useEffect(() => {
    const watch = online.subscribe((there) => {
      if (there && at.wanted && at.failures > 0) void begin()
    })
    return () => {
      watch()
      // leaving the page must not lose the last words
      if (at.wanted) void begin()
    }
  }, [])
  return { changed, state: state.value, rebase, stop }
}

/** Into the queue of this device; false where it keeps nothing. */
const queued = (id: string, act: Unsent) =>
  sendLater(id, act).then(
    () => true,
    () => false,
  )

// Saves one draft, one save after the other: at the server after a pause, in this device's queue while there is no
// network. A save whose answer was lost is known as one's own; one that was overtaken by another's waits for a choice.
import { type Signal, signal } from '@preact/signals'
import { sendUnsent } from '../api.ts'
import { intention } from '../intention.ts'
import { online } from '../network.ts'
import { failure, type Problem, passes, problemOf, unreachable } from '../problem.ts'
import { personId } from '../session.ts'
import { t } from '../words.ts'
import { drop, keep, type Unsent } from './device.ts'
import type { Place } from './place.ts'
import { sendLater } from './unsent.ts'
import { type Here, sameWords, type There } from './which.ts'

const pauseMs = 1000
const againMs = { first: 5000, most: 60_000 }

/**
 * `kept`: only on this device until the network is back. `unkept`: neither the server nor this device has it yet, and it
 * is tried again while the page is open. `failed`: the server does not take it, see `problem`.
 */
export type Saving = 'nothing' | 'saving' | 'saved' | 'kept' | 'unkept' | 'failed'

/** `two`: it went on in two places, and the person must choose. `closed`: it could not be looked for, see `problem`. */
type State = 'loading' | 'ready' | 'two' | 'closed'

export type Keeping<V, M = unknown> = {
  /** Its name on this device, and the one under which the app before this one kept it. */
  id: string
  before?: string | undefined
  /** The form as it is while nothing is written. */
  blank: V
  place: Place<V, M>
  /** What counts of the values: two that pack alike are the same draft. */
  pack: (values: V) => unknown
  /** Values from what some version of the app kept on the device. */
  restore: (found: unknown) => V
  /** Whether the server's form holds all of the values; what it has no place for stays on the device. */
  whole?: ((values: V) => boolean) | undefined
  /** What the server has does not stay on the device besides: it may be confidential. */
  forgets?: boolean | undefined
  /** Nothing of it comes to the device at all: it speaks of a complaint. */
  serverOnly?: boolean | undefined
  /** Nothing is shown before the server, or this device, has said what stands. */
  needed?: boolean | undefined
  /** It was begun here a moment ago: nobody knows it yet, so nobody is asked. */
  begun?: boolean | undefined
}

/** A draft while its page is open. */
export type Known<V, M> = {
  /** Whoever types it: another person on the same device is not told of it, and not written for. */
  person: string
  state: Signal<State>
  saving: Signal<Saving>
  problem: Signal<Problem | null>
  /** What the server had when it was looked at last: null for none, undefined where it could not be asked. */
  there: Signal<There<V, M> | null | undefined>
  version: number
  atServer: string | undefined
  latest: V
  sent: V[]
  /** What is not saved yet. */
  wanted: { values: V } | null
}

export const knownOf = <V, M>(blank: V): Known<V, M> => ({
  person: personId(),
  state: signal('loading'),
  saving: signal('nothing'),
  problem: signal(null),
  there: signal(undefined),
  version: 0,
  atServer: undefined,
  latest: blank,
  sent: [],
  wanted: null,
})

/** The means by which a draft gets to the server and stays on this device. */
export function saver<V, M>(of: Keeping<V, M>, draft: Known<V, M>) {
  const { id, place } = of
  const wish = intention()
  let pause: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let going: Promise<unknown> = Promise.resolve()
  const mine = () => draft.person !== '' && personId() === draft.person

  const dropHere = async () => {
    for (const name of [id, ...(of.before ? [of.before] : [])])
      for (const store of ['drafts', 'unsent'] as const) await drop(store, draft.person, name).catch(() => undefined)
  }
  // a device that keeps nothing (private windows) still has the draft at the server
  const keepHere = (saved: boolean): Promise<unknown> => {
    if (!mine() || of.serverOnly) return Promise.resolve()
    if (saved && of.forgets) return dropHere()
    const value: Here<V> = { values: draft.latest, version: draft.version, saved, sent: draft.sent.at(-1) }
    return keep('drafts', draft.person, id, value).catch(() => undefined)
  }
  /** Into the queue of this device; false where it keeps nothing. */
  const queued = async (act: Unsent): Promise<boolean> =>
    !of.serverOnly &&
    sendLater(id, act).then(
      () => true,
      () => false,
    )

  const look = async (): Promise<There<V, M> | null | undefined> => {
    const found = await place.read()
    // what the service worker kept of an earlier answer says nothing of now
    draft.there.value = online.peek() ? found : undefined
    if (draft.there.value !== undefined) draft.atServer = draft.there.value?.id
    return draft.there.value
  }

  const actOf = (values: V): Unsent => {
    const wording = place.put(values, draft.version)
    return { ...wording, method: 'PUT', key: wish.keyFor(wording) }
  }
  const put = async (values: V, act: Unsent) => {
    draft.sent = [...draft.sent.slice(-1), values]
    await keepHere(false)
    // what a page sends in leaving outlives it; what is too long for that (64 kB) stays on the device
    const sent = await sendUnsent({ ...act, keepalive: document.hidden })
    const answer: { id?: string; version: number } = await sent.json()
    wish.done()
    draft.version = answer.version
    draft.atServer = answer.id ?? draft.atServer
    void drop('unsent', draft.person, id).catch(() => undefined)
  }

  const save = async (again = true): Promise<void> => {
    // of somebody who is not here any more nothing goes out
    if (!mine()) draft.wanted = null
    const now = draft.wanted
    if (!now || draft.state.peek() === 'two') return
    const act = actOf(now.values)
    draft.wanted = null
    draft.saving.value = 'saving'
    try {
      await put(now.values, act)
      failures = 0
      draft.problem.value = null
      draft.saving.value = 'saved'
      await keepHere(now.values === draft.latest && (of.whole?.(draft.latest) ?? true))
    } catch (error) {
      draft.wanted ??= now
      return notSaved(problemOf(error), act, again)
    }
    if (draft.wanted) await save()
  }

  const notSaved = async (problem: Problem, act: Unsent, again: boolean): Promise<void> => {
    // without a session it waits too: for the same person, and only if the session was not ended on purpose
    if (mine() && (passes(problem) || problem.status === 401)) {
      draft.saving.value = (await queued(act)) ? 'kept' : 'unkept'
      draft.problem.value = problem
      failures++
      return schedule(Math.min(againMs.first * 2 ** (failures - 1), againMs.most))
    }
    if (again && (problem.status === 409 || (problem.status === 404 && draft.version > 0))) {
      const trouble = await overtaken().catch(problemOf)
      if (trouble) await notSaved(trouble, act, false)
      else await save(false)
      return
    }
    draft.saving.value = 'failed'
    draft.problem.value = problem
  }

  /** After a refusal: what stands there is one's own, or gone, and is gone on from; else the person must choose. */
  const overtaken = async (): Promise<Problem | null> => {
    const stands = await look()
    if (stands === undefined) return unreachable()
    const own = stands && !stands.over && draft.sent.some((one) => sameWords(of.pack(one), of.pack(stands.values)))
    if (stands && !own) {
      draft.state.value = 'two'
      draft.saving.value = 'nothing'
    } else draft.version = stands?.version ?? 0
    return null
  }

  const begin = () => {
    clearTimeout(pause)
    // one that failed by a fault of ours is told to the console, and does not end those after it
    going = going
      .then(() => save())
      .catch((fault) => {
        draft.saving.value = 'unkept'
        reportError(fault)
      })
    return going
  }
  const schedule = (ms: number) => {
    clearTimeout(pause)
    pause = setTimeout(begin, ms)
  }
  /** Has the values saved after a pause. */
  const want = (values: V) => {
    draft.wanted = { values }
    // «saved» is not said of words that are not
    if (draft.saving.peek() === 'saved') draft.saving.value = 'saving'
    schedule(pauseMs)
  }
  /** Lets nothing more go out, and resolves when nothing is under way: it is about to be sent. */
  const stop = (): Promise<unknown> => {
    clearTimeout(pause)
    draft.wanted = null
    return going
  }
  /** Saves what is not saved yet, and a new one in any case; the version that stands then. Rejects with a problem. */
  const flush = async (values: V): Promise<number> => {
    if (draft.version === 0 || draft.wanted) draft.wanted = { values }
    await begin()
    if (draft.state.peek() === 'two') throw failure({ status: 409, code: 'conflict', title: t('draft-conflict') })
    if (draft.wanted || draft.version === 0) throw failure(draft.problem.peek() ?? unreachable())
    return draft.version
  }

  const watch = online.subscribe((back) => {
    if (back && draft.wanted && failures > 0) void begin()
  })
  /** It may never be seen again: a phone ends what it has put away. */
  const away = () => {
    if (document.visibilityState === 'hidden' && draft.wanted) void begin()
  }
  document.addEventListener('visibilitychange', away)
  /** The page is left: the last words must not be lost. */
  const leave = () => {
    watch()
    document.removeEventListener('visibilitychange', away)
    clearTimeout(pause)
    if (draft.wanted) void begin()
  }
  return { keepHere, dropHere, look, want, stop, flush, leave }
}

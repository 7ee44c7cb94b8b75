// Looks for a draft on this device and at the server, goes on with the one that counts, and keeps both in step.
import { signal } from '@preact/signals'
import { sendUnsent } from '../api.ts'
import { type Problem, problemOf, unreachable } from '../problem.ts'
import { uuid } from '../uuid.ts'
import { drop, keep, kept } from './device.ts'
import { type Keeping, knownOf, saver } from './saving.ts'
import { sendLater } from './unsent.ts'
import { type Here, hereFrom, sameWords, whichDraft } from './which.ts'

const lookMs = 4000

export type Keeper<V, M = unknown> = ReturnType<typeof keeper<V, M>>

/** Keeps the draft of a form; `show` puts other values into it. */
export function keeper<V, M = unknown>(of: Keeping<V, M>, show: (values: V) => void) {
  const draft = knownOf<V, M>(of.blank)
  const { state, saving, problem, there } = draft
  const { keepHere, dropHere, look, want, stop, flush, leave } = saver(of, draft)
  const restored = signal(false)
  /** Rises whenever other values are put into the form. */
  const epoch = signal(0)
  const same = (one: V, other: V) => sameWords(of.pack(one), of.pack(other))

  /** What is typed before it is known what stands; on this device by a name of its own, so that nothing older goes for it. */
  let early: V | null = null
  const earlyName = `${of.id} early`

  const take = (values: V, from: number) => {
    draft.version = from
    draft.latest = values
    draft.wanted = null
    restored.value = true
    epoch.value++
    saving.value = 'nothing'
    state.value = 'ready'
    show(values)
  }

  /** What this device has of it, by its name of now or of before; what is as empty as the form is none. */
  const found = async (): Promise<Here<V> | null> => {
    if (of.serverOnly) return null
    for (const name of [of.id, ...(of.before ? [of.before] : [])]) {
      const value = hereFrom(await kept('drafts', draft.person, name).catch(() => null), of.restore)
      if (value && (value.saved || value.version > 0 || !sameWords(value.values, of.blank))) return value
    }
    return null
  }

  const looked = (): Promise<Problem | null> => look().then(() => null, problemOf)
  /** Whoever wants to write does not wait for a slow network: what stands there is met at the first save. */
  const tooLong = () => new Promise<Problem>((resolve) => setTimeout(resolve, lookMs, unreachable()))

  const keepEarly = (values: V) => {
    early = values
    if (!of.serverOnly) void keep('drafts', draft.person, earlyName, values).catch(() => undefined)
  }
  /** What was typed early when the page was left before the look had ended. */
  const foundEarly = async (): Promise<V | null> => {
    if (of.serverOnly) return null
    const typed = await kept('drafts', draft.person, earlyName).catch(() => null)
    return typed ? of.restore(typed) : null
  }

  const forgetEarly = () => {
    early = null
    return drop('drafts', draft.person, earlyName).catch(() => undefined)
  }

  /** Whoever was quicker than the look keeps their words, and what was found stands beside them. */
  const standBeside = async (typed: V) => {
    const { latest, version } = draft
    const forked = restored.peek() && !same(latest, typed)
    if (forked) there.value = { ...there.peek(), values: latest, version }
    // until one is chosen neither is written upon the other
    take(typed, forked ? 0 : version)
    if (forked) state.value = 'two'
    else want(typed)
    await keepHere(false)
    await forgetEarly()
  }

  /** Looks for the draft here and there, and goes on with the one that counts. */
  const open = async (): Promise<void> => {
    state.value = 'loading'
    problem.value = null
    if (of.begun) {
      there.value = null
      state.value = 'ready'
      return
    }
    const here = await found()
    early ??= await foundEarly()
    const trouble = await (of.needed && !here ? looked() : Promise.race([looked(), tooLong()]))
    const stands = trouble ? undefined : there.peek()
    if (of.needed && stands === undefined && (!here || trouble?.status)) {
      problem.value = trouble
      state.value = 'closed'
      return
    }
    draft.sent = here?.sent ? [here.sent] : []
    const which = whichDraft(here, stands, same)
    if (which === 'none') state.value = 'ready'
    else if (which === 'theirs') take(stands!.values, stands!.version)
    else {
      take(here!.values, which === 'both' || stands === undefined ? here!.version : (stands?.version ?? 0))
      if (which === 'both') state.value = 'two'
      else if (!here!.saved) want(draft.latest)
    }
    if (early) await standBeside(early)
    else if (which === 'theirs') await keepHere(true)
    else if (which === 'none' && stands === null) await dropHere()
  }

  const changed = (values: V) => {
    const now = state.peek()
    if (now === 'loading' && !sameWords(values, of.blank)) keepEarly(values)
    if (now === 'loading' || now === 'closed') return
    const other = !sameWords(values, draft.latest)
    draft.latest = values
    if (!other) return
    void keepHere(false)
    if (now === 'ready') want(values)
  }

  /** Goes on with one of two: with what this page shows, or with what stands at the server. */
  const choose = (which: 'mine' | 'theirs') => {
    const stands = there.peek()
    take(which === 'theirs' ? (stands?.values ?? of.blank) : draft.latest, stands?.version ?? 0)
    void keepHere(which === 'theirs')
    if (which === 'mine') want(draft.latest)
  }

  const discard = () => {
    const act = { ...of.place.drop, method: 'DELETE', key: uuid() } as const
    return { act, sent: sendUnsent(act) }
  }

  /** Forgets it on this device, and the form is empty; `everywhere`: at the server too. */
  const forget = async (everywhere: boolean): Promise<void> => {
    await stop()
    await forgetEarly()
    if (everywhere) await discard().sent
    await dropHere()
    draft.atServer = undefined
    draft.sent = []
    take(of.blank, 0)
    restored.value = false
  }

  /** It was sent by an act that knows no drafts: nothing of it stays. What finds no network now goes when it is back. */
  const sentOff = async (): Promise<void> => {
    await forget(false)
    const { act, sent } = discard()
    await sent.catch(() => sendLater(of.id, act).catch(() => undefined))
  }

  /** It was sent before it was changed: what stands here is a draft of its own from now on, under another key. */
  const begunAnew = async (): Promise<void> => {
    await stop()
    await discard().sent
    draft.atServer = undefined
    draft.version = 0
    want(draft.latest)
  }

  /** The key under which it is sent: the same from wherever the same draft is sent, so that it is sent once. */
  const keyOf = (key: string): string => draft.atServer ?? key

  /** The draft at the server as it was last seen here, so that it is sent once; undefined where none is. */
  const seen = () => (draft.atServer ? { id: draft.atServer, version: draft.version } : undefined)

  /** The values as they were when the form told of them last. */
  const latest = () => draft.latest

  return {
    latest,
    state,
    saving,
    problem,
    restored,
    there,
    epoch,
    open,
    changed,
    choose,
    flush,
    stop,
    forget,
    sentOff,
    begunAnew,
    keyOf,
    leave,
    seen,
  }
}

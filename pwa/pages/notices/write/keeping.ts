// Keeps a letter while it is typed: on this device at once, on the server after a pause; two writers never lose a word.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { api, ask, keyed } from '../../../api.ts'
import { drop, keep, keeps, kept } from '../../../drafts.ts'
import { intention } from '../../../intention.ts'
import { online } from '../../../network.ts'
import { failure, type Problem, passes, problemOf, unreachable } from '../../../problem.ts'
import { personId } from '../../../session.ts'
import { uuid } from '../../../uuid.ts'
import { t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'
import { contentOf, type Draft, draftOf, emptyDraft, isHalfTicked, sameContent } from './draft.ts'

const pauseMs = 900
const againMs = 15_000
const nameOf = (id: string) => `notice ${id}`

/** What this device kept: a draft, and the server's version that it was written upon. */
type Local = { version: number | null; draft: Draft }

/** What stands when the page opens: the server's letter, or null for a new one; and what this device kept besides. */
export type Opened = { notice: Notice | null; local: Local | null }

// Letters begun on this page a moment ago: nobody knows them yet, so nobody is asked.
const begun = new Set<string>()

/** The id of a new letter. It is made here, so that what is begun without a network is one letter. */
export function beginDraft(): string {
  const id = uuid()
  begun.add(id)
  return id
}

const ofServer = async (id: string): Promise<Notice | null> => {
  try {
    return await ask(api.notices[':id'].$get({ param: { id } }))
  } catch (error) {
    if (problemOf(error).status === 404) return null
    throw error
  }
}

/** Looks up a letter and what this device kept of it. Rejects with a problem, unless this device has it. */
export async function openDraft(id: string): Promise<Opened> {
  if (begun.delete(id)) return { notice: null, local: null }
  const found = (await kept('drafts', personId(), nameOf(id)).catch(() => null)) as Local | null | undefined
  const local = found ? { ...found, draft: { ...emptyDraft, ...found.draft } } : null
  try {
    return { notice: await ofServer(id), local }
  } catch (error) {
    if (problemOf(error).status === 0 && local) return { notice: null, local }
    throw error
  }
}

/** The server's letter, if it moved on while this device had words that it does not know. */
function movedOn({ notice, local }: Opened): Notice | null {
  if (!notice || !local || local.version === notice.version) return null
  return sameContent(local.draft, draftOf(notice)) ? null : notice
}

/**
 * `kept`: only on this device until the network is back. `unkept`: not even there, and tried again while the page is open.
 * `failed`: the server refused, see `problem`.
 */
export type KeepingState = 'nothing' | 'saving' | 'saved' | 'kept' | 'unkept' | 'failed'

export type Keeping = {
  state: KeepingState
  problem: Problem | null
  /** What somebody else has saved meanwhile; nothing more is saved until it is settled. */
  theirs: Notice | null
  changed: (draft: Draft) => void
  /** Saves what is not saved yet, and a new letter in any case; the version that stands then. Rejects with a problem. */
  flush: (draft: Draft) => Promise<number>
  /** Goes on from the other one's version, with what is given. */
  settle: (draft: Draft) => void
  /** Forgets what this device kept. */
  forget: () => Promise<void>
}

/** Saves what `changed` is given, from what was found when the page opened. */
export function useKeeping(id: string, opened: Opened): Keeping {
  const state = useSignal<KeepingState>('nothing')
  const problem = useSignal<Problem | null>(null)
  const theirs = useSignal<Notice | null>(movedOn(opened))
  const memory = useRef({
    version: theirs.peek() || !opened.notice ? (opened.local?.version ?? null) : opened.notice.version,
    wanted: null as Draft | null,
    sent: null as Draft | null,
    wish: intention(),
    going: null as Promise<void> | null,
    pause: undefined as ReturnType<typeof setTimeout> | undefined,
  }).current

  const keepHere = (draft: Draft) => {
    const local: Local = { version: memory.version, draft }
    // a device that keeps nothing (private windows) still has the draft at the server
    return keep('drafts', personId(), nameOf(id), local).catch(() => undefined)
  }
  const forget = () => drop('drafts', personId(), nameOf(id)).catch(() => undefined)

  const put = async (draft: Draft) => {
    const json = { version: memory.version, ...contentOf(draft) }
    memory.sent = draft
    const answer = await ask(api.notices[':id'].$put({ param: { id }, json }, keyed(memory.wish.keyFor(json))))
    memory.wish.done()
    memory.version = answer.version
  }

  /** After a refusal: whether to try again. A save whose answer was lost is one's own, not somebody else's. */
  const overtaken = async (): Promise<boolean> => {
    const stands = await ofServer(id)
    const own = stands && memory.sent && sameContent(draftOf(stands), memory.sent)
    if (stands?.state !== 'draft' || !own) {
      theirs.value = stands
      state.value = 'nothing'
      return stands === null
    }
    memory.version = stands.version
    return true
  }

  const failed = async (error: unknown): Promise<boolean> => {
    const found = problemOf(error)
    if (passes(found)) {
      state.value = keeps.peek() ? 'kept' : 'unkept'
      problem.value = found
      clearTimeout(memory.pause)
      memory.pause = setTimeout(() => void save(), againMs)
      return false
    }
    // thrown away elsewhere while it was written here: begun anew rather than lost
    if (found.status === 404 && memory.version !== null) {
      memory.version = null
      return true
    }
    if (found.code === 'conflict') return overtaken().catch(failed)
    state.value = 'failed'
    problem.value = found
    return false
  }

  const saveAll = async () => {
    while (memory.wanted && !theirs.peek()) {
      const draft = memory.wanted
      memory.wanted = null
      state.value = 'saving'
      try {
        await put(draft)
        state.value = 'saved'
        problem.value = null
        if (memory.wanted) continue
        if (isHalfTicked(draft)) await keepHere(draft)
        else await forget()
      } catch (error) {
        memory.wanted ??= draft
        if (!(await failed(error))) return
      }
    }
  }
  const save = () => {
    clearTimeout(memory.pause)
    // one that failed by a fault of ours does not end those after it
    const going = (memory.going ?? Promise.resolve()).then(saveAll)
    memory.going = going.catch(() => undefined)
    return going
  }

  const changed = (draft: Draft) => {
    memory.wanted = draft
    void keepHere(draft)
    clearTimeout(memory.pause)
    memory.pause = setTimeout(() => void save(), pauseMs)
  }
  const flush = async (draft: Draft) => {
    if (memory.version === null) memory.wanted ??= draft
    await save()
    if (theirs.peek()) throw failure({ status: 409, code: 'conflict', title: t('draft-conflict') })
    if (memory.wanted || memory.version === null) throw failure(problem.peek() ?? unreachable())
    return memory.version
  }
  const settle = (draft: Draft) => {
    memory.version = theirs.peek()?.version ?? memory.version
    theirs.value = null
    changed(draft)
  }

  useEffect(() => {
    const stop = online.subscribe((there) => there && memory.wanted && void save())
    return () => {
      stop()
      clearTimeout(memory.pause)
      // leaving the page must not lose the last words
      if (memory.wanted) void save()
    }
  }, [id])

  return { state: state.value, problem: problem.value, theirs: theirs.value, changed, flush, settle, forget }
}

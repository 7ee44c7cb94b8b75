// Of the draft on this device and the one at the server, which one goes on. Pure.

/**
 * What this device keeps of a draft: the server's version that it was written upon, whether the server has it as it is,
 * and what went out last without an answer.
 */
export type Here<V> = { values: V; version: number; saved: boolean; sent?: V | undefined }

/** What the server keeps: since when, and what its page knows of it besides. */
export type There<V, M = unknown> = {
  id?: string
  values: V
  version: number
  at?: string
  /** It is no draft any more. */
  over?: boolean
  more?: M
}

/** Whether two drafts say the same, in whatever order their parts stand. */
export const sameWords = (one: unknown, other: unknown): boolean => spelt(one) === spelt(other)

const spelt = (value: unknown) =>
  JSON.stringify(value, (_name, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  )

/**
 * Which one to go on with; `both` where each was changed without the other and a person must choose. `there` is null if
 * the server has none, undefined if it cannot be asked.
 */
export function whichDraft<V>(
  here: Here<V> | null,
  there: There<V> | null | undefined,
  same: (one: V, other: V) => boolean,
): 'none' | 'mine' | 'theirs' | 'both' {
  if (!here || (here.saved && there !== undefined)) return there ? 'theirs' : 'none'
  if (!there || there.version === here.version || same(here.values, there.values)) return 'mine'
  // what stands there is what went out from here, and only its answer was lost
  return here.sent && same(here.sent, there.values) ? 'mine' : 'both'
}

/** What a version of the app kept, this one or one before it; null for what is none of ours. */
export function hereFrom<V>(found: unknown, restore: (kept: unknown) => V): Here<V> | null {
  if (typeof found !== 'object' || found === null) return null
  const { values, form, draft, version, saved, sent } = found as Record<string, unknown>
  const kept = values ?? form ?? draft
  // forms that were kept on the device alone stood there bare
  if (!kept || version === undefined) return { values: restore(found), version: 0, saved: false }
  return {
    values: restore(kept),
    version: Number(version ?? 0),
    saved: saved === true,
    ...(sent ? { sent: restore(sent) } : {}),
  }
}

/** The values of an old draft that still fit the form: known names, same types. */
export function fitting<T extends Record<string, unknown>>(initial: T, old: unknown): Partial<T> {
  if (typeof old !== 'object' || old === null) return {}
  const fits = ([name, value]: [string, unknown]) => {
    const now = initial[name]
    return (
      name in initial &&
      (now === null || value === null || typeof value === typeof now) &&
      Array.isArray(value) === Array.isArray(now)
    )
  }
  return Object.fromEntries(Object.entries(old).filter(fits)) as Partial<T>
}

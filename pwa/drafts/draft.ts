// The one way to keep what is typed: `const draft = useDraft(form, { kind: 'document', office: null })`.
import { useEffect, useRef } from 'preact/hooks'
import type { DraftName } from '#rules/drafts'
import type { Form } from '../form.ts'
import { uploading } from '../network.ts'
import { type Keeper, keeper } from './keeper.ts'
import { ownPlace } from './place.ts'
import type { Keeping, Saving } from './saving.ts'
import { fitting, sameWords } from './which.ts'

type Values = Record<string, unknown>

export type Draft<V, M = unknown> = ReturnType<typeof useKept<V & Values, M>>

/** `pack`: what the server keeps of the values; `unpack`: the values from that, or from what an older app kept here. */
type More<V> = { before?: string; serverOnly?: boolean; pack?: (values: V) => Values; unpack?: (kept: unknown) => V }

/**
 * Keeps a form's values as one of the person's own drafts, from the moment the page is open until they are sent or
 * discarded. The component is keyed by what it is a draft of.
 */
export function useDraft<V extends Values>(form: Form<V>, name: DraftName, more: More<V> = {}): Draft<V> {
  const blank = useRef(form.values).current
  const unpack = more.unpack ?? ((kept: unknown) => ({ ...blank, ...fitting(blank, kept) }))
  const pack = more.pack ?? ((values: V) => values)
  const id = name.office ? `${name.kind}:${name.office}` : name.kind
  return useKept(form, {
    id,
    before: more.before,
    serverOnly: more.serverOnly,
    blank,
    place: ownPlace(name, pack, unpack),
    pack,
    restore: unpack,
  })
}

/** The same for what is no draft of one's own: the page says where it stands. */
export function useKept<V extends Values, M = unknown>(form: Form<V>, of: Keeping<V, M>) {
  const made = useRef<Keeper<V, M>>(null)
  made.current ??= keeper(of, (values) => form.set(values))
  const { state, saving, problem, restored, there, epoch, latest, ...does } = made.current
  useEffect(() => {
    void does.open()
    return does.leave
  }, [])
  useEffect(() => does.changed(form.values), [form.values])
  return {
    ...does,
    state: state.value,
    saving: told(saving.value, sameWords(form.values, latest())),
    problem: problem.value,
    restored: restored.value,
    there: there.value,
    epoch: epoch.value,
  }
}

/** «Saved» is said of what is in the form now, with its files: not while one is on its way, nor of words typed since. */
function told(saving: Saving, known: boolean): Saving {
  return saving === 'saved' && (uploading.value > 0 || !known) ? 'saving' : saving
}

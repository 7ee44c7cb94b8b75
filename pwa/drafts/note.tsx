// What became of a draft: an earlier one came back, it went on in two places, or it has been saved.
import type { ComponentChildren } from 'preact'
import { later } from '../later.tsx'
import { Note } from '../parts/note.tsx'
import { loadWords, t } from '../words.ts'
import { DiscardDraft } from './discard.tsx'
import type { Saving } from './saving.ts'

/** A draft as its notes know it. */
type Told = {
  state: 'loading' | 'ready' | 'two' | 'closed'
  saving: Saving
  problem: { title: string; detail?: string } | null
  restored: boolean
  forget: (everywhere: boolean) => Promise<void>
}

/** A draft of which two versions may stand. */
export type Forked<V> = Told & {
  there: { values: V; at?: string } | null | undefined
  choose: (which: 'mine' | 'theirs') => void
}

/** The choice comes with its words when it is to be made. */
const Choice = later(async () => {
  const [{ Choice }] = await Promise.all([import('./choice.tsx'), loadWords(['drafts'])])
  return Choice
})

type TwoProps<V> = { of: Forked<V>; show?: (other: V) => ComponentChildren }

/** Stands above a form where its draft went on elsewhere meanwhile; `show`: what the other version says. */
export function TwoDrafts<V>({ of, show }: TwoProps<V>) {
  if (of.state !== 'two' || !of.there) return null
  return <Choice at={of.there.at} onChoose={of.choose} other={show?.(of.there.values)} />
}

/** The same, and that an earlier draft is back: `<DraftNote of={draft} />`; nothing if there was none. */
export function DraftNote<V>({ of, show }: TwoProps<V>) {
  if (of.state === 'two') return <TwoDrafts of={of} {...(show ? { show } : {})} />
  if (!of.restored) return null
  return (
    <Note live>
      <p>{t('parts-draft-restored')}</p>
    </Note>
  )
}

/** Stands at a form's end: one quiet line of how it is kept, and the button that throws it away. `hint`: where else it is. */
export function DraftLine({ of, hint }: { of: Told; hint?: string }) {
  const { saving, problem } = of
  const why = problem?.detail ?? problem?.title ?? ''
  return (
    <div class="stack">
      {hint && <p class="soft small">{hint}</p>}
      <p class="soft small" role="status">
        {saving === 'nothing' ? '' : t(`parts-draft-${saving}`, saving === 'failed' ? { why } : {})}
      </p>
      {(of.restored || saving !== 'nothing') && of.state !== 'two' && (
        <DiscardDraft label={t('parts-draft-discard')} onDiscard={() => of.forget(true)} />
      )}
    </div>
  )
}

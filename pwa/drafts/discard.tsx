// Throwing a draft away: asked once more, since nothing of it comes back.
import { useSignal } from '@preact/signals'
import { later } from '../later.tsx'
import { Button } from '../parts/button.tsx'
import { loadWords } from '../words.ts'

/** The question comes with its words when it is asked: without a network the form stands as it did. */
const Asking = later(async () => {
  const [{ DiscardQuestion }] = await Promise.all([import('./discard-question.tsx'), loadWords(['draft'])])
  return DiscardQuestion
})

/** `label`: the button's words; `onDiscard`: throws it away. */
export function DiscardDraft(props: { label: string; onDiscard: () => Promise<unknown> }) {
  const asking = useSignal(false)
  return (
    <div>
      <Button kind="plain" onClick={() => (asking.value = true)}>
        {props.label}
      </Button>
      {asking.value && <Asking {...props} onClose={() => (asking.value = false)} />}
    </div>
  )
}

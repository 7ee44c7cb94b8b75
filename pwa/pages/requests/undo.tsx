// The way back from an opinion, a consent or a refusal, for as long as the server takes it back.
import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import { loadMe } from '../../account.ts'
import { useAct } from '../../act.ts'
import { api, ask, keyed } from '../../api.ts'
import { currentTime } from '../../clock.ts'
import { Button } from '../../parts/button.tsx'
import { Note, ProblemNote } from '../../parts/note.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'
import { type SeenRequest, titleOf, useRequest } from './parts.tsx'

/** The request about which something was said last in this tab; its place in the queue is gone, the way back is not. */
export const lastAnswered = signal<string | null>(null)

/** A button that takes back the answer just given; nothing once that is past. */
export function TakeBack({ of, onDone }: { of: Pick<SeenRequest, 'id' | 'undoUntil'>; onDone: () => void }) {
  const open = useOpenUntil(of.undoUntil)
  const undo = useAct((key, id: string) => ask(api.requests[':id'].undo.$post({ param: { id } }, keyed(key))))
  const press = async () => {
    const { problem } = await undo.attempt(of.id)
    if (problem) return
    lastAnswered.value = null
    toast(t('request-undone'))
    onDone()
    void loadMe()
  }
  if (!open) return null
  return (
    <div class="stack">
      {undo.problem && <ProblemNote problem={undo.problem} />}
      <Button kind="quiet" busy={undo.busy} onClick={() => void press()}>
        {t('request-undo')}
      </Button>
    </div>
  )
}

/** What was answered last, with its way back. */
export function LastAnswered({ id, onDone }: { id: string; onDone: () => void }) {
  const { data } = useRequest(id)
  if (!data?.undoUntil) return null
  return (
    <Note>
      <p>{titleOf(data)}</p>
      <TakeBack of={data} onDone={onDone} />
    </Note>
  )
}

/** Whether a moment lies ahead; says so again when it has passed. */
function useOpenUntil(moment: string | null): boolean {
  const [now, look] = useState(() => currentTime().getTime())
  const left = moment === null ? 0 : Date.parse(moment) - now
  useEffect(() => {
    if (left <= 0) return
    const timer = setTimeout(() => look(currentTime().getTime()), left + 1)
    return () => clearTimeout(timer)
  }, [left])
  return left > 0
}

// What stands round a letter that is written: how it is kept, why it came back, and how it is thrown away.
import { useSignal } from '@preact/signals'
import { useLocation } from 'preact-iso'
import { loadMe } from '../../../account.ts'
import { useAct } from '../../../act.ts'
import { api, ask, keyed } from '../../../api.ts'
import { IconButton } from '../../../parts/button.tsx'
import { RemoveIcon } from '../../../parts/icons/acts.tsx'
import { Note } from '../../../parts/note.tsx'
import { Confirm } from '../../../parts/sheet.tsx'
import { toast } from '../../../parts/toast.tsx'
import { t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'
import type { LetterDraft } from './keeping.ts'
import { ways } from './submit.ts'

/** How the draft is kept, in a line that is read out. */
export function Kept({ of }: { of: LetterDraft }) {
  const words = {
    nothing: '',
    saving: t('draft-saving'),
    saved: t('draft-saved'),
    kept: t('draft-kept-here'),
    unkept: t('parts-draft-unkept'),
    failed: t('draft-save-failed', { why: of.problem?.detail ?? of.problem?.title ?? '' }),
  }
  return (
    <span class="small" role="status">
      {words[of.saving]}
    </span>
  )
}

/** The word with which it came back. */
export function SentBack({ of }: { of: Notice }) {
  return (
    <Note tone="waiting">
      <p>
        <strong>{t('notice-returned')}</strong>
      </p>
      {of.sentBackBy && <p>{t('notice-word-of', { name: of.sentBackBy })}</p>}
      <p class="pre" dir="auto">
        {of.sentBackWord}
      </p>
    </Note>
  )
}

/** Throws the draft away, here and at the server. */
export function Discard({ id, forget }: { id: string; forget: () => Promise<void> }) {
  const { route } = useLocation()
  const asking = useSignal(false)
  const discard = useAct((key, notice: string) =>
    ask(api.notices[':id'].$delete({ param: { id: notice } }, keyed(key))),
  )
  const yes = async () => {
    const { problem } = await discard.attempt(id)
    // what was never saved is only on this device
    if (problem && problem.status !== 404) return
    await forget()
    toast(t('draft-discarded'))
    void loadMe()
    route(ways().at('draft'), true)
  }
  return (
    <>
      <IconButton icon={RemoveIcon} label={t('draft-discard')} onClick={() => (asking.value = true)} />
      {asking.value && (
        <Confirm
          title={t('draft-discard-title')}
          yes={t('draft-discard')}
          danger
          busy={discard.busy}
          problem={discard.problem}
          onYes={() => void yes()}
          onClose={() => (asking.value = false)}
        >
          <p>{t('draft-discard-detail')}</p>
        </Confirm>
      )}
    </>
  )
}

// Whether a draft is really to be thrown away.
import { useAct } from '../act.ts'
import { Confirm } from '../parts/sheet.tsx'
import { toast } from '../parts/toast.tsx'
import { t } from '../words.ts'

type Props = { label: string; onDiscard: () => Promise<unknown>; onClose: () => void }

/** The question, with the same words on its button as on the one that led here. */
export function DiscardQuestion({ label, onDiscard, onClose }: Props) {
  const discard = useAct((_key, _input: null) => onDiscard())
  const yes = async () => {
    const { problem } = await discard.attempt(null)
    if (problem) return
    onClose()
    toast(t('draft-discarded'))
  }
  return (
    <Confirm
      title={t('draft-discard-title')}
      yes={label}
      danger
      busy={discard.busy}
      problem={discard.problem}
      onYes={() => void yes()}
      onClose={onClose}
    >
      <p>{t('draft-discard-detail')}</p>
    </Confirm>
  )
}

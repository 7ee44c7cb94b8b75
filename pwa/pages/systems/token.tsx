// A token, the one time that it is seen.
import { Button } from '../../parts/button.tsx'
import { CopyIcon } from '../../parts/icons/acts.tsx'
import { Note } from '../../parts/note.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { toast } from '../../parts/toast.tsx'
import { t } from '../../words.ts'

/** The sheet; closed it does not come back. */
export function Token({ of, onClose }: { of: string; onClose: () => void }) {
  const copy = async () => {
    await navigator.clipboard.writeText(of)
    toast(t('systems-copied'))
  }
  return (
    <Sheet title={t('systems-token')} onClose={onClose}>
      <Note tone="waiting">{t('systems-once')}</Note>
      <p>
        <bdi class="code">{of}</bdi>
      </p>
      <Button icon={CopyIcon} whole onClick={() => void copy()}>
        {t('systems-copy')}
      </Button>
    </Sheet>
  )
}

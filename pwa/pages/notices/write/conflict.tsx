// Somebody else saved the letter meanwhile: both texts stand side by side, and the writer says which one goes on.
import { useSignal } from '@preact/signals'
import { dateTime } from '#locales/format'
import { Button, LinkButton } from '../../../parts/button.tsx'
import { Note } from '../../../parts/note.tsx'
import { Sheet } from '../../../parts/sheet.tsx'
import { locale, t } from '../../../words.ts'
import type { Notice } from '../parts.tsx'

/** The note above the form; nothing is saved until one of its buttons is pressed. */
export function Conflict({ theirs, onChoose }: { theirs: Notice; onChoose: (which: 'mine' | 'theirs') => void }) {
  const seen = useSignal(false)
  const at = dateTime(locale.value, new Date(theirs.updatedAt))
  if (theirs.state !== 'draft')
    return (
      <Note tone="danger" live>
        <p>{t('draft-not-draft')}</p>
        <LinkButton kind="quiet" href={`/app/notices/${theirs.id}`}>
          {t('draft-see')}
        </LinkButton>
      </Note>
    )
  return (
    <Note tone="danger" live>
      <p>{t('draft-conflict')}</p>
      {theirs.editor && <p>{t('draft-conflict-by', { name: theirs.editor, at })}</p>}
      <div class="buttons">
        <Button kind="quiet" onClick={() => (seen.value = true)}>
          {t('draft-conflict-theirs')}
        </Button>
        <Button kind="quiet" onClick={() => onChoose('mine')}>
          {t('draft-conflict-mine')}
        </Button>
      </div>
      {seen.value && (
        <Sheet title={t('draft-conflict-theirs')} onClose={() => (seen.value = false)}>
          <p class="soft small">{t('draft-conflict-at', { at })}</p>
          <h3>{theirs.subject || t('notice-no-subject')}</h3>
          <p class="pre" dir="auto">
            {theirs.body}
          </p>
          <Button whole onClick={() => onChoose('theirs')}>
            {t('draft-conflict-take')}
          </Button>
        </Sheet>
      )}
    </Note>
  )
}

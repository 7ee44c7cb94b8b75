// A draft went on in two places without the other: both stand there, and the person says which one goes on.
import type { ComponentChildren } from 'preact'
import { dateTime } from '#locales/format'
import { Button } from '../parts/button.tsx'
import { Note } from '../parts/note.tsx'
import { locale, t } from '../words.ts'

type Props = { at: string | undefined; other: ComponentChildren; onChoose: (which: 'mine' | 'theirs') => void }

/** Mine is in the form; `other` is shown here. Nothing is saved until one of the buttons is pressed. */
export function Choice({ at, other, onChoose }: Props) {
  return (
    <Note tone="waiting" live>
      <p>{t('drafts-two')}</p>
      {at && <p class="soft small">{t('drafts-at', { at: dateTime(locale.value, new Date(at)) })}</p>}
      {other}
      <div class="buttons">
        <Button kind="quiet" onClick={() => onChoose('theirs')}>
          {t('drafts-two-theirs')}
        </Button>
        <Button kind="quiet" onClick={() => onChoose('mine')}>
          {t('drafts-two-mine')}
        </Button>
      </div>
    </Note>
  )
}

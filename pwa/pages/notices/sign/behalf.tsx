// Reminds a delegate of the one whose signature it is.
import { Note } from '../../../parts/note.tsx'
import { acting } from '../../../session.ts'
import { t } from '../../../words.ts'

/** The note; nothing for who signs in their own right. */
export function OnBehalf() {
  const name = acting.value?.signsFor
  return name ? <Note tone="waiting">{t('sign-on-behalf', { name })}</Note> : null
}

// Says that an earlier draft came back, and lets one throw it away.
import type { Form } from '../form.ts'
import { t } from '../words.ts'
import { Button } from './button.tsx'
import { Note } from './note.tsx'

/** Stands above a form with a draft: `<DraftNote form={form} />`; nothing if there was none. */
export function DraftNote<T extends Record<string, unknown>>({ form }: { form: Form<T> }) {
  if (!form.restored) return null
  return (
    <Note live>
      <p>{t('parts-draft-restored')}</p>
      <Button kind="plain" onClick={() => void form.done()}>
        {t('parts-draft-discard')}
      </Button>
    </Note>
  )
}

// What became of a draft: an earlier one came back, or the present one has been saved.
import type { Saving } from '../autosave.ts'
import type { Form } from '../form.ts'
import { say, t } from '../words.ts'
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

/** One quiet line near the button: saved, kept on this device, or overtaken. */
export function DraftState({ state }: { state: Saving }) {
  return (
    <p class="soft small" role="status">
      {state === 'nothing' ? '' : say(`parts-draft-${state}`)}
    </p>
  )
}

/** @jsxImportSource hono/jsx */
// The photos of a case, or of what is added to it: a plain control, which a script makes one that shows what was chosen.
import { Field } from './field.tsx'
import type { View } from './page.tsx'

/** `id`: where several stand on a page. */
export function PhotoField({ view, id, error }: { view: View; id?: string; error: string | undefined }) {
  return (
    <Field
      view={view}
      name="files"
      {...(id ? { id } : {})}
      label="case-files"
      help="case-files-help"
      error={error}
      optional
    >
      {(input) => (
        <>
          <input {...input} class="input" type="file" accept="image/*,application/pdf" multiple />
          <label class="button quiet" for={input.id} data-pick hidden>
            {view.t('case-files-pick')}
          </label>
          <ul
            class="photos"
            data-files
            data-again={view.t('case-photo-again')}
            data-remove={view.t('case-files-remove', { name: '%' })}
            data-many={view.t('case-files-left-many', { name: '%' })}
            data-kind={view.t('case-files-left-kind', { name: '%' })}
            data-twice={view.t('case-files-left-twice', { name: '%' })}
            data-large={view.t('case-files-left-large', { name: '%' })}
            data-pixels={view.t('case-files-left-pixels', { name: '%' })}
            data-unseen={view.t('case-files-unseen')}
            data-empty={view.t('case-files-left-empty', { name: '%' })}
          />
          <p class="wrong" role="status" data-left hidden />
        </>
      )}
    </Field>
  )
}

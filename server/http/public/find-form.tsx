/** @jsxImportSource hono/jsx */
// What one types to find an office: complete without a script; with one the offices come while one types.
import { Field } from './field.tsx'
import type { FindValues } from './find-values.ts'
import type { View } from './page.tsx'

/** Its field and button alone, as on the front door, or with everything that narrows the search. */
export function FindForm({ view, asked }: { view: View; asked?: FindValues }) {
  return (
    <form class="form" method="get" action="/o" novalidate data-find data-failed={view.t('find-failed')}>
      {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
      {asked && asked.purpose !== 'look' && <input type="hidden" name="for" value={asked.purpose} />}
      <Field view={view} name="license" label="find-field" error={undefined}>
        {(input) => (
          <input {...input} class="input" dir="auto" autocomplete="off" maxlength={40} value={asked?.text ?? ''} />
        )}
      </Field>
      {asked && <Narrower view={view} asked={asked} />}
      <button class="button" type="submit">
        {view.t('office-lost-find')}
      </button>
    </form>
  )
}

function Narrower({ view, asked: { service, open, county, near } }: { view: View; asked: FindValues }) {
  return (
    <>
      <Field view={view} name="service" label="find-service" error={undefined} optional>
        {(input) => <input {...input} class="input" dir="auto" autocomplete="off" maxlength={60} value={service} />}
      </Field>
      <div>
        {county && (
          <label class="check">
            <input type="checkbox" name="county" value={county.id} checked />
            {view.t('find-county', { county: county.name })}
          </label>
        )}
        <label class="check">
          <input type="checkbox" name="open" value="1" checked={open} />
          {view.t('find-open')}
        </label>
        <label class="check" data-near hidden>
          <input type="checkbox" checked={near !== null} />
          {view.t('find-near-me')}
        </label>
        <input type="hidden" name="near" value={near ? `${near.lat},${near.lon}` : ''} />
        <p
          class="help"
          role="status"
          data-asking={view.t('find-near-asking')}
          data-lost={view.t('find-near-lost')}
          hidden
        />
      </div>
    </>
  )
}

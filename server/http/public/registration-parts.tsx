/** @jsxImportSource hono/jsx */
// Of the page of a registration: the code that proves its mobile, and what was registered.
import { randomUUID } from 'node:crypto'
import { commas, date, digits } from '#locales/format'
import type { Registration } from '#rules/calls'
import { Field } from './field.tsx'
import type { View } from './page.tsx'

type ProveProps = { view: View; own: string; mobile: string; error: string | undefined }

/** `own`: the address of the page. */
export function ProveForm({ view, own, mobile, error }: ProveProps) {
  const [path, query] = own.split('?')
  const at = (act: 'prove' | 'code') => [`${path}/${act}`, query].filter(Boolean).join('?')
  return (
    <section class="note stack tight">
      <b>{view.t('calls-prove')}</b>
      <form class="form" method="post" action={at('prove')} novalidate>
        <input type="hidden" name="key" value={randomUUID()} />
        <p>{view.t('calls-prove-sent', { mobile: digits(view.locale, mobile) })}</p>
        <Field view={view} name="code" label="calls-prove-code" error={error}>
          {(input) => (
            <input {...input} class="input ltr" inputmode="numeric" autocomplete="one-time-code" maxlength={20} />
          )}
        </Field>
        <button class="button" type="submit">
          {view.t('calls-prove-do')}
        </button>
      </form>
      <form method="post" action={at('code')}>
        <input type="hidden" name="key" value={randomUUID()} />
        <button class="link" type="submit">
          {view.t('calls-prove-again')}
        </button>
      </form>
    </section>
  )
}

/** What the applicant said, with the names of the papers that came. */
export function Registered({ view, form, papers }: { view: View; form: Registration; papers: readonly string[] }) {
  const { company } = form
  const lines: [string, string | undefined][] = [
    [view.t('calls-name'), form.name],
    [view.t('calls-national-id'), digits(view.locale, form.nationalId)],
    [view.t('calls-mobile'), digits(view.locale, form.mobile)],
    [view.t('calls-born'), date(view.locale, form.born)],
    [view.t('calls-education'), view.t(`calls-education-${form.education}`)],
    [view.t('calls-experience'), digits(view.locale, form.experience)],
    [view.t('calls-local'), form.local ? view.t('calls-yes') : undefined],
    [view.t('calls-veteran'), form.veteran === 'none' ? undefined : view.t(`calls-veteran-${form.veteran}`)],
    [view.t('calls-disability'), form.disability ? digits(view.locale, form.disability) : undefined],
    [view.t('calls-company-name'), company?.name],
    [view.t('calls-company-id'), company && digits(view.locale, company.nationalId)],
    [view.t('calls-company-registration'), company && digits(view.locale, company.registration)],
    [
      view.t('calls-papers'),
      commas(
        view.locale,
        papers.map((name) => view.say(`calls-paper-${name}`)),
      ) || undefined,
    ],
  ]
  return (
    <section class="card stack tight">
      <h2>{view.t('calls-registered-with')}</h2>
      <ul>
        {lines.flatMap(([label, value]) =>
          value === undefined ? [] : [<li>{view.t('calls-registered-line', { label, value })}</li>],
        )}
      </ul>
    </section>
  )
}

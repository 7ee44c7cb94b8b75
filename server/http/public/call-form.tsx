/** @jsxImportSource hono/jsx */
// The form by which somebody registers for a call, with what was filled in and what was wrong; it works without a script.
import { randomUUID } from 'node:crypto'
import { applicantVeterans, degrees } from '#law/applicants'
import { citation } from '#locales/citations'
import { type RegistrationPaper, veteranKinds } from '#rules/calls'
import { Field, type InputProps } from './field.tsx'
import type { View } from './page.tsx'

export type CallValues = {
  name: string
  nationalId: string
  mobile: string
  born: string
  education: string
  experience: string
  local: boolean
  veteran: string
  disability: string
  company: string
  companyId: string
  companyRegistration: string
  key: string
}

/** A form that nobody has filled in. */
export function emptyCall(): CallValues {
  const texts = { name: '', nationalId: '', mobile: '', born: '', education: '', experience: '', disability: '' }
  const company = { company: '', companyId: '', companyRegistration: '' }
  return { ...texts, ...company, local: false, veteran: 'none', key: randomUUID() }
}

/** The names of the fields by their ids. */
export function callLabels(view: View, papers: readonly RegistrationPaper[]): Record<string, string> {
  const keys = {
    ...({ name: 'calls-name', nationalId: 'calls-national-id', mobile: 'calls-mobile', born: 'calls-born' } as const),
    ...({ education: 'calls-education', experience: 'calls-experience', veteran: 'calls-veteran' } as const),
    ...({ disability: 'calls-disability', company: 'calls-company-name', companyId: 'calls-company-id' } as const),
    companyRegistration: 'calls-company-registration',
  } as const
  return Object.fromEntries([
    ...Object.entries(keys).map(([field, key]) => [field, view.t(key)]),
    ...papers.map(({ name }) => [`files.${name}`, view.t(`calls-paper-${name}`)]),
  ])
}

type Props = {
  view: View
  id: string
  papers: readonly RegistrationPaper[]
  values: CallValues
  errors: Record<string, string>
  /** A code goes to the mobile before the registration counts. */
  sends: boolean
}

export function CallForm({ view, id, papers, values, errors, sends }: Props) {
  const number = (name: 'nationalId' | 'mobile' | 'experience' | 'disability' | 'companyId') => (input: InputProps) => (
    <input {...input} class="input ltr" inputmode="numeric" value={values[name]} maxlength={20} autocomplete="off" />
  )
  return (
    <form class="form" method="post" enctype="multipart/form-data" action={view.to(`/calls/${id}`)} novalidate>
      <h2>{view.t('calls-register')}</h2>
      {sends && <p class="help">{view.t('calls-register-code')}</p>}
      <input type="hidden" name="key" value={values.key} />
      <Field view={view} name="name" label="calls-name" error={errors.name}>
        {(input) => <input {...input} class="input" value={values.name} maxlength={100} autocomplete="name" />}
      </Field>
      <Field view={view} name="nationalId" label="calls-national-id" error={errors.nationalId}>
        {number('nationalId')}
      </Field>
      <Field view={view} name="mobile" label="calls-mobile" error={errors.mobile}>
        {number('mobile')}
      </Field>
      <Field view={view} name="born" label="calls-born" help="calls-born-help" error={errors.born}>
        {(input) => <input {...input} class="input ltr" value={values.born} maxlength={10} autocomplete="off" />}
      </Field>
      <Field view={view} name="education" label="calls-education" error={errors.education}>
        {(input) => (
          <select {...input} class="input">
            <option value="">{view.t('calls-choose')}</option>
            {degrees.map((one) => (
              <option value={one} selected={one === values.education}>
                {view.t(`calls-education-${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field view={view} name="experience" label="calls-experience" error={errors.experience} optional>
        {number('experience')}
      </Field>
      <label class="check">
        <input type="checkbox" name="local" value="true" checked={values.local} />
        {view.t('calls-local')}
      </label>
      <Field
        view={view}
        name="veteran"
        label="calls-veteran"
        help="calls-veteran-help"
        args={{ cite: citation(view.locale, applicantVeterans.cite) }}
        error={errors.veteran}
        optional
      >
        {(input) => (
          <select {...input} class="input">
            {veteranKinds.map((one) => (
              <option value={one} selected={one === values.veteran}>
                {view.t(`calls-veteran-${one}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field view={view} name="disability" label="calls-disability" error={errors.disability} optional>
        {number('disability')}
      </Field>
      <fieldset class="stack">
        <legend class="label">{view.t('calls-company')}</legend>
        <p class="help">{view.t('calls-company-help')}</p>
        <Field view={view} name="company" label="calls-company-name" error={errors.company} optional>
          {(input) => <input {...input} class="input" value={values.company} maxlength={150} autocomplete="off" />}
        </Field>
        <Field view={view} name="companyId" label="calls-company-id" error={errors.companyId} optional>
          {number('companyId')}
        </Field>
        <Field
          view={view}
          name="companyRegistration"
          label="calls-company-registration"
          error={errors.companyRegistration}
          optional
        >
          {(input) => (
            <input {...input} class="input ltr" value={values.companyRegistration} maxlength={60} autocomplete="off" />
          )}
        </Field>
      </fieldset>
      <fieldset class="stack">
        <legend class="label">{view.t('calls-papers')}</legend>
        <p class="help">{view.t('calls-papers-help')}</p>
        {Object.keys(errors).length > 0 && <p class="note">{view.t('calls-papers-again')}</p>}
        {papers.map(({ name, required, when, cite }) => (
          <Field
            view={view}
            name={`files.${name}`}
            label={`calls-paper-${name}`}
            help="calls-paper-help"
            args={{ cite: citation(view.locale, cite) }}
            error={errors[`files.${name}`]}
            optional={!required || when !== undefined}
          >
            {(input) => <input {...input} class="input" type="file" accept="image/*,application/pdf" multiple />}
          </Field>
        ))}
      </fieldset>
      <button class="button" type="submit">
        {view.t('calls-register-send')}
      </button>
    </form>
  )
}

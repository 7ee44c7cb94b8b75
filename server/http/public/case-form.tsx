/** @jsxImportSource hono/jsx */
// The form by which a citizen files a case, with what was filled in and what was wrong.
import { code } from '#locales/format'
import { caseKinds, nameMax, textMax } from '#rules/cases'
import { Topic } from './case-topic.tsx'
import type { CaseFormProps } from './case-values.ts'
import { Errors } from './errors.tsx'
import { Field, Optional } from './field.tsx'
import { Icon } from './frame.tsx'
import { PhotoField } from './photo-field.tsx'

/** The fields as they stand in the form. */
const order = ['kind', 'license', 'province', 'topic', 'service', 'place', 'agency', 'text', 'name', 'mobile', 'files']

export function CaseForm(props: CaseFormProps) {
  const { view, values, errors } = props
  const by = { send: view.t('case-send') }
  return (
    <form class="form" method="post" enctype="multipart/form-data" action={view.to('/c/new')} novalidate>
      <input type="hidden" name="key" value={values.key} />
      <Errors view={view} errors={errors} order={order} />
      <p class="note" data-draft hidden>
        <Icon name="notice" />
        <span>
          {view.t('case-draft')}{' '}
          <button class="link" type="button">
            {view.t('case-draft-drop')}
          </button>
        </span>
      </p>
      <Kind view={view} values={values} />
      <Office {...props} />
      <Topic {...props} />
      <Field view={view} name="text" label="case-text" help="case-text-help" error={errors.text}>
        {(input) => (
          <textarea {...input} class="input" rows={6} maxlength={textMax}>
            {values.text}
          </textarea>
        )}
      </Field>
      <Who {...props} />
      {/* last: of a form that is too large, what stands before them is kept */}
      <PhotoField view={view} error={errors.files} />
      <p
        class="note danger"
        data-kept-here={view.t('case-waits', by)}
        data-refused={view.t('case-kept-refused-here', by)}
        data-failed={view.t('case-offline', by)}
        data-unkept={view.t('case-offline-unkept', by)}
        tabindex={-1}
        hidden
      />
      <button class="button" type="submit" data-busy={view.t('case-sending')} data-slow={view.t('case-sending-slowly')}>
        {view.t('case-send')}
      </button>
    </form>
  )
}

type Part = Pick<CaseFormProps, 'view' | 'values'>

function Kind({ view, values }: Part) {
  return (
    <fieldset class="field">
      <legend>{view.t('case-kind')}</legend>
      <div class="pick">
        {caseKinds.map((kind) => (
          <label>
            <input type="radio" name="kind" value={kind} checked={kind === values.kind} />
            <span>{view.t(`case-kind-${kind}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Office({ view, values, errors, office, provinces }: CaseFormProps) {
  if (office)
    return (
      <div class="card stack tight">
        <input type="hidden" name="license" value={office.license} />
        <b>{view.t('office-title', { name: office.name })}</b>
        <span class="soft">
          {office.county} · {code(view.locale, office.license)}
        </span>
        <a href={view.to('/c/new')}>{view.t('case-office-other')}</a>
      </div>
    )
  return (
    <>
      <Field
        view={view}
        name="license"
        label="case-office"
        help="case-office-help"
        args={{ example: code(view.locale, '72-14-3001') }}
        error={errors.license}
      >
        {(input) => <input {...input} class="input ltr" value={values.license} inputmode="text" autocomplete="off" />}
      </Field>
      <p>
        <a href={view.to('/o?for=case')}>{view.t('case-office-find')}</a>
      </p>
      {provinces.length > 1 && (
        <Field view={view} name="province" label="case-province" error={errors.province} optional>
          {(input) => (
            <select {...input} class="input">
              <option value="">{view.t('case-province-choose')}</option>
              {provinces.map(({ id, name }) => (
                <option value={id} selected={id === values.province}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </>
  )
}

function Who({ view, values, errors, tellsByNumber }: CaseFormProps) {
  return (
    <fieldset class="stack">
      <legend class="label">
        {view.t('case-who')} <Optional view={view} />
      </legend>
      <p class="help">{view.t('case-who-help')}</p>
      <Field view={view} name="name" label="case-name" error={errors.name}>
        {(input) => <input {...input} class="input" value={values.name} maxlength={nameMax} autocomplete="name" />}
      </Field>
      <Field view={view} name="mobile" label="case-mobile" error={errors.mobile}>
        {(input) => (
          <input {...input} class="input ltr" type="tel" value={values.mobile} maxlength={20} autocomplete="tel" />
        )}
      </Field>
      {tellsByNumber && (
        <div class="stack tight">
          <label class="check">
            <input type="checkbox" name="sms" value="true" checked={values.bySms} />
            {view.t('case-sms-tick')}
          </label>
          <p class="help">{view.t('case-tell-lead')}</p>
        </div>
      )}
      <div class="stack tight">
        <label class="check">
          <input type="checkbox" name="confidential" value="true" checked={values.confidential} />
          {view.t('case-confidential')}
        </label>
        <p class="help">{view.t('case-confidential-help')}</p>
      </div>
    </fieldset>
  )
}

/** @jsxImportSource hono/jsx */
// The pages behind a link: who it signs in, that it is over, or the set-up of the first province.
import type { PropsWithChildren } from 'hono/jsx'
import { weekdayName } from '#locales/format'
import { type Key, type Locale, text } from '#locales/text'
import type { Signed } from '#reads/people/actors'
import { week } from '#rules/week'

type Worded = { locale: Locale }

/** The frame of these pages. They are for one person only: no search engine, no store keeps them. */
function LoginFrame({ locale, title, children }: PropsWithChildren<Worded & { title: string }>) {
  return (
    <html lang={locale} dir={locale === 'fa' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${text(locale, 'app-name')}`}</title>
        <link rel="stylesheet" href="/login.css" />
      </head>
      <body>
        <main>
          <img src="/app/icons/mark.svg" width={64} height={64} alt={text(locale, 'app-name')} />
          {children}
        </main>
      </body>
    </html>
  )
}

export type Role = { label: string; place: string | null }

/** Whom a link signs in, and the button that does it. `attempt` makes a double tap harmless. */
export function WhoPage({
  locale,
  person,
  roles,
  attempt,
}: Worded & { person: Signed; roles: Role[]; attempt: string }) {
  const t = (key: Key, args = {}) => text(locale, key, args)
  return (
    <LoginFrame locale={locale} title={t('login-title')}>
      <div>
        <h1>{t('login-link-title', { name: person.name })}</h1>
        <p class="soft">{t('login-link-lead')}</p>
      </div>
      <ul>
        {roles.map(({ label, place }) => (
          <li>
            {label}
            {place && <small>{place}</small>}
          </li>
        ))}
      </ul>
      <form method="post">
        <input type="hidden" name="key" value={attempt} />
        <button type="submit">{t('login-link-enter', { name: person.name })}</button>
      </form>
      <small>{t('login-link-not-you')}</small>
    </LoginFrame>
  )
}

/** A page that only says something: a link that is over, an address that is not safe. */
export function SayPage({ locale, title, detail }: Worded & { title: string; detail: string }) {
  return (
    <LoginFrame locale={locale} title={title}>
      <div>
        <h1>{title}</h1>
        <p class="soft">{detail}</p>
      </div>
      <a class="button" href="/app/login">
        {text(locale, 'login-by-code')}
      </a>
    </LoginFrame>
  )
}

export type SetUpValues = {
  name: string
  nameEn: string
  letterPrefix: string
  admin: string
  mobile: string
  closed: number[]
}

type SetUpProps = Worded & { attempt: string; values: SetUpValues; errors: Record<string, string> }

/** The first administrator names the province and themselves; seats, counties and the registry follow in the app. */
export function SetUpPage({ locale, attempt, values, errors }: SetUpProps) {
  const t = (key: Key) => text(locale, key)
  const field = (name: 'name' | 'nameEn' | 'letterPrefix' | 'admin' | 'mobile') => ({
    locale,
    name,
    value: values[name],
    error: errors[name],
  })
  return (
    <LoginFrame locale={locale} title={t('login-setup-title')}>
      <div>
        <h1>{t('login-setup-title')}</h1>
        <p class="soft">{t('login-setup-lead')}</p>
      </div>
      {errors.form && (
        <p class="problem" role="alert">
          {errors.form}
        </p>
      )}
      <form method="post" novalidate>
        <input type="hidden" name="key" value={attempt} />
        <fieldset>
          <legend>{t('login-setup-province')}</legend>
          <Field {...field('name')} label="login-setup-name" />
          <Field {...field('nameEn')} label="login-setup-name-en" dir="ltr" />
          <Field {...field('letterPrefix')} label="login-setup-prefix" hint="login-setup-prefix-hint" />
        </fieldset>
        <Days locale={locale} closed={values.closed} error={errors.closedWeekdays} />
        <fieldset>
          <legend>{t('login-setup-admin')}</legend>
          <Field {...field('admin')} label="login-setup-admin-name" autocomplete="name" />
          <Field {...field('mobile')} label="login-mobile" dir="ltr" inputmode="tel" autocomplete="tel-national" />
        </fieldset>
        <button type="submit">{t('login-setup-send')}</button>
      </form>
    </LoginFrame>
  )
}

type FieldProps = Worded & {
  name: string
  value: string
  label: Key
  error?: string
  hint?: Key
  dir?: 'ltr'
  inputmode?: 'tel'
  autocomplete?: string
}

function Field({ locale, label, hint, error, ...input }: FieldProps) {
  const described = error ? `${input.name}-error` : hint ? `${input.name}-hint` : undefined
  return (
    <label>
      {text(locale, label)}
      <input
        {...input}
        required
        maxlength={100}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described}
      />
      {hint && !error && <small id={`${input.name}-hint`}>{text(locale, hint)}</small>}
      {error && (
        <span class="error" id={`${input.name}-error`}>
          {error}
        </span>
      )}
    </label>
  )
}

/** The week as Iran counts it, from Saturday. */
function Days({ locale, closed, error }: Worded & { closed: number[]; error?: string }) {
  return (
    <fieldset>
      <legend>{text(locale, 'login-setup-closed')}</legend>
      <div class="days">
        {week.map((day) => (
          <label>
            <input type="checkbox" name="closed" value={String(day)} checked={closed.includes(day)} />
            {weekdayName(locale, day)}
          </label>
        ))}
      </div>
      {error && <span class="error">{error}</span>}
    </fieldset>
  )
}

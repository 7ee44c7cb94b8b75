/** @jsxImportSource hono/jsx */
// Finding an office by its license number, its name or its town; also what is shown when no office has the number.
import { code, commas } from '#locales/format'
import { type OfficeHint, officesNamed } from '#reads/offices/find'
import { limitLook } from '../wire/floods.ts'
import { Field } from './field.tsx'
import { typedIn } from './follow.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, type View, viewOf } from './page.tsx'

const most = 20

/** What an office is looked for, and where it leads. */
const purposes = {
  look: (license: string) => `/o/${license}`,
  rate: (license: string) => `/r/${license}`,
  case: (license: string) => `/c/new?office=${license}`,
} as const
type Purpose = keyof typeof purposes

/** GET /o, with the number or name in `?license=` and what for in `?for=`; also the answer to a number no office has. */
export async function findOfficePage(c: PageContext, missed = false) {
  const view = viewOf(c)
  const asked = c.req.query('for')
  const purpose: Purpose = asked === 'rate' || asked === 'case' ? asked : 'look'
  const typed = [...(c.req.query('license')?.trim() ?? '')].slice(0, 40).join('')
  if (/^[\p{Nd}\s\-–/_]+$/u.test(typed)) return c.redirect(view.to(purposes[purpose](encodeURIComponent(typed))), 303)
  if (typed) limitLook(c, 'made')
  const found = typed ? await officesNamed(c.var.ctx.db, typed, most + 1) : null
  const lost = missed || found?.length === 0
  const title = view.t(missed ? 'office-lost' : 'office-lost-find')
  return respond(
    c,
    view,
    {
      title,
      description: view.t('find-lead', { example: code(view.locale, '72-14-3001') }),
      canonical: '/o',
      css: pageCss,
      status: lost ? 404 : 200,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">{view.t('find-lead', { example: code(view.locale, '72-14-3001') })}</p>
      </div>
      <FindForm
        view={view}
        purpose={purpose}
        value={typed || (missed ? typedIn(c) : '')}
        error={found?.length === 0 ? view.t('find-lost') : undefined}
      />
      {found && found.length > 0 && <Found view={view} found={found} purpose={purpose} />}
    </Frame>,
  )
}

type FormProps = { view: View; purpose?: Purpose; value?: string; error?: string | undefined }

/** The field and its button; what is looked for goes along. */
export function FindForm({ view, purpose = 'look', value = '', error }: FormProps) {
  return (
    <form class="form" method="get" action="/o" novalidate>
      {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
      {purpose !== 'look' && <input type="hidden" name="for" value={purpose} />}
      <Field view={view} name="license" label="find-field" error={error}>
        {(input) => (
          <input
            {...input}
            class="input"
            dir="auto"
            autocomplete="off"
            maxlength={40}
            aria-required="true"
            value={value}
          />
        )}
      </Field>
      <button class="button" type="submit">
        {view.t('office-lost-find')}
      </button>
    </form>
  )
}

function Found({ view, found, purpose }: { view: View; found: OfficeHint[]; purpose: Purpose }) {
  return (
    <section>
      <h2>{view.t('find-which')}</h2>
      {found.length <= most && <p class="soft">{view.t('find-count', { count: found.length })}</p>}
      <ul class="list">
        {found.slice(0, most).map(({ license, name, place, county, address }) => (
          <li>
            <a href={view.to(purposes[purpose](license))}>{view.t('office-title', { name })}</a>
            <span class="soft">
              {commas(view.locale, [...(place === county ? [place] : [place, county]), address].filter(Boolean))} ·{' '}
              {code(view.locale, license)}
            </span>
          </li>
        ))}
      </ul>
      {found.length > most && <p class="soft">{view.t('find-more')}</p>}
    </section>
  )
}

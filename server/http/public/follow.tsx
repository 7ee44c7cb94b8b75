/** @jsxImportSource hono/jsx */
// Where one types a tracking code; also what is shown when no case has it.
import { plainDigits } from '#rules/digits'
import { trackingCodeLength } from '#rules/identifiers'
import { Field } from './field.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'

/** GET /c, with the code in `?code=`; also the answer to a code that leads nowhere. */
export function followPage(c: PageContext, missed = false) {
  const view = viewOf(c)
  const typed = c.req.query('code')
  const digits = plainDigits(typed ?? '').replace(/\D/g, '')
  if (typed && digits) return c.redirect(view.to(`/c/${digits.slice(0, 40)}`), 303)
  // What is no code at all comes back as well, to be mended.
  const lost = missed || Boolean(typed)
  const value = typed ? typed.slice(0, 40) : missed ? inFours(typedIn(c)) : ''
  return respond(
    c,
    view,
    {
      title: view.t('case-follow'),
      description: view.t('case-follow-lead'),
      canonical: '/c',
      css: pageCss,
      status: lost ? 404 : 200,
      cache: lost ? 'no-store' : shared,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('case-follow')}</h1>
        <p class="soft">{view.t('case-follow-lead')}</p>
      </div>
      <form class="form" method="get" action="/c" novalidate>
        {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <Field view={view} name="code" label="case-follow-field" error={lost ? lostWords(view, value) : undefined}>
          {(input) => (
            <input
              {...input}
              class="input ltr"
              inputmode="numeric"
              autocomplete="off"
              maxlength={40}
              aria-required="true"
              value={value}
            />
          )}
        </Field>
        <button class="button" type="submit">
          {view.t('case-follow-find')}
        </button>
      </form>
      <p>
        <a href={view.to('/c/new')}>{view.t('office-complain-new')}</a>
      </p>
    </Frame>,
  )
}

/** Why no case was found: of a code that is too short or too long, by how much. */
function lostWords(view: View, typed: string): string {
  const { length } = plainDigits(typed).replace(/\D/g, '')
  if (length === 0 || length === trackingCodeLength) return view.t('case-follow-lost')
  return view.t('case-follow-length', { most: trackingCodeLength, count: length })
}

/** What was typed into the address after the kind of page, cut to what a field takes. */
export function typedIn(c: PageContext): string {
  try {
    return decodeURIComponent(c.req.path.split('/')[2] ?? '').slice(0, 40)
  } catch {
    return ''
  }
}

/** A tracking code as it is written on paper; anything else as it is. */
function inFours(typed: string): string {
  return /^\d+$/.test(typed) ? typed.replace(/(.{4})(?=.)/g, '$1 ') : typed
}

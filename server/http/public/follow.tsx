/** @jsxImportSource hono/jsx */
// Where one types a tracking code, or a license number: also what is shown when neither was found.
import { code } from '#locales/format'
import { plainDigits } from '#rules/digits'
import { Field } from './field.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'

/** GET /c, with the code in `?code=`; also the answer to a code that leads nowhere. */
export function followPage(c: PageContext, lost = false) {
  const view = viewOf(c)
  const typed = c.req.query('code')
  if (typed) return c.redirect(view.to(`/c/${encodeURIComponent(plainDigits(typed).replace(/\D/g, '') || '0')}`), 303)
  return respond(
    c,
    view,
    { title: view.t('case-follow'), css: pageCss, status: lost ? 404 : 200, cache: 'no-store' },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('case-follow')}</h1>
        <p class="soft">{view.t('case-follow-lead')}</p>
      </div>
      <form class="form" method="get" action="/c" novalidate>
        {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <Field view={view} name="code" label="case-follow-field" error={lost ? view.t('case-follow-lost') : undefined}>
          {(input) => (
            <input {...input} class="input ltr" inputmode="numeric" autocomplete="off" maxlength={40} required />
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

/** GET /o, with the number in `?license=`; also the answer to a number no office has. */
export function findOfficePage(c: PageContext, lost = false) {
  const view = viewOf(c)
  const typed = [...(c.req.query('license')?.trim() ?? '')].slice(0, 40).join('')
  if (typed) return c.redirect(view.to(`/o/${encodeURIComponent(typed)}`), 303)
  return respond(
    c,
    view,
    { title: view.t(lost ? 'office-lost' : 'office-lost-find'), css: pageCss, status: lost ? 404 : 200 },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t(lost ? 'office-lost' : 'office-lost-find')}</h1>
        <p class="soft">{view.t('office-lost-detail', { example: code(view.locale, '72-14-3001') })}</p>
      </div>
      <form class="form" method="get" action="/o" novalidate>
        {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <Field view={view} name="license" label="office-lost-field" error={undefined}>
          {(input) => <input {...input} class="input ltr" autocomplete="off" maxlength={40} required />}
        </Field>
        <button class="button" type="submit">
          {view.t('office-lost-find')}
        </button>
      </form>
    </Frame>,
  )
}

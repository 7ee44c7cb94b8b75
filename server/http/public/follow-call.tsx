/** @jsxImportSource hono/jsx */
// Back to one's registration for a call, for whoever has lost its address: by the tracking code and the mobile.
import { caseSecret } from '#actions/cases/secret'
import { registrationOf } from '#reads/calls'
import { mobileNumber, trackingCode } from '#rules/identifiers'
import { evenly, limitAddress } from '../wire/limits.ts'
import { Field } from './field.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'

const lookupsAnHour = 60

type Typed = { code: string; mobile: string }

/** GET /calls/follow; also the answer to what leads nowhere. */
export function followCallPage(c: PageContext, typed?: Typed) {
  const view = viewOf(c)
  return respond(
    c,
    view,
    { title: view.t('calls-follow'), canonical: '/calls/follow', css: pageCss, status: typed ? 422 : 200 },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('calls-follow')}</h1>
        <p class="soft">{view.t('calls-follow-lead')}</p>
      </div>
      <form class="form" method="post" action={view.to('/calls/follow')} novalidate>
        <Field view={view} name="code" label="case-code" error={typed && view.t('calls-follow-lost')}>
          {(input) => (
            <input
              {...input}
              class="input ltr"
              inputmode="numeric"
              autocomplete="off"
              maxlength={40}
              value={typed?.code}
            />
          )}
        </Field>
        <Field view={view} name="mobile" label="calls-mobile" error={undefined}>
          {(input) => (
            <input {...input} class="input ltr" type="tel" autocomplete="tel" maxlength={20} value={typed?.mobile} />
          )}
        </Field>
        <button class="button" type="submit">
          {view.t('case-follow-find')}
        </button>
      </form>
    </Frame>,
  )
}

/** POST /calls/follow: to the registration's own page. One answer for every miss, in the same time. */
export async function followCallPosted(c: PageContext) {
  await limitAddress(c, 'follow-call', lookupsAnHour)
  const form = await c.req.parseBody()
  const said = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 40) : '')
  const [code, mobile] = [trackingCode(said('code')) ?? '', mobileNumber(said('mobile')) ?? '']
  const { db, secret } = c.var.ctx
  const id = await evenly(80, () => registrationOf(db, code, mobile))
  if (!id) return followCallPage(c, { code: said('code'), mobile: said('mobile') })
  return c.redirect(viewOf(c).to(`/calls/r/${code}/${caseSecret(secret, id)}`), 303)
}

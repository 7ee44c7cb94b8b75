/** @jsxImportSource hono/jsx */
// A registration for a call by its link: how it stands, the verdict, and an objection while there is time.
import { randomUUID } from 'node:crypto'
import { objectTo } from '#actions/calls/judge'
import { type OfLink, proveApplicant, sendApplicantCode } from '#actions/calls/prove'
import { caseSecretHash } from '#actions/cases/secret'
import { citation } from '#locales/citations'
import { trackingCode as codeWords, date } from '#locales/format'
import { registrationByCode } from '#reads/calls'
import { tehranDay } from '#rules/calendar'
import { trackingCode } from '#rules/identifiers'
import type { Context, Outcome } from '../../act/act.ts'
import { Problem, worded } from '../wire/errors.ts'
import { evenly, limitAddress } from '../wire/limits.ts'
import { Field } from './field.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'
import { ProveForm, Registered } from './registration-parts.tsx'

const lookupsAnHour = 300

async function registrationOfLink(c: PageContext) {
  await limitAddress(c, 'track', lookupsAnHour)
  const code = trackingCode(c.req.param('code') ?? '') ?? '0'.repeat(16)
  const hash = caseSecretHash(c.req.param('secret') ?? '')
  const found = await evenly(80, () => registrationByCode(c.var.ctx.db, code, hash, tehranDay(c.var.ctx.now)))
  if (!found) throw new Problem(404, 'unknown')
  return found
}

type Said = { word?: string; error?: string; codeError?: string }

/** GET /calls/r/CODE/SECRET: how a registration stands, the verdict, and an objection while there is time. */
export async function registrationPage(c: PageContext, said: Said = {}) {
  const view = viewOf(c)
  const found = await registrationOfLink(c)
  const { call, verdict, mark, waits } = found
  const stands = found.chosen
    ? 'chosen'
    : mark !== null
      ? 'marked'
      : (verdict ?? (call.state === 'open' ? 'registered' : 'waiting'))
  const own = view.to(`/calls/r/${c.req.param('code')}/${c.req.param('secret')}`)
  return respond(
    c,
    view,
    {
      title: view.t('calls-registration'),
      css: pageCss,
      status: said.error || said.codeError ? 422 : 200,
      headers: { 'x-robots-tag': 'noindex' },
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('calls-registration')}</h1>
        <p class="soft">{view.t('calls-public-title', { place: call.place, county: call.county })}</p>
      </div>
      {waits && <ProveForm view={view} own={own} mobile={found.form.mobile} error={said.codeError} />}
      <section class="card stack tight">
        <p class="soft small">{view.t('case-code')}</p>
        <b class="tracking">{codeWords(view.locale, found.trackingCode)}</b>
        <p>{view.t('calls-registration-keep')}</p>
      </section>
      <section class="card stack tight">
        <b>{view.t(waits ? 'calls-stands-unproved' : `calls-stands-${stands}`, { mark: mark ?? 0 })}</b>
        {found.unmet.length > 0 && (
          <ul>
            {found.unmet.map(({ name, cite }) => (
              <li>
                {view.t(`calls-condition-${name}`, found.facts)}{' '}
                <span class="soft small">{citation(view.locale, cite)}</span>
              </li>
            ))}
          </ul>
        )}
        {found.reason && (
          <p class="quote" dir="auto">
            {found.reason}
          </p>
        )}
        {found.objection && <p>{view.t('calls-objected', { word: found.objection })}</p>}
      </section>
      <Registered view={view} form={found.form} papers={found.papers} />
      {found.mayObject && (
        <form class="stack" method="post" action={own} novalidate>
          <input type="hidden" name="key" value={randomUUID()} />
          <p class="help">{view.t('calls-object-until', { day: date(view.locale, found.objectBy!) })}</p>
          <Field view={view} name="word" label="calls-object-word" error={said.error}>
            {(input) => (
              <textarea {...input} class="input" rows={4} maxlength={2000} aria-required="true">
                {said.word}
              </textarea>
            )}
          </Field>
          <button class="button" type="submit">
            {view.t('calls-object-send')}
          </button>
        </form>
      )}
    </Frame>,
  )
}

/** POST /calls/r/CODE/SECRET/prove: the code that came to the mobile. */
export function provePosted(c: PageContext) {
  return provesBy(c, (ctx, key, link, code) => proveApplicant(ctx, key, { ...link, code }))
}

/** POST /calls/r/CODE/SECRET/code: another code. */
export function codePosted(c: PageContext) {
  return provesBy(c, sendApplicantCode)
}

type Proving = (ctx: Context, key: string, link: OfLink, code: string) => Promise<Outcome<null>>

async function provesBy(c: PageContext, act: Proving) {
  const found = await registrationOfLink(c)
  const form = await c.req.parseBody()
  const given = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 80) : '')
  const key = /^[\w-]{8,80}$/.test(given('key')) ? given('key') : randomUUID()
  const link = { trackingCode: found.trackingCode, secret: c.req.param('secret') ?? '' }
  const outcome = await act(c.var.ctx, key, link, given('code'))
  const view = viewOf(c)
  if (outcome.ok) return c.redirect(view.to(`/calls/r/${link.trackingCode}/${link.secret}`), 303)
  return registrationPage(c, { codeError: outcome.refusals.map((one) => worded(view.locale, one).text).join(' ') })
}

/** POST /calls/r/CODE/SECRET: an objection. */
export async function objectionPosted(c: PageContext) {
  const found = await registrationOfLink(c)
  const form = await c.req.parseBody()
  const given = (name: string) => (typeof form[name] === 'string' ? form[name].slice(0, 5000) : '')
  const key = /^[\w-]{8,80}$/.test(given('key')) ? given('key') : randomUUID()
  const input = { trackingCode: found.trackingCode, secret: c.req.param('secret') ?? '', word: given('word') }
  const outcome = await objectTo(c.var.ctx, key, input)
  const view = viewOf(c)
  if (outcome.ok) return c.redirect(view.to(`/calls/r/${found.trackingCode}/${input.secret}`), 303)
  const error = outcome.refusals.map((refusal) => worded(view.locale, refusal).text).join(' ')
  return registrationPage(c, { word: input.word, error })
}

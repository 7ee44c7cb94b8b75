/** @jsxImportSource hono/jsx */
// Calls for new offices as everybody reads them: those that are open, one whole with its form, and a registration by its link.
import { applyFor } from '#actions/calls/apply'
import { applicantVeterans } from '#law/applicants'
import { citation } from '#locales/citations'
import { date } from '#locales/format'
import { openCalls, publicCall } from '#reads/calls'
import { tehranDay } from '#rules/calendar'
import { measures } from '#rules/calls-kinds'
import { isUuid } from '#rules/identifiers'
import { numberChannel } from '#rules/messages'
import { qrPath } from '#rules/qr'
import type { Refusal } from '#rules/verdict'
import { caseSize, casesAnHour } from '../public-cases.ts'
import { Problem, worded } from '../wire/errors.ts'
import { limitAddress } from '../wire/limits.ts'
import { withForm } from '../wire/uploads.ts'
import { CallForm, type CallValues, callLabels, emptyCall } from './call-form.tsx'
import { registrationOf, valuesIn } from './call-values.ts'
import { Errors } from './errors.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'

/** The pages of every paper, within what all of a form may weigh. */
const callSize = { ...caseSize, files: 20 }

const today = (c: PageContext) => tehranDay(c.var.ctx.now)

/** GET /calls; `lost`: the address named one that is not there. */
export async function callsPage(c: PageContext, lost = false) {
  const view = viewOf(c)
  const open = await openCalls(c.var.ctx.db, today(c))
  const dress = {
    title: view.t('calls-public'),
    description: view.t('calls-public-lead'),
    canonical: '/calls',
    css: pageCss,
    ...(lost ? { status: 404 as const } : { cache: shared }),
  }
  return respond(
    c,
    view,
    dress,
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('calls-public')}</h1>
        <p class="soft">{view.t('calls-public-lead')}</p>
      </div>
      {lost && (
        <p class="note danger" role="alert">
          {view.t('calls-public-lost')}
        </p>
      )}
      <p>
        <a href={view.to('/calls/follow')}>{view.t('calls-follow')}</a>
      </p>
      {open.length === 0 && <p class="card">{view.t('calls-public-none')}</p>}
      {open.map((call) => (
        <a class="card stack tight" href={view.to(`/calls/${call.id}`)}>
          <b>{view.t('calls-public-title', { place: call.place, county: call.county })}</b>
          <span class="soft">
            {view.t('calls-public-until', {
              kind: call.kind,
              capacity: call.capacity,
              day: date(view.locale, call.closesOn),
            })}
          </span>
        </a>
      ))}
    </Frame>,
  )
}

async function callOf(c: PageContext) {
  const id = c.req.param('id') ?? ''
  const found = isUuid(id) ? await publicCall(c.var.ctx.db, id, today(c)) : null
  if (!found) throw new Problem(404, 'unknown')
  return found
}

/** GET /calls/ID: what is called for, the conditions with their articles, the weights, and the form while it is open. */
export async function callPage(c: PageContext, values: CallValues = emptyCall(), errors: Record<string, string> = {}) {
  const view = viewOf(c)
  const call = await callOf(c)
  const sends = numberChannel(c.var.ctx.channels ?? []) !== undefined
  const title = view.t('calls-public-title', { place: call.place, county: call.county })
  const address = `${c.var.parts.publicUrl}/calls/${call.id}`
  return respond(
    c,
    view,
    { title, canonical: `/calls/${call.id}`, css: pageCss, status: Object.keys(errors).length ? 422 : 200 },
    <Frame view={view}>
      {/* at the top of the page, since a form that comes back does so there */}
      <Errors view={view} errors={errors} labels={callLabels(view, call.papers)}>
        <p>{view.t('calls-files-again')}</p>
      </Errors>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">
          {view.t('calls-public-until', {
            kind: call.kind,
            capacity: call.capacity,
            day: date(view.locale, call.closesOn),
          })}
        </p>
      </div>
      {call.state !== 'open' && <p class="note">{view.t('calls-public-closed')}</p>}
      <section class="card stack tight">
        <p>
          {view.t('calls-public-permit', {
            by: call.permitBy,
            number: call.permitNumber,
            on: date(view.locale, call.permitOn),
          })}
        </p>
        {call.note && (
          <p class="pre" dir="auto">
            {call.note}
          </p>
        )}
      </section>
      <section>
        <h2>{view.t('calls-conditions')}</h2>
        <ul class="stack tight">
          {call.conditions.map(({ name, cite }) => (
            <li>
              {view.t(`calls-condition-${name}`, call.facts)}{' '}
              <span class="soft small">{citation(view.locale, cite)}</span>
            </li>
          ))}
        </ul>
        <p>{view.t('calls-conditions-company')}</p>
        <ul class="stack tight">
          {call.companyConditions.map(({ name, cite }) => (
            <li>
              {view.t(`calls-condition-${name}`, call.facts)}{' '}
              <span class="soft small">{citation(view.locale, cite)}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{view.t('calls-weights')}</h2>
        <ul class="stack tight">
          {measures.map((name) => (
            <li>{view.t('calls-weight', { what: view.t(`calls-measure-${name}`), share: call.weights[name] })}</li>
          ))}
        </ul>
        <p>
          {view.t('calls-priority', {
            as: call.priority.as,
            share: Math.round(call.priority.share * 100),
            least: Math.round(call.priority.least * 100),
          })}{' '}
          <span class="soft small">{citation(view.locale, applicantVeterans.cite)}</span>
        </p>
      </section>
      {call.state === 'open' && (
        <CallForm view={view} id={call.id} papers={call.papers} values={values} errors={errors} sends={sends} />
      )}
      <p>
        <a href={view.to('/calls/follow')}>{view.t('calls-follow')}</a>
      </p>
      <section class="card stack tight">
        <p class="soft small">{view.t('calls-public-qr')}</p>
        <Qr of={address} />
      </section>
    </Frame>,
  )
}

/** POST /calls/ID: to the registration's own page, or back with what is wrong. */
export async function callPosted(c: PageContext) {
  await limitAddress(c, 'call', casesAnHour)
  const call = await callOf(c)
  const view = viewOf(c)
  return withForm(
    c,
    callSize,
    async ({ fields, files }) => {
      const values = valuesIn(fields)
      const papers = await Promise.all(
        files.map(async ({ field, name, bytes }) => ({
          paper: field.slice('files.'.length),
          name,
          bytes: await bytes(),
        })),
      )
      const outcome = await applyFor(c.var.ctx, values.key, { call: call.id, form: registrationOf(values), papers })
      if (outcome.ok) return c.redirect(view.to(`/calls/r/${outcome.value.trackingCode}/${outcome.value.secret}`), 303)
      if (outcome.why !== 'refused') throw new Problem(409, 'conflict', outcome.refusals)
      return callPage(c, values, inWords(view, outcome.refusals))
    },
    (fields) =>
      callPage(c, valuesIn(fields), inWords(view, [{ ...callSize.refusal, field: `files.${call.papers[0]!.name}` }])),
  )
}

function inWords(view: View, refusals: readonly Refusal[]): Record<string, string> {
  const said = refusals.map((refusal) => worded(view.locale, refusal))
  return Object.fromEntries(
    said.map(({ field, text, source }) => [field ?? 'name', source ? `${text} (${source})` : text]),
  )
}

/** The call's own address for a wall or a newspaper. */
function Qr({ of }: { of: string }) {
  const { size, path } = qrPath(of)
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width="148"
      height="148"
      role="img"
      aria-label={of}
      shape-rendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

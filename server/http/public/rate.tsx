/** @jsxImportSource hono/jsx */
// The rating page: one screen, two questions, no account, no script needed.
import { getCookie, setCookie } from 'hono/cookie'
import { no } from '#act/act'
import { asCitizen } from '#act/citizen'
import { giveRating } from '#actions/ratings/give'
import { type FoundOffice, officeByCode, serves } from '#reads/offices/public'
import { servicesOf } from '#reads/offices/services'
import { confirmsReceipts } from '#reads/rating-receipts'
import { type Day, isDay, tehranDay } from '#rules/calendar'
import { counterOf, ratePayload } from '#rules/ratings'
import { receiptTyped } from '#rules/ratings-receipts'
import { noteScan } from '#state/scans'
import { botAddresses } from '../bots.ts'
import { checkBeside, keepBeside } from '../ratings/beside.ts'
import { callWords, limitRating } from '../ratings/ratings.ts'
import { keyOfTap } from '../ratings/taps.ts'
import { addressOf } from '../wire/address.ts'
import { markDevice, markIn } from '../wire/cookie.ts'
import { Problem, worded } from '../wire/errors.ts'
import { limitLook } from '../wire/floods.ts'
import { type PageContext, part, respond, viewOf } from './page.tsx'
import { rateCss } from './rate.css.ts'
import { Head, leftWords, RateForm, type RateInput, Services, type Shown } from './rate-form.tsx'

/** The office of the address. */
async function officeOf(c: PageContext): Promise<FoundOffice> {
  limitLook(c, 'small')
  const office = await officeByCode(c.var.ctx.db, c.req.param('license') ?? '')
  if (!office) throw new Problem(404, 'unknown')
  return office
}

/** At which counter the code was scanned, e.g. `?c=2`; none for the office's own, and for what is no counter. */
const counterIn = (c: PageContext) => counterOf(c.req.query('c') ?? '')

/**
 * Notes that the office's printed code was scanned, which alone bears the mark `q`: once a phone and day, which the phone
 * itself remembers. A link, or the address as it is typed, says nothing of whether the code hangs there still.
 */
function noteScanned(c: PageContext, office: FoundOffice, day: Day): void {
  if (c.req.method !== 'GET' || c.req.query('q') === undefined || getCookie(c, 'scanned') === day) return
  const secure = c.var.parts.publicUrl.startsWith('https:')
  const path = `/r/${office.license}`
  setCookie(c, 'scanned', day, { path, httpOnly: true, sameSite: 'Lax', secure, maxAge: 86_400 })
  noteScan(c.var.parts, { office: office.id, province: office.province, counter: counterIn(c) ?? 0, day })
}

/** What an address of the page says where many ask by the very same one. */
const usual: Record<string, RegExp> = { q: /^$/, c: /^\d\d?$/, lang: /^en$/ }
const isUsual = (c: PageContext) => {
  const said = [...new URL(c.req.url).searchParams]
  return said.length <= 3 && said.every(([name, value]) => usual[name]?.test(value))
}

/**
 * GET /r/LICENSE. The page itself is the same for all who come by one code, and light: the services come once somebody opens what
 * may be added, or, where no script runs, by a button of their own (`listed`).
 */
export async function ratePage(c: PageContext, asked: RateInput = {}, status: 200 | 409 | 422 = 200, listed = false) {
  const office = await officeOf(c)
  const view = viewOf(c)
  const today = tehranDay(c.var.ctx.now)
  const dress = {
    title: view.t('rate-title', { name: office.name }),
    css: rateCss,
    plain: true,
    status,
  }
  const counter = counterIn(c)
  noteScanned(c, office, today)
  if (!serves(office, today)) return respond(c, view, dress, <NotServing view={view} office={office} />)
  markDevice(c)
  const [services, receipts] = await Promise.all([
    servicesOf(c.var.ctx.db, office.id, today),
    confirmsReceipts(c.var.ctx.db, office.province),
  ])
  const chats = botAddresses(c.var.parts.bots, ratePayload(office.license))
  return respond(
    c,
    view,
    { ...dress, scripts: ['rate'], comesAgain: c.req.method === 'GET' && isUsual(c) },
    <main>
      <RateForm
        view={view}
        office={office}
        services={listed || asked.about ? services : services.length > 0}
        receipts={receipts}
        chats={chats}
        asked={{ counter, ...asked }}
      />
      <Said view={view} office={office} id="thanks" hidden />
      <Said view={view} office={office} id="queued" hidden />
    </main>,
  )
}

/** GET /r/LICENSE/services: the list as the page's script, or its worker, puts it into the form. */
export async function rateServices(c: PageContext) {
  const office = await officeOf(c)
  return part(c, <Services of={await servicesOf(c.var.ctx.db, office.id, tehranDay(c.var.ctx.now))} />)
}

/**
 * Under which key a page without a script is kept: the same rating of one device on one day is one, however often it is sent, and
 * another corrects it. Of a browser that takes no mark only a second tap is told.
 */
function keyOf(c: PageContext, { device, from }: { device: string | null; from: string }, day: Day, of: object) {
  if (device) return JSON.stringify([device, day, of])
  return keyOfTap([from, c.req.header('user-agent'), c.req.header('accept-language'), of])
}

/** POST /r/LICENSE, from a page without script. */
export async function ratePosted(c: PageContext) {
  const office = await officeOf(c)
  const view = viewOf(c)
  const form = await c.req.parseBody()
  const given = (name: string) => (typeof form[name] === 'string' ? form[name] : '')
  const asked: RateInput = {
    service: Number(given('service')) || undefined,
    conduct: Number(given('conduct')) || undefined,
    comment: given('comment'),
    about: given('about'),
    call: given('call').slice(0, 40),
    counter: counterOf(given('counter')),
    receipt: given('receipt').slice(0, receiptTyped),
  }
  if (given('services')) return ratePage(c, asked, 200, true)
  const from = addressOf(c)
  const device = markIn(c.var.parts.publicUrl, c.req.header('cookie'))
  await limitRating(c.var.ctx.db, office.license, from, c.var.ctx.now)
  const left = (['service', 'conduct'] as const).filter((name) => !asked[name])
  if (left.length) return ratePage(c, { ...asked, left, said: leftWords(view, left) }, 422)
  const marks = {
    service: asked.service!,
    conduct: asked.conduct!,
    comment: asked.comment,
    about: asked.about || null,
    counter: asked.counter,
  }
  const wrong = checkBeside(asked)
  const outcome = wrong.length
    ? no(...wrong)
    : await giveRating(asCitizen(c.var.ctx), keyOf(c, { device, from }, tehranDay(c.var.ctx.now), [office.id, marks]), {
        license: office.license,
        ...marks,
        from,
        device,
      })
  const callBy = await keepBeside(c.var.ctx, from, outcome, asked)
  if (outcome.ok) return c.redirect(view.to(`/r/${office.license}/thanks${callBy ? `?call=${callBy}` : ''}`), 303)
  const said = outcome.refusals.map((refusal) => worded(view.locale, refusal).text).join(' ')
  return ratePage(c, { ...asked, said }, outcome.why === 'conflict' ? 409 : 422)
}

/** GET /r/LICENSE/thanks, with the last day for a call where a number was left. */
export async function thanksPage(c: PageContext) {
  const office = await officeOf(c)
  const view = viewOf(c)
  const call = c.req.query('call') ?? ''
  return respond(
    c,
    view,
    { title: view.t('rate-thanks'), css: rateCss },
    <main>
      <Said view={view} office={office} id="thanks" detail={isDay(call) ? callWords(view.locale, call) : undefined} />
    </main>,
  )
}

type SaidOf = Shown & { id: 'thanks' | 'queued'; hidden?: boolean; detail?: string | undefined }

function Said({ view, office, id, hidden, detail }: SaidOf) {
  return (
    <section id={id} class="said" tabindex={-1} hidden={hidden}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M21 12a9 9 0 1 0-18 0 9 9 0 0 0 18 0M8 12.3l2.8 2.8L16 9.5" />
      </svg>
      <h1>{view.t(`rate-${id}`)}</h1>
      <p>{detail ?? view.t(`rate-${id}-detail`)}</p>
      <a class="button quiet" href={view.to(`/c/new?office=${office.license}`)}>
        {view.t('rate-case')}
      </a>
      <a href={view.to(`/o/${office.license}`)}>{view.t('rate-office')}</a>
      <a href={`${view.to('/')}#install`}>{view.t('rate-install')}</a>
    </section>
  )
}

function NotServing({ view, office }: Shown) {
  return (
    <main>
      <section>
        <Head view={view} office={office} />
        <p>{view.t('rate-office-not-serving')}</p>
        <a class="button" href={view.to(`/c/new?office=${office.license}`)}>
          {view.t('rate-case')}
        </a>
        <a href={view.to(`/o/${office.license}`)}>{view.t('rate-office')}</a>
      </section>
    </main>
  )
}

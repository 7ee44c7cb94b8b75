/** @jsxImportSource hono/jsx */
// Links that sign in: GET shows who and changes nothing, since messengers fetch what they carry; POST consumes.
import { randomUUID } from 'node:crypto'
import { Hono, type Context as HonoContext } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import type { Outcome } from '#act/act'
import { setUpByLink } from '#actions/provinces/set-up-by-link'
import { openLink } from '#actions/sessions/links'
import { tokenHash } from '#actions/sessions/tokens'
import { voteSeats } from '#law/votes'
import { citation } from '#locales/citations'
import { type Locale, text } from '#locales/text'
import { meOf } from '#reads/people/me'
import { linkOf } from '#reads/people/sessions'
import { bylawSeats } from '#rules/seats'
import { noteRefused } from '#state/refused'
import { type Env, nobody } from './context.ts'
import { loginCss } from './public/login.css.ts'
import { type Role, SayPage, SetUpPage, type SetUpValues, WhoPage } from './public/login.tsx'
import { addressOf } from './wire/address.ts'
import { enter, maySignIn, newSession } from './wire/cookie.ts'
import { worded } from './wire/errors.ts'
import { limitAddress } from './wire/limits.ts'

type Page = HonoContext<Env, '/login/:token'>
const opensAnHour = 200

export const links = new Hono<Env>()
  .get('/login.css', (c) =>
    c.body(loginCss, 200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=86400' }),
  )
  .get('/login/:token', async (c) => {
    await limitAddress(c, 'link', opensAnHour)
    const found = await linkOf(c.var.ctx.db, tokenHash(c.req.param('token')), c.var.ctx.now)
    if (!found) return page(c, over('fa'), 410)
    if (!maySignIn(c)) return page(c, unsafe('fa'), 403)
    const attempt = randomUUID()
    if (found.kind === 'setup') return page(c, <SetUpPage locale="fa" attempt={attempt} values={blank} errors={{}} />)
    const { person } = found
    const props = { person, attempt, locale: person.locale, roles: await rolesOf(c, person) }
    return page(c, <WhoPage {...props} />)
  })
  .post('/login/:token', async (c) => {
    await limitAddress(c, 'link', opensAnHour)
    if (!maySignIn(c)) return page(c, unsafe('fa'), 403)
    const form = await c.req.parseBody({ all: true })
    const key = typeof form.key === 'string' && /^[\w-]{8,80}$/.test(form.key) ? form.key : null
    const { attempt, token, opening } = newSession(c, key, c.req.param('token'))
    const ctx = { ...c.var.ctx, actor: nobody, via: 'app' as const }
    const link = tokenHash(c.req.param('token'))
    const values = 'letterPrefix' in form ? valuesIn(form) : null
    const outcome = values
      ? await setUpByLink(ctx, attempt, { ...opening, link, ...setUpOf(values) })
      : await openLink(ctx, attempt, { ...opening, link })
    if (outcome.ok) {
      await enter(c, token, outcome.value.session)
      return c.redirect('/app/', 303)
    }
    const refused = { code: outcome.why, refusals: outcome.refusals }
    noteRefused(c.var.parts, { refused, place: 'POST /login/:token', person: null, from: addressOf(c) })
    return values && outcome.refusals.some(({ field }) => field)
      ? page(c, <SetUpPage locale="fa" attempt={randomUUID()} values={values} errors={errorsOf(outcome)} />, 422)
      : page(c, over('fa'), 410)
  })

function page(c: Page, content: JSX.Element, status: 200 | 403 | 410 | 422 = 200) {
  c.header('cache-control', 'no-store')
  return c.html(`<!doctype html>${content}`, status)
}

const over = (locale: Locale) => (
  <SayPage locale={locale} title={text(locale, 'login-link-over-title')} detail={text(locale, 'login-link-over')} />
)
const unsafe = (locale: Locale) => (
  <SayPage
    locale={locale}
    title={text(locale, 'problem-needs-https')}
    detail={text(locale, 'problem-needs-https-detail')}
  />
)

/** The roles a link opens, with the office or seat each belongs to. */
async function rolesOf(c: Page, person: Parameters<typeof meOf>[1]): Promise<Role[]> {
  const { memberships } = await meOf(c.var.ctx.db, person, c.var.ctx.now)
  return memberships.map(({ role, office, seat }) => ({
    label: text(person.locale, `nav-role-${role}`),
    place: office?.name ?? seat,
  }))
}

const blank: SetUpValues = { name: '', nameEn: '', letterPrefix: '', admin: '', mobile: '', closed: [5] }

function valuesIn(form: Record<string, unknown>): SetUpValues {
  const said = (name: string) => (typeof form[name] === 'string' ? form[name].trim().slice(0, 100) : '')
  const closed = [form.closed].flat().map(Number)
  return {
    name: said('name'),
    nameEn: said('nameEn'),
    letterPrefix: said('letterPrefix'),
    admin: said('admin'),
    mobile: said('mobile'),
    closed: [0, 1, 2, 3, 4, 5, 6].filter((day) => closed.includes(day)),
  }
}

const usualHours: [string, string] = ['08:00', '14:00']

function setUpOf({ admin, mobile, closed, ...named }: SetUpValues) {
  const open = [0, 1, 2, 3, 4, 5, 6].filter((day) => !closed.includes(day))
  const titled = bylawSeats.map(({ name, ...seat }) => ({ ...seat, title: text('fa', `provinces-seat-${name}`) }))
  return {
    admin: { name: admin, mobile },
    province: {
      ...named,
      closedWeekdays: closed,
      hours: Object.fromEntries(open.map((day) => [String(day), usualHours])),
      seats: titled,
      resolution: citation('fa', voteSeats.cite),
    },
  }
}

function errorsOf(outcome: Outcome<unknown>): Record<string, string> {
  if (outcome.ok) return {}
  return Object.fromEntries(outcome.refusals.map((one) => [one.field ?? 'form', worded('fa', one).text]))
}

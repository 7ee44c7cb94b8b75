// What every request carries: the program's parts, the session, and the context of an act.
import type { Context as HonoContext } from 'hono'
import { getCookie } from 'hono/cookie'
import { createMiddleware } from 'hono/factory'
import type { Logger } from 'pino'
import type { Cleaned, Context } from '#act/act'
import { tokenHash } from '#actions/sessions/tokens'
import type { Database } from '#db/client'
import type { Locale } from '#locales/text'
import { actorOf, type Session, type Signed, sessionOf, wasEnded } from '#reads/people/actors'
import { tehranDay } from '#rules/calendar'
import type { Cell } from '#rules/cells'
import type { ChannelName } from '#rules/messages'
import type { WriteLetter } from '#rules/proceedings/matter'
import type { Wanted } from '#rules/registry/headings'
import type { Refusal } from '#rules/verdict'
import { touchSession } from '#state/sessions'
import { Problem } from './wire/errors.ts'

/** A heading row and the rows below it. */
export type Table = { headings: readonly string[]; rows: readonly (readonly Cell[])[]; name?: string }

/** Spreadsheets in and out. What is written cannot run as a formula. */
export type Sheets = {
  read: (
    bytes: Uint8Array,
    name: string,
    wanted?: Wanted,
  ) => Promise<{ ok: true; cells: Cell[][] } | { ok: false; refusal: Refusal }>
  csv: (table: Table) => Promise<Uint8Array>
  xlsx: (table: Table) => Promise<Uint8Array>
}

/** The parts that routes need; `now` is the one clock. */
export type Parts = {
  db: Database
  secret: string
  now: () => Date
  /** The address people reach the program at, without a slash at the end. */
  publicUrl: string
  trustedProxies: readonly string[]
  metricsToken?: string
  log: Logger
  /** The bots' user names, for deep links; absent where a messenger is not set up. */
  bots: { telegram?: string; bale?: string }
  clean: (bytes: Uint8Array, name: string, also?: 'voice') => Promise<Cleaned>
  letter: WriteLetter
  /** The channels that are set up here. */
  channels: readonly ChannelName[]
  /** By which browsers know who may push to them. */
  pushKey: string
  sheets: Sheets
  /** Where messengers post updates to; filled as bots start, the same array for good. */
  webhooks: { path: string; handle: (request: Request) => Promise<Response> }[]
  /** Where the built app lies. */
  appDir: string
  /** Whether this process can do its work, and what there is to say of that; asked by /readyz. */
  ready: () => Promise<{ ready: boolean; said: string }>
}

export type Env = {
  Variables: {
    parts: Parts
    ctx: Context
    locale: Locale
    session: Session | null
    signed: Signed | null
    /** The number with which somebody tries to sign in. */
    tried?: string
    /** Whether many get the very same page. */
    comesAgain?: boolean
  }
}

/** Whoever is not signed in. */
export const nobody = { person: null, name: '', memberships: [], province: null }

/** A session cookie needs `__Host-` and HTTPS; a plain one serves on loopback only. */
export function cookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-session' : 'session'
}

/** What the context of every act has of the program's parts. */
export function baseOf({ db, secret, clean, letter, channels }: Parts) {
  return { db, secret, clean, letter, channels }
}

/** Sets parts, session, actor and context. Public pages stay Persian; API errors obey Accept-Language. */
export function withContext(parts: Parts) {
  return createMiddleware<Env>(async (c, next) => {
    const now = parts.now()
    const token = getCookie(c, cookieName(parts.publicUrl))
    const session = token ? await sessionOf(parts.db, tokenHash(token), now) : null
    const signed = session ? await actorOf(parts.db, session.person, tehranDay(now)) : null
    if (signed && session) await touchSession(parts.db, session, signed.province, now)
    c.set('parts', parts)
    c.set('session', signed ? session : null)
    c.set('signed', signed)
    // What the app keeps it keeps itself; no cache on the way keeps anything of it. Files say otherwise by themselves.
    if (c.req.path.startsWith('/api/app')) {
      c.header('cache-control', 'no-store')
      // what the app takes the day from: the time that acts go by
      c.header('date', now.toUTCString())
    }
    c.set('locale', signed?.locale ?? acceptedLocale(c))
    c.set('ctx', {
      ...baseOf(parts),
      now,
      actor: signed ?? nobody,
      via: signed ? 'app' : 'public',
      stepUp: { until: session?.steppedUpUntil ?? null },
    })
    await next()
    // The app keeps answers on the device by this name, so that no one finds another's there. It goes to nobody else, and
    // with nothing that a store on the way might keep.
    if (signed && c.req.path.startsWith('/api/app/') && c.res.headers.get('cache-control')?.includes('no-store'))
      c.header('x-person', signed.person)
  })
}

function acceptedLocale(c: HonoContext): Locale {
  return c.req.path.startsWith('/api/') ? acceptedBy(c.req.header('accept-language')) : 'fa'
}

/** The language of the API's errors by Accept-Language. */
export function acceptedBy(header: string | null | undefined): Locale {
  return /^en\b/i.test(header ?? '') ? 'en' : 'fa'
}

/** Lets only signed-in people pass; `c.var.signed` is set behind it. */
export const signedIn = createMiddleware<Env & { Variables: { signed: Signed; session: Session } }>(async (c, next) => {
  if (!c.var.signed) throw await signedOut(c)
  await next()
})

/** What is said to whoever is not signed in: the app wipes the device only where the session was ended on purpose. */
export async function signedOut(c: HonoContext): Promise<Problem> {
  const parts: Parts = c.get('parts')
  const token = getCookie(c, cookieName(parts.publicUrl))
  return new Problem(401, token && (await wasEnded(parts.db, tokenHash(token))) ? 'session-ended' : 'signed-out')
}

/** The idempotency key of a changing call; every such call carries one. */
export function keyOf(c: HonoContext): string {
  const key = givenKey(c)
  if (key === null) throw new Problem(400, 'no-key')
  return key
}

/** The key of a call that may come without one; null then. */
export function givenKey(c: HonoContext): string | null {
  const key = c.req.header('idempotency-key')
  if (key !== undefined && !/^[\w-]{8,80}$/.test(key)) throw new Problem(400, 'no-key')
  return key ?? null
}

// The session's cookie: `__Host-` over HTTPS, a plain one on this very machine, none otherwise.
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import type { Context as HonoContext } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { parse } from 'hono/utils/cookie'
import { endSession } from '#actions/sessions/end'
import { sessionToken, tokenHash } from '#actions/sessions/tokens'
import { cookieName, type Env } from '../context.ts'
import { deviceOf } from './device.ts'

const yearSeconds = 31_536_000
const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether a session may be given here at all: over HTTPS, or to this very machine. */
export function maySignIn(c: HonoContext<Env>): boolean {
  return c.var.parts.publicUrl.startsWith('https:') || loopback.test(new URL(c.req.url).hostname)
}

/** A session to be: its token for the cookie, and what is stored of it. `credential` is what signs in. */
export function newSession(c: HonoContext<Env>, key: string | null, credential: string) {
  const attempt = key || randomUUID()
  const token = sessionToken(c.var.parts.secret, attempt, credential)
  return { attempt, token, opening: { token: tokenHash(token), device: deviceOf(c.req.header('user-agent')) } }
}

/** Gives the cookie, and ends the session that was here before. */
export async function enter(c: HonoContext<Env>, token: string, session: string): Promise<void> {
  const before = c.var.session
  if (before && before.id !== session) await endSession(c.var.ctx, null, { session: before.id, everywhere: false })
  const name = cookieName(c.var.parts.publicUrl)
  setCookie(c, name, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
    maxAge: yearSeconds,
  })
}

const knownName = (publicUrl: string) => cookieName(publicUrl).replace('session', 'known')

/** What says that the number's owner has signed in with this browser: it names no number to who reads the cookie. */
function knownMark(secret: string, mobile: string): string {
  return createHmac('sha256', secret).update(`known number ${mobile}`).digest('base64url')
}

/** Marks this browser as one in which the number's owner has signed in. It opens nothing; it only keeps strangers' tries apart. */
export function rememberNumber(c: HonoContext<Env>, mobile: string): void {
  const name = knownName(c.var.parts.publicUrl)
  setCookie(c, name, knownMark(c.var.parts.secret, mobile), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
    maxAge: yearSeconds,
  })
}

/** The mark, if the number's owner has signed in with this browser before; null otherwise. */
export function knownNumber(c: HonoContext<Env>, mobile: string): string | null {
  const given = Buffer.from(getCookie(c, knownName(c.var.parts.publicUrl)) ?? '')
  const mark = knownMark(c.var.parts.secret, mobile)
  const right = Buffer.from(mark)
  return given.length === right.length && timingSafeEqual(given, right) ? mark : null
}

/** So long a device is told from others: ratings are weighed by the day. */
const markSeconds = 2 * 86_400

const markName = (publicUrl: string) => cookieName(publicUrl).replace('session', 'device')

/** Marks this browser by chance, for a day or two, unless it bears a mark: it says nothing of whose it is. */
export function markDevice(c: HonoContext<Env>): void {
  const name = markName(c.var.parts.publicUrl)
  if (getCookie(c, name)) return
  setCookie(c, name, randomBytes(12).toString('base64url'), {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: name.startsWith('__Host-'),
    maxAge: markSeconds,
  })
}

/** The mark in a request's Cookie header; null for none, or for what is no mark of ours. */
export function markIn(publicUrl: string, cookies: string | null | undefined): string | null {
  const mark = parse(cookies ?? '', markName(publicUrl))[markName(publicUrl)]
  return mark && /^[\w-]{16}$/.test(mark) ? mark : null
}

/** Takes the cookie away, and what the browser has kept of answers. */
export function leave(c: HonoContext, publicUrl: string): void {
  const name = cookieName(publicUrl)
  deleteCookie(c, name, { path: '/', secure: name.startsWith('__Host-') })
  c.header('Clear-Site-Data', '"cache"')
}

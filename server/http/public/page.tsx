/** @jsxImportSource hono/jsx */
// What every public page is made of: the reader's language, head and frame, and an answer with its own security policy.
import type { Context as HonoContext } from 'hono'
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type Args, type Key, keptApart, type Locale, text, words } from '#locales/text'
import { directionOf } from '#rules/letters'
import type { Env } from '../context.ts'
import { pageCss } from './page.css.ts'
import { hashOf, type ScriptName, scriptOf } from './scripts.ts'

export type PageContext = HonoContext<Env>

/** How a page speaks: Persian unless its address asks for English, whatever the browser is set to. */
export type View = {
  locale: Locale
  t: (key: Key, args?: Args) => string
  say: (key: string, args?: Args) => string
  /** An address that keeps the language. */
  to: (path: string) => string
  /** Which way somebody's words run on it. */
  dir: (words: string) => 'rtl' | 'ltr'
  /** The same page in the other language. */
  other: string
}

export function viewOf(c: PageContext): View {
  const locale: Locale = c.req.query('lang') === 'en' ? 'en' : 'fa'
  const to = (path: string) => (locale === 'fa' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`)
  const url = new URL(c.req.url)
  if (locale === 'fa') url.searchParams.set('lang', 'en')
  else url.searchParams.delete('lang')
  return {
    locale,
    to,
    dir: (words) => directionOf(words, locale === 'fa' ? 'rtl' : 'ltr'),
    t: (key, args) => text(locale, key, keptApart(locale, args)),
    say: (key, args) => words(locale, key, args),
    other: url.pathname + url.search,
  }
}

/** What says the same to everybody: kept for a minute, and shown for a day while it is asked for anew. */
export const shared = 'public, max-age=60, stale-while-revalidate=86400'
/** The same where it says what is so this minute. */
export const sharedNow = 'public, max-age=30, stale-while-revalidate=60'

export type Dress = {
  title: string
  css: string
  /** For those who find the page in a search. */
  description?: string
  /** The address under which the page is known, whatever code it was asked by. */
  canonical?: string
  /** What the page is about, in the words of schema.org, for those who find it in a search. */
  about?: Record<string, unknown>
  scripts?: readonly ScriptName[]
  /** Whether it may be put on a phone's screen from here. */
  installs?: boolean
  /** Whether many get the very same page. */
  comesAgain?: boolean
  /** Whether it shows no picture but its sign. */
  plain?: boolean
  status?: ContentfulStatusCode
  /** Cache-Control; pages with forms or secrets are not kept. */
  cache?: string
  headers?: Record<string, string>
}

// The mark as an address of its own, so that no request goes out for it.
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 96 96'%3E%3Crect width='96' height='96' rx='22' fill='%230b5557'/%3E%3Cpath d='M26 61V42q0-15 22-25 22 10 22 25v19M18 70h60' fill='none' stroke='%23fff' stroke-width='7'/%3E%3Cpath d='M38 46l7 7 13-13' fill='none' stroke='%23f5c06a' stroke-width='7'/%3E%3C/svg%3E"

/** Answers with a page; its policy allows its own style and scripts by their hash, and nothing from elsewhere. */
export function respond(c: PageContext, view: View, dress: Dress, body: Child): Response | Promise<Response> {
  // a page in the frame says what has become of what waited on the device, and sends it
  const own = dress.scripts ?? []
  const names = dress.css === pageCss && !own.includes('case') ? (['rate-kept', ...own] as const) : own
  const scripts = names.flatMap((name) => scriptOf(c.var.parts.appDir, name) ?? [])
  c.header('content-security-policy', policy(dress, scripts))
  c.header('cache-control', dress.cache ?? 'no-store')
  c.set('comesAgain', dress.comesAgain)
  if (dress.canonical) c.header('link', linksOf(c.var.parts.publicUrl, view, dress.canonical))
  for (const [name, value] of Object.entries(dress.headers ?? {})) c.header(name, value)
  const page = (
    <html lang={view.locale} dir={view.locale === 'fa' ? 'rtl' : 'ltr'}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{dress.title}</title>
        {dress.description && <meta name="description" content={dress.description} />}
        {dress.canonical && (
          <Preview view={view} dress={dress} address={c.var.parts.publicUrl + view.to(dress.canonical)} />
        )}
        <link rel="icon" href={raw(icon)} />
        {dress.installs && <link rel="manifest" href={view.to('/people.webmanifest')} />}
        <style>{raw(dress.css)}</style>
      </head>
      <body>
        {body}
        {dress.about && <script type="application/ld+json">{raw(asData(dress.about))}</script>}
        {scripts.map((code) => (
          <script type="module">{raw(code)}</script>
        ))}
      </body>
    </html>
  )
  return c.html(`<!doctype html>${page}`, dress.status ?? 200)
}

/** Answers with a part of a page, for a script of that page to put in; nothing of it runs or fetches by itself. */
export function part(c: PageContext, body: Child): Response | Promise<Response> {
  c.header('content-security-policy', "default-src 'none';frame-ancestors 'none'")
  c.header('cache-control', 'no-store')
  return c.html(`${body ?? ''}`)
}

/**
 * Under which address a page is known, and the same page in each language. As a header: link elements would be further
 * addresses for the page to carry.
 */
function linksOf(publicUrl: string, view: View, canonical: string): string {
  const english = `${canonical}${canonical.includes('?') ? '&' : '?'}lang=en`
  const languages = { fa: canonical, en: english, 'x-default': canonical }
  return [
    `<${publicUrl}${view.to(canonical)}>; rel="canonical"`,
    ...Object.entries(languages).map(([name, path]) => `<${publicUrl}${path}>; rel="alternate"; hreflang="${name}"`),
  ].join(', ')
}

/** What a messenger shows of a page whose address somebody sends on. */
function Preview({ view, dress, address }: { view: View; dress: Dress; address: string }) {
  const facts = {
    'og:type': 'website',
    'og:site_name': view.t('public-brand'),
    'og:locale': view.locale === 'fa' ? 'fa_IR' : 'en_US',
    'og:title': dress.title,
    'og:url': address,
    ...(dress.description ? { 'og:description': dress.description } : {}),
  }
  return (
    <>
      {Object.entries(facts).map(([property, content]) => (
        <meta property={property} content={content} />
      ))}
    </>
  )
}

/** Nothing in it can end the element it stands in. */
const asData = (about: Record<string, unknown>) =>
  JSON.stringify({ '@context': 'https://schema.org', ...about }).replaceAll('<', '\\u003c')

function policy({ css, installs, plain }: Dress, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `style-src ${hashOf(css)}`,
    ...(scripts.length ? [`script-src ${scripts.map(hashOf).join(' ')}`, "worker-src 'self'"] : []),
    ...(installs ? ["manifest-src 'self'"] : []),
    "connect-src 'self'",
    `img-src ${plain ? '' : "'self' blob: "}data:`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join(';')
}

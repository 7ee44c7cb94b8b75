/** @jsxImportSource hono/jsx */
// What a public page says when it cannot do what was asked.
import { detailOf, type Problem } from '../wire/errors.ts'
import { callsPage } from './calls.tsx'
import { findOfficePage } from './find.tsx'
import { followPage } from './follow.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, viewOf } from './page.tsx'
import { slipLost } from './slip.tsx'
import { verifyPage } from './verify.tsx'

/** A number that leads nowhere may be typed again; everything else is said plainly. */
export function sorryPage(c: PageContext, problem: Problem) {
  if (problem.status === 404 && c.req.path.startsWith('/d/')) return slipLost(c)
  if (problem.status === 404 && c.req.method === 'GET') return again(c)
  const view = viewOf(c)
  return respond(
    c,
    view,
    {
      title: view.say(`problem-${problem.code}`),
      css: pageCss,
      status: problem.status,
      headers: problem.headers,
    },
    <Frame view={view}>
      <h1>{view.say(`problem-${problem.code}`)}</h1>
      <p>
        {problem.refusals.map((refusal) => view.say(refusal.key, refusal.facts)).join(' ') ||
          detailOf(view.locale, problem)}
      </p>
    </Frame>,
  )
}

/** The form into which the number was, or should have been, typed. */
function again(c: PageContext) {
  const { path } = c.req
  if (/^\/calls(?:\/|$)/.test(path)) return callsPage(c, true)
  if (path.startsWith('/c')) return followPage(c, true)
  return path.startsWith('/v') ? verifyPage(c, true) : findOfficePage(c, true)
}

/** An address that is no page's: mistyped, cut short, or with a stroke too many. The ways people come for are on it. */
export function nowherePage(c: PageContext) {
  const { path } = c.req
  if (/[^/]\/+$/.test(path)) return c.redirect(path.replace(/\/+$/, '') + new URL(c.req.url).search, 302)
  if (/^\/[ro](?:\/|$)/.test(path)) return findOfficePage(c, true)
  const view = viewOf(c)
  const ways = { '/o': 'office-lost-find', '/c/new': 'office-complain-new', '/c': 'office-complain-follow' } as const
  return respond(
    c,
    view,
    { title: view.t('problem-unknown'), css: pageCss, status: 404 },
    <Frame view={view}>
      <h1>{view.t('problem-unknown')}</h1>
      <p>{view.t('problem-unknown-detail')}</p>
      <ul>
        {Object.entries(ways).map(([to, key]) => (
          <li>
            <a href={view.to(to)}>{view.t(key)}</a>
          </li>
        ))}
      </ul>
    </Frame>,
  )
}

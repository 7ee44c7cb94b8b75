/** @jsxImportSource hono/jsx */
// Finding an office by its license number, its name or town, what it serves, whether it is open, or how near it is; also
// what is shown when no office has a number.
import { code } from '#locales/format'
import { findOffices } from '#reads/offices/find'
import { limitLook } from '../wire/floods.ts'
import { FindForm } from './find-form.tsx'
import { Found, foundMost } from './find-found.tsx'
import { findPurposes, findValues } from './find-values.ts'
import { typedIn } from './follow.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, part, respond, sharedNow, viewOf } from './page.tsx'

/** The same search, from another place of what it finds on. */
function pageFrom(c: PageContext, from: number): string {
  const { searchParams } = new URL(c.req.url)
  searchParams.delete('part')
  searchParams.delete('from')
  if (from > 0) searchParams.set('from', String(from))
  return `/o?${searchParams}`
}

/**
 * GET /o, with the number or name in `?license=`, a service in `?service=`, `?open=1`, where one is in `?near=LAT,LON`, a
 * county in `?county=` and what for in `?for=`; `?from=20` for those after the first twenty; with `?part=found` what was found alone, for the one who still types. Also
 * the answer to a number no office has.
 */
export async function findOfficePage(c: PageContext, missed = false) {
  const view = viewOf(c)
  const asked = await findValues(c)
  const alone = !missed && c.req.query('part') === 'found'
  const way = findPurposes[asked.purpose]
  if (!alone && /^[\p{Nd}\s\-–/_]+$/u.test(asked.text))
    return c.redirect(view.to(way(encodeURIComponent(asked.text))), 303)
  const asks = Boolean(asked.text || asked.service || asked.open || asked.county || asked.near)
  if (asks) limitLook(c, alone ? 'small' : 'made')
  const { db, now } = c.var.ctx
  const found = asks
    ? await findOffices(db, now, { ...asked, county: asked.county?.id ?? null }, foundMost, asked.from)
    : null
  const shown = found && (
    <Found
      view={view}
      asked={asked}
      found={found}
      to={(license) => view.to(way(license))}
      after={(from) => pageFrom(c, from)}
    />
  )
  if (alone) return part(c, shown)
  // a form that was sent with nothing in it is answered, and not only shown again
  const empty = !asks && !missed && c.req.query('license') !== undefined
  const title = view.t(missed ? 'office-lost' : 'office-lost-find')
  const lead = view.t('find-lead', { example: code(view.locale, '72-14-3001') })
  return respond(
    c,
    view,
    {
      title,
      description: lead,
      canonical: '/o',
      css: pageCss,
      scripts: ['find'],
      cache: sharedNow,
      status: missed || found?.count === 0 ? 404 : 200,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">{lead}</p>
      </div>
      <FindForm view={view} asked={missed ? { ...asked, text: typedIn(c) } : asked} />
      <div class="stack" data-found aria-live="polite">
        {shown}
        {empty && <p class="note">{view.t('find-empty')}</p>}
      </div>
    </Frame>,
  )
}

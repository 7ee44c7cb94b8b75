/** @jsxImportSource hono/jsx */
// Finding an office by its license number, its name or town, what it serves, whether it is open, or how near it is; also
// what is shown when no office has a number.
import { code } from '#locales/format'
import { type FindAsk, findOffices } from '#reads/offices/find'
import { countyName } from '#reads/provinces'
import { isUuid } from '#rules/identifiers'
import { inIran, type Position } from '#rules/positions'
import { limitLook } from '../wire/floods.ts'
import { FindForm } from './find-form.tsx'
import { Found } from './find-found.tsx'
import { typedIn } from './follow.tsx'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, part, respond, sharedNow, viewOf } from './page.tsx'

const most = 20

/** What an office is looked for, and where it leads. */
const purposes = {
  look: (license: string) => `/o/${license}`,
  rate: (license: string) => `/r/${license}`,
  case: (license: string) => `/c/new?office=${license}`,
} as const
export type Purpose = keyof typeof purposes

/** What a citizen asks of the finder, as its address says it. */
export type Asked = Required<Omit<FindAsk, 'county'>> & {
  purpose: Purpose
  county: { id: string; name: string } | null
}

/**
 * GET /o, with the number or name in `?license=`, a service in `?service=`, `?open=1`, where one is in `?near=LAT,LON`, a
 * county in `?county=` and what for in `?for=`; with `?part=found` what was found alone, for the one who still types. Also
 * the answer to a number no office has.
 */
export async function findOfficePage(c: PageContext, missed = false) {
  const view = viewOf(c)
  const asked = await askedIn(c)
  const alone = !missed && c.req.query('part') === 'found'
  const way = purposes[asked.purpose]
  if (!alone && /^[\p{Nd}\s\-–/_]+$/u.test(asked.text))
    return c.redirect(view.to(way(encodeURIComponent(asked.text))), 303)
  const asks = Boolean(asked.text || asked.service || asked.open || asked.county || asked.near)
  if (asks) limitLook(c, alone ? 'small' : 'made')
  const { db, now } = c.var.ctx
  const found = asks ? await findOffices(db, now, { ...asked, county: asked.county?.id ?? null }, most) : null
  const shown = found && <Found view={view} asked={asked} found={found} to={(license) => view.to(way(license))} />
  if (alone) return part(c, shown)
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
      </div>
    </Frame>,
  )
}

async function askedIn(c: PageContext): Promise<Asked> {
  const typed = (name: string, most: number) => [...(c.req.query(name)?.trim() ?? '')].slice(0, most).join('')
  const purpose = typed('for', 10)
  const county = typed('county', 40)
  const name = isUuid(county) ? await countyName(c.var.ctx.db, county) : null
  return {
    purpose: purpose === 'rate' || purpose === 'case' ? purpose : 'look',
    text: typed('license', 40),
    service: typed('service', 60),
    open: c.req.query('open') === '1',
    county: name === null ? null : { id: county, name },
    near: positionIn(typed('near', 40)),
  }
}

/** «38.251,48.297» */
function positionIn(typed: string): Position | null {
  const [, lat, lon] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(typed) ?? []
  const position = { lat: Number(lat), lon: Number(lon) }
  return inIran(position) ? position : null
}

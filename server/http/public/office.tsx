/** @jsxImportSource hono/jsx */
// The public page of an office: open now, what is in effect, rating, services and prices, hours, where, how to complain.
import { apart, code, commas, date, number } from '#locales/format'
import { reachFacts } from '#locales/secretariat'
import { neighbours, officeByCode, type PublicOffice, publicOffice } from '#reads/offices/public'
import { servicesOf } from '#reads/offices/services'
import { publicAnswer } from '#reads/rating-answers'
import { type Rated, ratedOffice, scoreOf } from '#reads/ratings'
import { tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import type { Reach } from '#rules/secretariat'
import { Problem } from '../wire/errors.ts'
import { limitLook } from '../wire/floods.ts'
import { Frame } from './frame.tsx'
import { HoursTable, OpenNow } from './hours.tsx'
import { keptPage } from './kept.ts'
import { geo, OfficeMap } from './map.tsx'
import { Effects } from './now.tsx'
import { officeAbout } from './office-about.ts'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, sharedNow, type View, viewOf } from './page.tsx'
import { Answer, Score } from './score.tsx'
import { Services } from './services.tsx'

/** The office an address names, as the public may see it today. */
export async function shownOffice(c: PageContext): Promise<PublicOffice> {
  const { db, now } = c.var.ctx
  const found = await officeByCode(db, c.req.param('license') ?? '')
  limitLook(c, found ? 'made' : 'small')
  const office = found && (await publicOffice(db, found.id, now, tehranDay(now)))
  if (!office) throw new Problem(404, 'unknown')
  return office
}

/** GET /o/LICENSE; what is searched for among its services is made for the one who searches. */
export async function officePage(c: PageContext) {
  const code = licenseCode(c.req.param('license') ?? '')
  const known = code && !c.req.query('q') ? await ratedOffice(c.var.ctx.db, code) : null
  if (!known) return madePage(c)
  limitLook(c, 'kept')
  return keptPage(c, known, () => madePage(c))
}

async function madePage(c: PageContext) {
  const { db, now } = c.var.ctx
  const today = tehranDay(now)
  const office = await shownOffice(c)
  const view = viewOf(c)
  const services = office.over ? [] : await servicesOf(db, office.id, today)
  const rated = await scoreOf(db, { id: office.id, province: office.province.id }, today)
  const said = office.over ? null : await publicAnswer(db, office.id)
  const others = office.position ? await neighbours(db, office.county.id, office.id) : []
  const title = view.t('office-title', { name: office.name })
  return respond(
    c,
    view,
    {
      title,
      css: pageCss,
      description: describe(view, office, rated),
      canonical: `/o/${office.license}`,
      about: officeAbout(view, office, rated, `${c.var.parts.publicUrl}/o/${office.license}`),
      scripts: services.length > 8 ? ['page'] : [],
      cache: sharedNow,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">{whereabouts(view, office)}</p>
      </div>
      <OpenNow view={view} office={office} now={now} />
      <Effects view={view} office={office} />
      <div class="buttons">
        {office.serves && (
          <a class="button" href={view.to(`/r/${office.license}`)}>
            {view.t('office-rate')}
          </a>
        )}
        <a class="button quiet" href={view.to(`/c/new?office=${office.license}`)}>
          {view.t('office-complain-new')}
        </a>
      </div>
      <Score view={view} rated={rated} />
      {said && !said.hidden && <Answer view={view} said={said} />}
      {!office.over && (
        <>
          <Services view={view} office={office} services={services} q={(c.req.query('q') ?? '').slice(0, 100)} />
          <HoursTable view={view} office={office} today={today} />
        </>
      )}
      <License view={view} office={office} />
      <Where view={view} office={office}>
        {office.position && <OfficeMap view={view} office={office} position={office.position} others={others} />}
      </Where>
      <Complain view={view} office={office} />
    </Frame>,
  )
}

/** What a search and a preview say of it: the score first, where there is one. */
function describe(view: View, office: PublicOffice, { score, count }: Rated): string {
  const { name } = office
  const page = view.t(office.over ? 'office-description-over' : 'office-description', {
    name,
    where: whereabouts(view, office),
  })
  if (!score) return page
  const mark = view.t('office-score-of', { score: number(view.locale, score.value) })
  return `${mark} ${view.t('office-score-count', { count })}. ${page}`
}

/** «شهری، روستای خیاو، شهرستان اردبیل», without saying a name twice. */
export function whereabouts(view: View, { kind, place, county, province }: PublicOffice): string {
  const named = view.locale === 'fa' ? province.name : province.nameEn
  return commas(view.locale, [
    view.t(`office-kind-${kind}`),
    ...(place && place !== county.name ? [apart(view.locale, place)] : []),
    view.t('office-county', { county: apart(view.locale, county.name) }),
    view.t('office-province', { province: named }),
  ])
}

/** One number, and not two in a line or words with it. */
const isCalled = (phone: string) => /^\+?\d[\d-]{3,14}$/.test(phone)

/** Where the secretariat is reached, and where one complains to it. */
function Secretariat({ view, of }: { view: View; of: Reach | null }) {
  if (!of) return null
  const names = ['address', 'phone', 'fax', 'complaints'] as const
  const facts = names.flatMap((name) => reachFacts(view.locale, of, [name]).map((fact) => [name, ...fact] as const))
  if (facts.length === 0) return null
  return (
    <dl class="facts">
      {facts.map(([name, label, value]) => (
        <div>
          <dt>{name === 'complaints' ? label : view.t('office-secretariat', { label })}</dt>
          <dd>{name === 'phone' && isCalled(of.phone) ? <a href={`tel:${of.phone}`}>{value}</a> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

type Shown = { view: View; office: PublicOffice }

/** An active license past its last day says why it is. */
const heldOn = ({ state, renewing }: PublicOffice) => (state === 'active' && renewing ? 'renewing' : state)

function License({ view, office }: Shown) {
  return (
    <section>
      <h2>{view.t('office-license-title')}</h2>
      <dl class="facts">
        <div>
          <dt>{view.t('office-license')}</dt>
          <dd>{code(view.locale, office.license)}</dd>
        </div>
        <div>
          <dt>{view.t('office-state')}</dt>
          <dd>{view.t(`office-state-${heldOn(office)}`, { date: date(view.locale, office.expiresOn) })}</dd>
        </div>
      </dl>
    </section>
  )
}

function Where({ view, office, children }: Shown & { children?: unknown }) {
  const { address, phone, position } = office
  return (
    <section>
      <h2>{view.t('office-where')}</h2>
      <dl class="facts">
        {address && (
          <div>
            <dt>{view.t('office-address')}</dt>
            <dd>{address}</dd>
          </div>
        )}
        {phone && (
          <div>
            <dt>{view.t('office-phone')}</dt>
            <dd>
              <a href={`tel:${phone}`}>{code(view.locale, phone)}</a>
            </dd>
          </div>
        )}
      </dl>
      {children}
      {position && (
        <a class="button quiet" href={geo(position, office.name)}>
          {view.t('office-map')}
        </a>
      )}
    </section>
  )
}

function Complain({ view, office }: Shown) {
  return (
    <section id="complain">
      <h2>{view.t('office-complain')}</h2>
      <p>{view.t('office-complain-detail')}</p>
      <Secretariat view={view} of={office.secretariat} />
      <div class="buttons">
        <a class="button quiet" href={view.to(`/c/new?office=${office.license}`)}>
          {view.t('office-complain-new')}
        </a>
        <a class="button quiet" href={view.to('/c')}>
          {view.t('office-complain-follow')}
        </a>
      </div>
      {!office.over && (
        <p class="small">
          <a href={view.to(`/o/${office.license}/poster`)}>{view.t('office-poster')}</a>
          {' · '}
          <a href={view.to(`/o/${office.license}/stand`)}>{view.t('office-stand')}</a>
          {' · '}
          <a href={view.to(`/o/${office.license}/board`)}>{view.t('office-board')}</a>
        </p>
      )}
    </section>
  )
}

/** @jsxImportSource hono/jsx */
// The poster of an office for its wall: scan, rate, complain; and its board of services and prices (A1 articles 5, 9).
import type { PropsWithChildren } from 'hono/jsx'
import { code, commas, date, price, shortDate } from '#locales/format'
import { reachLine } from '#locales/secretariat'
import { sumsLine } from '#locales/services'
import type { PublicOffice } from '#reads/offices/public'
import { type OfficeService, servicesOf } from '#reads/offices/services'
import { tehranDay } from '#rules/calendar'
import type { Price } from '#rules/prices'
import { qrPath } from '#rules/qr'
import { Frame } from './frame.tsx'
import { shownOffice, whereabouts } from './office.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'
import { boardCss, posterCss } from './poster.css.ts'

/** GET /o/LICENSE/poster */
export async function posterPage(c: PageContext) {
  const office = await shownOffice(c)
  const view = viewOf(c)
  if (office.over) return noPaper(c, view, office)
  const address = `${c.var.parts.publicUrl}/r/${office.license}`
  const province = view.locale === 'fa' ? office.province.name : office.province.nameEn
  return respond(
    c,
    view,
    { title: view.t('office-poster'), css: posterCss, scripts: ['page'], cache: shared },
    <Paper view={view} license={office.license} kind="poster">
      <div>
        <h1>{view.t('office-title', { name: office.name })}</h1>
        <p>{whereabouts(view, office)}</p>
        <p class="license">
          {view.t('office-license')}: {code(view.locale, office.license)}
        </p>
      </div>
      <h2>{view.t('office-poster-scan')}</h2>
      <Qr text={`${address}?q`} label={view.t('office-poster-scan')} />
      <div>
        <p>{view.t('office-poster-how')}</p>
        <p class="address">{address}</p>
      </div>
      <div class="columns">
        <section>
          <h3>{view.t('office-poster-rights')}</h3>
          <ul>
            <li>{view.t('office-poster-right-price')}</li>
            <li>{view.t('office-poster-right-receipt')}</li>
            <li>{view.t('office-poster-right-conduct')}</li>
          </ul>
        </section>
        <section>
          <h3>{view.t('office-poster-complain')}</h3>
          <ol>
            <li>{view.t('office-poster-step-1')}</li>
            <li>{view.t('office-poster-step-2')}</li>
            <li>{view.t('office-poster-step-3')}</li>
          </ol>
        </section>
      </div>
      <Source view={view} province={province} of={office.secretariat} />
    </Paper>,
  )
}

/** GET /o/LICENSE/board */
export async function boardPage(c: PageContext) {
  const office = await shownOffice(c)
  const view = viewOf(c)
  if (office.over) return noPaper(c, view, office)
  const today = tehranDay(c.var.ctx.now)
  const services = (await servicesOf(c.var.ctx.db, office.id, today)).filter(({ available }) => available)
  const province = view.locale === 'fa' ? office.province.name : office.province.nameEn
  return respond(
    c,
    view,
    { title: view.t('office-board'), css: boardCss, scripts: ['page'], cache: shared },
    <Paper view={view} license={office.license} kind="board">
      <div>
        <h1>{view.t('office-board-title', { name: office.name })}</h1>
        <p>
          {view.t('office-license')}: {code(view.locale, office.license)} ·{' '}
          <span class="day">{view.t('office-board-date', { date: date(view.locale, today) })}</span>
        </p>
      </div>
      {services.length ? <Prices view={view} services={services} /> : <p>{view.t('office-services-none')}</p>}
      <div>
        <p>{view.t('office-services-note')}</p>
        <p>
          {view.t('office-complain')}: <span class="code">{`${c.var.parts.publicUrl}/r/${office.license}`}</span>
        </p>
      </div>
      <Source view={view} province={province} of={office.secretariat} />
    </Paper>,
  )
}

/** Nobody is invited to an office whose license is gone. */
export function noPaper(c: PageContext, view: View, office: Pick<PublicOffice, 'name' | 'license'>) {
  return respond(
    c,
    view,
    { title: view.t('office-poster'), css: pageCss, status: 410, cache: 'no-cache' },
    <Frame view={view}>
      <h1>{view.t('office-title', { name: office.name })}</h1>
      <p>{view.t('office-poster-revoked')}</p>
      <a class="button quiet" href={view.to(`/o/${office.license}`)}>
        {view.t('office-back')}
      </a>
    </Frame>,
  )
}

/** Whose poster it is, and where that secretariat is reached and complained to. */
function Source({ view, province, of }: { view: View; province: string; of: PublicOffice['secretariat'] }) {
  const line = of ? reachLine(view.locale, of, ['address', 'phone', 'fax', 'complaints']) : ''
  return (
    <p class="source">
      {view.t('office-poster-source', { province })}
      {line && (
        <>
          <br />
          {line}
        </>
      )}
    </p>
  )
}

function Paper({
  view,
  license,
  kind,
  children,
}: PropsWithChildren<{ view: View; license: string; kind: 'poster' | 'board' }>) {
  return (
    <>
      <nav class="bar">
        <button type="button" data-print hidden>
          {view.t('office-print')}
        </button>
        <a href={view.to(`/o/${license}`)}>{view.t('office-back')}</a>
      </nav>
      <main class={`sheet ${kind}`}>{children}</main>
    </>
  )
}

function Prices({ view, services }: { view: View; services: OfficeService[] }) {
  const head = ['service', 'agency', 'price', 'approved', 'since'] as const
  return (
    <section class="frame" tabindex={0} aria-label={view.t('office-board')}>
      <table>
        <thead>
          <tr>
            {head.map((name) => (
              <th scope="col">{view.t(`office-board-${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {services.map(({ name, agency, amount, prices }) => (
            <tr>
              <td>{name}</td>
              <td>{agency}</td>
              <td class="price">
                {amount === null ? view.t('office-service-no-price') : price(view.locale, amount)}
                <small>{sumsLine(view.locale, prices)}</small>
              </td>
              <td>{commas(view.locale, sources(prices))}</td>
              <td class="day">{prices.length > 0 && shortDate(view.locale, newest(prices))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** Who approved what the customer pays, and by which papers: each once. */
const sources = (prices: readonly Price[]) => [
  ...new Set(prices.flatMap(({ approvedBy, document }) => [approvedBy, document].filter(Boolean))),
]

/** Since when the whole is what it is. */
const newest = (prices: readonly Price[]) =>
  prices
    .map(({ firstDay }) => firstDay)
    .sort()
    .at(-1)!

/** A code as a drawing, with its quiet zone. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { size, path } = qrPath(text)
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** @jsxImportSource hono/jsx */
// Smaller than the poster: A6 stands for the counter, of one office or of many at once, and sheets of stickers; of the
// office, or of each counter by itself. With the address of the complaint system (A1 article 9).
import type { PropsWithChildren } from 'hono/jsx'
import { code, digits, places } from '#locales/format'
import { reachLine } from '#locales/secretariat'
import { type FoundOffice, officeByCode, officesByCode } from '#reads/offices/public'
import { secretariatOf } from '#reads/secretariat'
import { tehranDay } from '#rules/calendar'
import { licenseCode } from '#rules/identifiers'
import { isGone } from '#rules/offices'
import { counterOf } from '#rules/ratings'
import type { Reach } from '#rules/secretariat'
import { Problem } from '../wire/errors.ts'
import { limitLook } from '../wire/floods.ts'
import { type PageContext, respond, type View, viewOf } from './page.tsx'
import { sheetsCss, standCss, stickersCss } from './poster.css.ts'
import { noPaper, Qr } from './poster.tsx'

/** More counters no office has; more offices at once a browser does not print. */
const [countersAtOnce, officesAtOnce] = [20, 500]
/** So many stickers are on a sheet. */
const stickersOnSheet = 12

type Paper = {
  office: Pick<FoundOffice, 'name' | 'place' | 'county' | 'license'>
  reach: Reach | null
  counter: number
}

/** The counters whose codes are wanted; the office's own alone where none is. */
function countersIn(c: PageContext): number[] {
  const count = Math.min(counterOf(c.req.query('counters') ?? '') ?? 0, countersAtOnce)
  return count ? Array.from({ length: count }, (_, nth) => nth + 1) : [0]
}

async function paperOf(c: PageContext) {
  const { db, now } = c.var.ctx
  const office = await officeByCode(db, c.req.param('license') ?? '')
  limitLook(c, 'small')
  if (!office) throw new Problem(404, 'unknown')
  const reach = await secretariatOf(db, office.province, tehranDay(now))
  return { office, reach, view: viewOf(c), counters: countersIn(c) }
}

/** GET /o/LICENSE/stand: A6; with `?counters=4` one of each counter. */
export async function standPage(c: PageContext) {
  const { office, reach, view, counters } = await paperOf(c)
  if (isOver(office)) return noPaper(c, view, office)
  return respond(
    c,
    view,
    { title: view.t('office-stand'), css: standCss, scripts: ['page'], cache: 'no-cache' },
    <>
      <Bar view={view} office={office} count={counters} other="stickers" />
      <main>
        {counters.map((counter) => (
          <Stand c={c} view={view} of={{ office, reach, counter }} />
        ))}
      </main>
    </>,
  )
}

/** GET /o/LICENSE/stickers: a sheet of A4 to be cut; with `?counters=4` as many of each counter as it takes. */
export async function stickersPage(c: PageContext) {
  const { office, reach, view, counters } = await paperOf(c)
  if (isOver(office)) return noPaper(c, view, office)
  const each = Math.max(1, Math.floor(stickersOnSheet / counters.length))
  const cells = counters.flatMap((counter) => Array.from({ length: each }, () => counter))
  return respond(
    c,
    view,
    { title: view.t('office-stickers'), css: stickersCss, scripts: ['page'], cache: 'no-cache' },
    <>
      <Bar view={view} office={office} count={counters} other="stand" />
      <main>
        {sheetsOf(cells, stickersOnSheet).map((sheet) => (
          <div class="sheet cut">
            {sheet.map((counter) => (
              <Sticker c={c} view={view} of={{ office, reach, counter }} />
            ))}
          </div>
        ))}
      </main>
    </>,
  )
}

/** POST /o/stands: `licenses`, with whatever between them; four stands on each sheet of A4, those of ended offices left out. */
export async function standsPosted(c: PageContext) {
  const { db, now } = c.var.ctx
  limitLook(c, 'made')
  const { licenses } = await c.req.parseBody()
  const typed = typeof licenses === 'string' ? licenses.split(/[\s,،;]+/).slice(0, officesAtOnce) : []
  const codes = [...new Set(typed.flatMap((one) => licenseCode(one) ?? []))]
  const found = codes.length ? await officesByCode(db, codes) : new Map<string, FoundOffice>()
  const offices = codes.flatMap((one) => found.get(one) ?? []).filter((office) => !isOver(office))
  if (offices.length === 0) throw new Problem(404, 'unknown')
  const view = viewOf(c)
  const provinces = [...new Set(offices.map(({ province }) => province))]
  const reaches = new Map(
    await Promise.all(provinces.map(async (one) => [one, await secretariatOf(db, one, tehranDay(now))] as const)),
  )
  return respond(
    c,
    view,
    { title: view.t('office-stand'), css: sheetsCss, scripts: ['page'] },
    <>
      <nav class="bar">
        <h1>{view.t('office-stand')}</h1>
        <Print view={view} />
        <p>{view.t('office-stands-count', { count: offices.length })}</p>
      </nav>
      <main>
        {sheetsOf(offices, 4).map((sheet) => (
          <div class="sheet cut">
            {sheet.map((office) => (
              <Stand c={c} view={view} of={{ office, reach: reaches.get(office.province) ?? null, counter: 0 }} />
            ))}
          </div>
        ))}
      </main>
    </>,
  )
}

/** It has no counter to put a stand on any more. */
const isOver = ({ ended, state }: FoundOffice) => ended || isGone(state)

const sheetsOf = <T,>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, nth) => all.slice(nth * most, (nth + 1) * most))

const addressOf = (c: PageContext, { office, counter }: Paper) =>
  `${c.var.parts.publicUrl}/r/${office.license}${counter ? `?c=${counter}` : ''}`

/** The same with the mark by which a scan is told from a link. */
const scannedAt = (c: PageContext, of: Paper) => `${addressOf(c, of)}${of.counter ? '&q' : '?q'}`

type Shown = { c: PageContext; view: View; of: Paper }

function Stand({ c, view, of }: Shown) {
  const { name, place, county, license } = of.office
  const line = of.reach ? reachLine(view.locale, of.reach, ['address', 'phone', 'fax', 'complaints']) : ''
  return (
    <article class="stand">
      <p class="call">{view.t('office-poster-scan')}</p>
      <Qr text={scannedAt(c, of)} label={view.t('office-poster-scan')} />
      <div>
        <h2>{view.t('office-title', { name })}</h2>
        <p>
          {place === county ? place : places(view.locale, [place, county])} · {code(view.locale, license)}
        </p>
        <Counter view={view} of={of.counter} />
      </div>
      <p class="address">{addressOf(c, of)}</p>
      <p class="source">{[view.t('office-stand-complain'), ...(line ? [line] : [])].join(' ')}</p>
    </article>
  )
}

function Sticker({ c, view, of }: Shown) {
  return (
    <article class="sticker">
      <Qr text={scannedAt(c, of)} label={view.t('office-poster-scan')} />
      <p>
        <strong>{view.t('office-poster-scan')}</strong>
        <br />
        {of.office.name} · {code(view.locale, of.office.license)}
      </p>
      <Counter view={view} of={of.counter} />
    </article>
  )
}

const Counter = ({ view, of }: { view: View; of: number }) =>
  of > 0 ? <p class="counter">{view.t('ratings-counter', { counter: digits(view.locale, of) })}</p> : null

const Print = ({ view }: { view: View }) => (
  <button type="button" data-print hidden>
    {view.t('office-print')}
  </button>
)

type BarOf = PropsWithChildren<{
  view: View
  office: { license: string }
  count: number[]
  other: 'stand' | 'stickers'
}>

/** What is asked on the screen and stands on no paper: print, for how many counters, the other size. */
function Bar({ view, office, count, other }: BarOf) {
  const counters = count[0] ? count.length : 0
  return (
    <nav class="bar">
      <h1>{view.t(other === 'stand' ? 'office-stickers' : 'office-stand')}</h1>
      <Print view={view} />
      <form>
        <label>
          {view.t('office-stand-counters')}{' '}
          <input name="counters" type="number" min={0} max={countersAtOnce} value={counters} />
        </label>
        {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <button type="submit">{view.t('office-stand-show')}</button>
      </form>
      <a href={view.to(`/o/${office.license}/${other}${counters ? `?counters=${counters}` : ''}`)}>
        {view.t(`office-${other}`)}
      </a>
      <a href={view.to(`/o/${office.license}`)}>{view.t('office-back')}</a>
    </nav>
  )
}

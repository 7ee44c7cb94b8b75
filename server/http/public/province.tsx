/** @jsxImportSource hono/jsx */
// The public page of a province: figures by county, where its offices are, and the same as open data.
import { date, number } from '#locales/format'
import { type ProvinceFigures, type PublicProvince, provinceFigures, publicProvinces } from '#reads/public-province'
import { tehranDay } from '#rules/calendar'
import { type Figures, openSets, openTerms } from '#rules/open-data'
import { limitLook } from '../wire/floods.ts'
import { Frame } from './frame.tsx'
import { keptFor } from './kept.ts'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'
import { aboutData, dataFiles, shownProvince } from './province-data.ts'
import { ProvinceMap } from './province-map.tsx'

/** GET /p: every province of this house. */
export async function provincesPage(c: PageContext) {
  limitLook(c, 'small')
  const view = viewOf(c)
  const provinces = await publicProvinces(c.var.ctx.db)
  return respond(
    c,
    view,
    {
      title: view.t('province-all'),
      description: view.t('province-all-lead'),
      canonical: '/p',
      css: pageCss,
      cache: shared,
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{view.t('province-all')}</h1>
        <p class="soft">{view.t('province-all-lead')}</p>
      </div>
      {provinces.length > 0 && (
        <ul class="list">
          {provinces.map((province) => (
            <li>
              <a href={view.to(`/p/${province.slug}`)}>{titleOf(view, province)}</a>
            </li>
          ))}
        </ul>
      )}
    </Frame>,
  )
}

const titleOf = (view: View, { name, nameEn }: PublicProvince) =>
  view.t('province-title', { name: view.locale === 'fa' ? name : nameEn })

/** GET /p/PROVINCE */
export async function provincePage(c: PageContext) {
  const province = await shownProvince(c)
  return keptFor(c, province.id, () => madePage(c, province))
}

async function madePage(c: PageContext, province: PublicProvince) {
  const { db, now } = c.var.ctx
  const view = viewOf(c)
  const today = tehranDay(now)
  const figures = await provinceFigures(db, province.id, today)
  const title = titleOf(view, province)
  const lead = view.t('province-lead', {
    count: figures.all.offices,
    serving: number(view.locale, figures.all.serving),
  })
  const canonical = `/p/${province.slug}`
  return respond(
    c,
    view,
    {
      title,
      description: `${title}. ${lead}`,
      canonical,
      css: pageCss,
      cache: shared,
      about: aboutData(view, title, c.var.parts.publicUrl + canonical, today),
    },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">{lead}</p>
      </div>
      <All view={view} all={figures.all} />
      <ProvinceMap view={view} name={title} figures={figures} />
      <Counties view={view} figures={figures} />
      <OpenData view={view} province={province} today={today} />
    </Frame>,
  )
}

function All({ view, all }: { view: View; all: Figures }) {
  const { locale } = view
  const kinds = (['urban', 'rural', 'mobile'] as const).flatMap((kind) =>
    all[kind] ? [[view.t(`office-kind-${kind}`), number(locale, all[kind])] as const] : [],
  )
  const facts = [
    [view.t('province-licensed'), number(locale, all.offices)] as const,
    ...kinds,
    [view.t('province-serving'), number(locale, all.serving)] as const,
    ...(all.peoplePerOffice === null
      ? []
      : [[view.t('province-people'), view.t('province-people-count', { count: all.peoplePerOffice })] as const]),
    [view.t('province-ratings'), number(locale, all.ratings)] as const,
    ...(all.score === null
      ? []
      : [[view.t('office-score'), view.t('office-score-of', { score: number(locale, all.score) })] as const]),
  ]
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function Counties({ view, figures: { counties } }: { view: View; figures: ProvinceFigures }) {
  return (
    <section>
      <h2>{view.t('province-counties')}</h2>
      <ul class="list">
        {counties.map(({ id, name, ...county }) => (
          <li>
            {county.offices ? <a href={view.to(`/o?county=${id}`)}>{name}</a> : <span>{name}</span>}
            <span class="soft">{countyWords(view, county)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** «۱۰۱ دفتر، ۸۹ در خدمت · هر دفتر برای ۶٬۲۰۰ نفر · ۴٫۱ از ۵» */
function countyWords(view: View, { offices, serving, peoplePerOffice, score }: Figures): string {
  const { locale } = view
  return [
    view.t('province-county-offices', { count: offices, serving: number(locale, serving) }),
    ...(peoplePerOffice === null ? [] : [view.t('province-county-people', { count: peoplePerOffice })]),
    ...(score === null ? [] : [view.t('office-score-of', { score: number(locale, score) })]),
  ].join(' · ')
}

function OpenData({ view, province, today }: { view: View; province: PublicProvince; today: string }) {
  return (
    <section id="data">
      <h2>{view.t('province-data')}</h2>
      <p>{view.t('province-data-lead', { day: date(view.locale, today) })}</p>
      <ul class="list">
        {openSets.map((set) => (
          <li>
            <span>{view.t(`province-data-${set}`)}</span>
            <span class="files" dir="ltr">
              {dataFiles
                .filter((one) => one.set === set)
                .map(({ file, name }) => (
                  <a href={`/p/${province.slug}/${file}`}>{name}</a>
                ))}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">
        {view.t('province-data-terms')}{' '}
        <a href={openTerms} dir="ltr">
          CC BY 4.0
        </a>
      </p>
      <p class="soft small">{view.t('province-data-without')}</p>
    </section>
  )
}

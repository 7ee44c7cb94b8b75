/** @jsxImportSource hono/jsx */
// The public list of what the working group resolved: by meeting, who is responsible and how far it is. Annex 3 article 7.
import { commas, date, longDate, number } from '#locales/format'
import { ownerNames, resolutionNumber } from '#locales/resolutions'
import { publicResolutions } from '#reads/resolutions/public'
import { tehranDay } from '#rules/calendar'
import { perPage } from '#rules/lists'
import { limitLook } from '../wire/floods.ts'
import { Frame } from './frame.tsx'
import { pageCss } from './page.css.ts'
import { type PageContext, respond, shared, type View, viewOf } from './page.tsx'

type Found = Awaited<ReturnType<typeof publicResolutions>>
type Resolved = Found[number]

/** GET /m, with `?page=` from 1. */
export async function resolutionsPage(c: PageContext) {
  limitLook(c, 'made')
  const view = viewOf(c)
  const page = Math.max(1, Math.min(9999, Number(c.req.query('page')) || 1))
  const { db, now } = c.var.ctx
  const found = await publicResolutions(db, tehranDay(now), { page: page - 1 })
  // an address kept from a longer list; «there are none» would be false
  if (found.length === 0 && page > 1)
    return c.redirect(view.to(`/m?page=${Math.max(1, Math.ceil(found.found / perPage))}`), 302)
  const title = view.t('resolutions-public')
  return respond(
    c,
    view,
    { title, description: view.t('resolutions-public-lead'), canonical: '/m', css: pageCss, cache: shared },
    <Frame view={view}>
      <div class="stack tight">
        <h1>{title}</h1>
        <p class="soft">{view.t('resolutions-public-lead')}</p>
      </div>
      {found.length === 0 && <p>{view.t('resolutions-public-none')}</p>}
      {byMeeting(found).map((meeting) => (
        <Meeting view={view} of={meeting} />
      ))}
      <Pages view={view} page={page} found={found.found} />
    </Frame>,
  )
}

/** Rows of one meeting of one province together, in their order. */
function byMeeting(found: readonly Resolved[]): Resolved[][] {
  const groups = new Map<string, Resolved[]>()
  for (const one of found) {
    const name = `${one.province}/${one.meeting}`
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

function Meeting({ view, of }: { view: View; of: Resolved[] }) {
  const { locale } = view
  const { meeting, meetingOn, province, provinceEn } = of[0]!
  const head = view.t('resolutions-meeting', { meeting: number(locale, meeting), day: longDate(locale, meetingOn) })
  return (
    <section>
      <h2>{head}</h2>
      <p class="soft small">{locale === 'fa' ? province : provinceEn}</p>
      <ul class="list">
        {of.map((one) => (
          <li>
            <div class="stack tight">
              <b>{resolutionNumber(locale, one)}</b>
              <span dir="auto">{one.text}</span>
              <span class="soft small">
                {view.t('resolutions-public-owner', { list: commas(locale, ownerNames(locale, one.owners)) })}
              </span>
              <span class="small">{stateWords(view, one)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function stateWords({ t, locale }: View, { state, dueOn }: Resolved): string {
  const words = t(`resolutions-state-${state}`)
  if (dueOn && state === 'late') return t('resolutions-part-late', { day: date(locale, dueOn) })
  return dueOn && state !== 'closed' && state !== 'done'
    ? commas(locale, [words, t('resolutions-part-until', { day: date(locale, dueOn) })])
    : words
}

function Pages({ view, page, found }: { view: View; page: number; found: number }) {
  const pages = Math.ceil(found / perPage)
  if (pages < 2) return null
  return (
    <p>
      {page > 1 && <a href={view.to(`/m?page=${page - 1}`)}>{view.t('resolutions-public-newer')}</a>}{' '}
      {page < pages && <a href={view.to(`/m?page=${page + 1}`)}>{view.t('resolutions-public-older')}</a>}
    </p>
  )
}

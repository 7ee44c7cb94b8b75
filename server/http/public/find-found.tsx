/** @jsxImportSource hono/jsx */
// The offices that were found: where each is, how far, and whether it is open.
import { distance } from '#locales/distance'
import { code, list, number, places } from '#locales/format'
import type { Finding, FoundNow } from '#reads/offices/find'
import type { FindValues } from './find-values.ts'
import type { View } from './page.tsx'

type Props = {
  view: View
  asked: FindValues
  found: Finding
  to: (license: string) => string
  after: (from: number) => string
}

/** So many stand on a page. */
export const foundMost = 20

export function Found({ view, asked, found, to, after }: Props) {
  const { offices, count, alike, services } = found
  const { from } = asked
  const last = from + offices.length
  if (count === 0) return <p class="note">{view.t(lost(asked, found))}</p>
  return (
    <section class="stack">
      <h2>{view.t(alike ? 'find-alike' : 'find-which')}</h2>
      <p class="soft">
        {offices.length < count
          ? view.t('find-part', {
              count: number(view.locale, count),
              first: number(view.locale, Math.min(from + 1, count)),
              last: number(view.locale, Math.min(last, count)),
            })
          : view.t('find-count', { count })}
        {services && ` ${view.t('find-services', { list: list(view.locale, namesOf(view, services)) })}`}
      </p>
      <ul class="list">
        {offices.map((office) => (
          <li>
            <a href={to(office.license)}>{view.t('office-title', { name: office.name })}</a>
            <Now view={view} office={office} />
            <span class="soft">{whereOf(view, office)}</span>
            <span class="soft">{code(view.locale, office.license)}</span>
          </li>
        ))}
      </ul>
      {(from > 0 || last < count) && (
        <nav class="buttons" aria-label={view.t('find-pages')}>
          {from > 0 && (
            <a class="button quiet" href={after(Math.max(0, Math.min(from, count) - foundMost))}>
              {view.t('find-before')}
            </a>
          )}
          {last < count && (
            <a class="button quiet" href={after(last)}>
              {view.t('find-next')}
            </a>
          )}
        </nav>
      )}
    </section>
  )
}

function lost({ text, service, open, county, near }: FindValues, { services }: Finding) {
  if (services?.length === 0) return 'find-service-lost'
  if (service || open || county || !text)
    return near && !open && !service ? 'find-none-near-here' : 'find-lost-narrowed'
  return 'find-lost'
}

/** Three of the services that were meant, and that there are more. */
function namesOf(view: View, services: readonly string[]): string[] {
  const more = services.length - 3
  const named = services.slice(0, 3).map((name) => view.t('find-service-name', { name }))
  return more > 0 ? [...named, view.t('find-services-more', { count: more })] : named
}

function whereOf({ locale }: View, { place, county, address, metres }: FoundNow): string {
  const where = places(locale, [...(place === county ? [place] : [place, county]), address].filter(Boolean))
  return metres === null ? where : `${distance(locale, metres)} · ${where}`
}

function Now({ view, office: { serves, open } }: { view: View; office: FoundNow }) {
  const state = open ? 'open' : serves ? 'closed' : 'not'
  return <span class={`state${open ? ' ok' : ''}`}>{view.t(`find-state-${state}`)}</span>
}

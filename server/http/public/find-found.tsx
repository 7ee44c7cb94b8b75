/** @jsxImportSource hono/jsx */
// The offices that were found: where each is, how far, and whether it is open.
import { distance } from '#locales/distance'
import { code, commas, list, number } from '#locales/format'
import type { Finding, FoundNow } from '#reads/offices/find'
import type { FindValues } from './find-values.ts'
import type { View } from './page.tsx'

type Props = { view: View; asked: FindValues; found: Finding; to: (license: string) => string }

export function Found({ view, asked, found, to }: Props) {
  const { offices, count, alike, services } = found
  if (count === 0) return <p class="note">{view.t(lost(asked, found))}</p>
  return (
    <section class="stack">
      <h2>{view.t(alike ? 'find-alike' : 'find-which')}</h2>
      <p class="soft">
        {offices.length < count
          ? view.t('find-first', { count: number(view.locale, count), shown: number(view.locale, offices.length) })
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
  const where = commas(locale, [...(place === county ? [place] : [place, county]), address].filter(Boolean))
  return metres === null ? where : `${distance(locale, metres)} · ${where}`
}

function Now({ view, office: { serves, open } }: { view: View; office: FoundNow }) {
  const state = open ? 'open' : serves ? 'closed' : 'not'
  return <span class={`state${open ? ' ok' : ''}`}>{view.t(`find-state-${state}`)}</span>
}

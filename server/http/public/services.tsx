/** @jsxImportSource hono/jsx */
// Services and prices of an office, by agency; searched by the address, or while one types where there is a script.
import { price } from '#locales/format'
import { neededLine, sumsLine } from '#locales/services'
import type { PublicOffice } from '#reads/offices/public'
import type { OfficeService } from '#reads/offices/services'
import { searchKey } from '#rules/texts'
import type { View } from './page.tsx'

const line = ({ name, agency, code }: OfficeService) => searchKey(`${name} ${agency} ${code}`)

/** Services in whose name, agency or code every word is found. */
function matching(services: readonly OfficeService[], q: string): OfficeService[] {
  const words = q.split(/\s+/).map(searchKey).filter(Boolean)
  return services.filter((service) => words.every((word) => line(service).includes(word)))
}

type Props = { view: View; office: PublicOffice; services: OfficeService[]; q: string }

export function Services({ view, office, services, q }: Props) {
  const found = matching(services, q)
  return (
    <section id="services">
      <h2>{view.t('office-services')}</h2>
      {services.length > 8 && <Find view={view} q={q} />}
      {services.length === 0 && <p>{view.t('office-services-none')}</p>}
      <p data-none hidden={services.length === 0 || found.length > 0} aria-live="polite">
        {view.t('office-services-lost')}
      </p>
      {[...byAgency(found)].map(([agency, held]) => (
        <div class="stack tight" data-group>
          <h3 class="soft small">{agency}</h3>
          <ul class="list">
            {held.map((service) => (
              <li data-line={line(service)}>
                <span>
                  {service.name}
                  <Needed view={view} service={service} />
                </span>
                <Price view={view} service={service} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      {q && (
        <p>
          <a href={view.to(`/o/${office.license}#services`)}>{view.t('office-services-all')}</a>
        </p>
      )}
      {services.length > 0 && <p class="soft small">{view.t('office-services-note')}</p>}
    </section>
  )
}

function Find({ view, q }: { view: View; q: string }) {
  return (
    <search>
      <form method="get" action="#services">
        <label class="unseen" for="q">
          {view.t('office-services-search')}
        </label>
        {view.locale === 'en' && <input type="hidden" name="lang" value="en" />}
        <div class="find">
          <input
            class="input"
            type="search"
            id="q"
            name="q"
            value={q}
            placeholder={view.t('office-services-search')}
            autocomplete="off"
          />
          <button class="button quiet" type="submit">
            {view.t('office-services-find')}
          </button>
        </div>
      </form>
    </search>
  )
}

/** What to bring and by when it is done, where the list says so. */
function Needed({ view, service }: { view: View; service: OfficeService }) {
  const needed = neededLine(view.locale, service)
  return needed ? <span class="needed soft small">{needed}</span> : null
}

/** What the customer pays in all, and under it what it is made of. */
function Price({ view, service: { available, amount, prices } }: { view: View; service: OfficeService }) {
  if (!available) return <span class="price soft">{view.t('office-service-unavailable')}</span>
  if (amount === null) return <span class="price soft">{view.t('office-service-no-price')}</span>
  const made = sumsLine(view.locale, prices)
  return (
    <span class="price">
      <b>{price(view.locale, amount)}</b>
      {made && <span class="soft small">{made}</span>}
    </span>
  )
}

/** In the order they come, which is by agency and name. */
function byAgency(services: readonly OfficeService[]): Map<string, OfficeService[]> {
  const groups = new Map<string, OfficeService[]>()
  for (const service of services) groups.set(service.agency, [...(groups.get(service.agency) ?? []), service])
  return groups
}

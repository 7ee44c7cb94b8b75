/** @jsxImportSource hono/jsx */
// What is in effect at an office today: who stands in for its holder, where its temporary station is, and from which province it came.
import { citation } from '#locales/citations'
import { date } from '#locales/format'
import type { PublicOffice } from '#reads/offices/public'
import { Icon } from './frame.tsx'
import { geo } from './map.tsx'
import type { View } from './page.tsx'

/** Every effect in the words of its kind (`<words>-effect`), from its first day to its last. */
export function Effects({ view, office }: { view: View; office: PublicOffice }) {
  const { moved } = office
  if (office.effects.length === 0 && !moved) return null
  return (
    <section aria-label={view.t('office-now')}>
      {moved && (
        <div class="note waiting">
          <Icon name="notice" />
          <p>
            {view.t(moved.came ? 'office-moved-in' : 'office-moved-out', {
              ...{ from: moved.from, to: moved.to, on: date(view.locale, moved.on) },
            })}
          </p>
        </div>
      )}
      {office.effects.map(({ words, from, to, shown, cite }) => {
        const { lat, lon } = shown
        const span = { from: date(view.locale, from), to: date(view.locale, to) }
        const stands = cite ? { cite: citation(view.locale, cite) } : { cite: '' }
        return (
          <div class="note waiting">
            <Icon name="notice" />
            <div class="stack tight">
              <p>{view.say(`${words}-effect`, { ...shown, ...span, ...stands })}</p>
              {typeof lat === 'number' && typeof lon === 'number' && (
                <p>
                  <a href={geo({ lat, lon }, office.name)}>{view.t('office-map-station')}</a>
                </p>
              )}
            </div>
          </div>
        )
      })}
    </section>
  )
}

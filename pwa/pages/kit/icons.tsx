// All icons with the names by which a page imports them, for the page of parts.
import * as acts from '../../parts/icons/acts.tsx'
import type { Icon } from '../../parts/icons/icon.tsx'
import * as nav from '../../parts/icons/nav.tsx'
import * as states from '../../parts/icons/states.tsx'
import { Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'

const all = Object.entries({ ...nav, ...acts, ...states }) as [string, Icon][]

/** Every icon of the three groups. */
export function KitIcons() {
  return (
    <Section title={t('kit-icons')}>
      <ul class="kit-icons">
        {all.map(([name, Face]) => (
          <li key={name}>
            <Face />
            <span class="code">{name.replace('Icon', '')}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}

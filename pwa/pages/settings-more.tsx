// The way to pages that have no place in the bar of the role one acts in.
import type { Icon } from '../parts/icons/icon.tsx'
import { PeopleIcon, ProvinceIcon, RulesIcon } from '../parts/icons/nav.tsx'
import { List, Row } from '../parts/list.tsx'
import { Section } from '../parts/page.tsx'
import { routesOf } from '../routes.ts'
import { acting } from '../session.ts'
import { say, t } from '../words.ts'

const faces: Record<string, Icon> = { '/people': PeopleIcon, '/province': ProvinceIcon, '/rules': RulesIcon }

/** Links to the people, the province and the rules, as far as the role gets there. */
export function More() {
  const reached = routesOf(acting.value?.role ?? null).filter(({ path, place }) => faces[path] && !place)
  if (reached.length === 0) return null
  return (
    <Section title={t('settings-more')}>
      <List label={t('settings-more')}>
        {reached.map(({ path }) => (
          <Row key={path} href={`/app${path}`} icon={faces[path]} title={say(`nav-${path.slice(1)}`)} />
        ))}
      </List>
    </Section>
  )
}

// The way to pages that have no place in the bar of the role one acts in.
import { others, placeWords, type Reached } from '../../others.ts'
import { DeviceIcon } from '../../parts/icons/acts.tsx'
import type { Icon } from '../../parts/icons/icon.tsx'
import {
  CasesIcon,
  DocumentsIcon,
  NoticesIcon,
  OfficesIcon,
  PeopleIcon,
  ProvinceIcon,
  QueueIcon,
  RulesIcon,
  SignIcon,
  TodayIcon,
} from '../../parts/icons/nav.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { can } from '../../session.ts'
import { say, t } from '../../words.ts'

const faces: Record<keyof typeof others, Icon> = {
  resolutions: RulesIcon,
  meetings: TodayIcon,
  delegations: SignIcon,
  templates: NoticesIcon,
  documents: DocumentsIcon,
  secretariat: NoticesIcon,
  ratings: CasesIcon,
  incoming: NoticesIcon,
  register: NoticesIcon,
  trainings: PeopleIcon,
  unlicensed: OfficesIcon,
  violations: RulesIcon,
  inspections: QueueIcon,
  health: DeviceIcon,
  services: RulesIcon,
  contracts: DocumentsIcon,
  inventory: DocumentsIcon,
  guarantees: DocumentsIcon,
  offices: OfficesIcon,
  people: PeopleIcon,
  province: ProvinceIcon,
  rules: RulesIcon,
}

/** Links to the library, the offices, the people, the province and the rules, as far as one gets there and the bar does not lead there. */
export function More() {
  const names = Object.keys(others) as (keyof typeof others)[]
  const reached = names.filter((name) => {
    const { needs, inBarOf = [] }: Reached = others[name]
    return can(needs) && !inBarOf.some(can)
  })
  if (reached.length === 0) return null
  return (
    <Section title={t('settings-more')}>
      <List label={t('settings-more')}>
        {reached.map((name) => (
          <Row key={name} href={`/app/${name}`} icon={faces[name]} title={say(placeWords(name))} />
        ))}
      </List>
    </Section>
  )
}

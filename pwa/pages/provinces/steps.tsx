// What is still to be done after the set-up, one thing after another; gone when all of it is done.
import { DoneIcon, WaitingIcon } from '../../parts/icons/states.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { t } from '../../words.ts'
import type { Province } from './part.ts'

/** The list, each step with where it is done. */
export function NextSteps({ province }: { province: Province }) {
  const steps = [
    { name: 'offices', done: province.counties.some(({ offices }) => offices > 0), href: '/app/import' },
    { name: 'people', done: province.seats.some(({ by }) => by !== null), href: '/app/people/new' },
    { name: 'holidays', done: province.holidays.length > 0, href: '/app/import?what=holidays' },
    { name: 'secretariat', done: province.secretariat.length > 0, href: null },
  ] as const
  const waiting = steps.filter(({ done }) => !done)
  if (waiting.length === 0) return null
  return (
    <Section title={t('provinces-steps')}>
      <List label={t('provinces-steps')}>
        {steps.map(({ name, done, href }) => (
          <Row
            key={name}
            title={t(`provinces-step-${name}`)}
            {...(done || !href ? {} : { href })}
            icon={done ? DoneIcon : WaitingIcon}
            end={t(done ? 'provinces-step-done' : 'provinces-step-waits')}
          />
        ))}
      </List>
    </Section>
  )
}

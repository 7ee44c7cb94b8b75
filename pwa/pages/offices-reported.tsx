// Mobiles that holders reported: each waits for a clerk who sees proof.
import { api, ask } from '../api.ts'
import { useAsk } from '../ask.ts'
import { PhoneIcon } from '../parts/icons/acts.tsx'
import { DateText } from '../parts/inline.tsx'
import { List, Row } from '../parts/list.tsx'
import { Section } from '../parts/page.tsx'
import { Count } from '../parts/state.tsx'
import { t } from '../words.ts'

/** Nothing while none waits; the offices below matter more than why this could not be asked. */
export function Reported() {
  const asked = useAsk('offices reported', () => ask(api.offices.reported.$get()))
  if (!asked.data?.length) return null
  return (
    <Section title={t('offices-reported')} beside={<Count of={asked.data.length} />}>
      <p class="soft small">{t('offices-reported-detail')}</p>
      <List label={t('offices-reported')}>
        {asked.data.map(({ id, office, person, since }) => (
          <Row
            key={id}
            icon={PhoneIcon}
            waits
            href={`/app/people/${person.id}`}
            title={person.name}
            note={
              <>
                {office.name} · {t('offices-reported-at')} <DateText of={since} />
              </>
            }
          />
        ))}
      </List>
    </Section>
  )
}

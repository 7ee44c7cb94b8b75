// Mobiles that holders reported: each waits for a clerk who sees proof.
import { useSignal } from '@preact/signals'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { PhoneIcon } from '../../parts/icons/acts.tsx'
import { DateText } from '../../parts/inline.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Count, State } from '../../parts/state.tsx'
import { loadWords, t } from '../../words.ts'
import type { ReportedMobile } from './own/decide.tsx'

const Decide = later(async () => {
  const [{ DecideMobile }] = await Promise.all([import('./own/decide.tsx'), loadWords(['contacts'])])
  return DecideMobile
})

/**
 * Nothing while none waits; folded, for the offices below are what most come for. They also matter more than why this
 * could not be asked.
 */
export function Reported() {
  const asked = useAsk('offices reported', () => ask(api.offices.reported.$get()))
  const deciding = useSignal<ReportedMobile | null>(null)
  if (!asked.data?.length) return null
  return (
    <details class="reported no-print">
      <summary>
        {t('offices-reported')} <Count of={asked.data.length} />
      </summary>
      <div class="section">
        <p class="soft small">{t('offices-reported-detail')}</p>
        <List label={t('offices-reported')}>
          {asked.data.map((one) => (
            <Row
              key={one.id}
              icon={PhoneIcon}
              waits
              onClick={() => (deciding.value = one)}
              title={one.person.name}
              note={
                <>
                  <bdi>{one.office.name}</bdi> · {t('offices-reported-at')} <DateText of={one.since} />
                </>
              }
              end={one.state === 'disputed' && <State tone="waiting">{t('offices-reported-disputed')}</State>}
            />
          ))}
        </List>
        {deciding.value && <Decide of={deciding.value} done={asked.again} close={() => (deciding.value = null)} />}
      </div>
    </details>
  )
}

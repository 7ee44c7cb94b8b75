// Where there is room for an office: villages without one, from which a call begins, and counties; and how many live where.
import { useSignal } from '@preact/signals'
import { date } from '#locales/format'
import { api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { later } from '../../later.tsx'
import { Button } from '../../parts/button.tsx'
import { List, Row } from '../../parts/list.tsx'
import { Section } from '../../parts/page.tsx'
import { State } from '../../parts/state.tsx'
import { can } from '../../session.ts'
import { locale, t } from '../../words.ts'
import type { Begun } from './use.ts'

const Populations = later(() => import('./populations.tsx').then((m) => m.Populations))

/** Both lists, each only where the province has a figure for it; `onCall` begins a call for a village. */
export function Room({ onCall }: { onCall: (begun: Begun) => void }) {
  const asked = useAsk(`room ${locale.value}`, () => ask(api.calls.room.$get()))
  const recording = useSignal(false)
  const found = asked.data
  if (!found) return null
  const { per, cite, counties, above, villageCite, villages } = found
  const record = can('calls.recordPopulations') && (
    <Button kind="quiet" onClick={() => (recording.value = true)}>
      {t('founding-population')}
    </Button>
  )
  return (
    <>
      {above > 0 && (
        <Section title={t('founding-villages')} beside={record}>
          <p class="soft">{t('founding-villages-rule', { above })}</p>
          <p class="cite">{villageCite}</p>
          {villages.length === 0 && <p>{t('founding-villages-none')}</p>}
          <List label={t('founding-villages')}>
            {villages.map(({ id, name, county, countyId, population, countedOn, source, call }) => (
              <Row
                key={id}
                title={name}
                note={t('founding-villages-line', { county, population, source, day: date(locale.value, countedOn) })}
                end={
                  call ? (
                    <State tone="ok">{t('founding-villages-called')}</State>
                  ) : (
                    can('calls.open') && (
                      <Button kind="quiet" onClick={() => onCall({ county: countyId, place: name, kind: 'rural' })}>
                        {t('founding-villages-call')}
                        <span class="unseen"> {name}</span>
                      </Button>
                    )
                  )
                }
              />
            ))}
          </List>
        </Section>
      )}
      {per > 0 && (
        <Section title={t('founding-room')}>
          <p class="soft">{t('founding-room-rule', { per })}</p>
          <p class="cite">{cite}</p>
          <List label={t('founding-room')}>
            {counties.map(({ id, name, population, offices, room }) => (
              <Row
                key={id}
                title={name}
                note={t('founding-room-line', { population: population ?? 0, offices })}
                end={
                  <State tone={room !== null && room > 0 ? 'waiting' : 'plain'}>
                    {room === null
                      ? t('founding-room-unknown')
                      : room > 0
                        ? t('founding-room-for', { room })
                        : t('founding-room-none')}
                  </State>
                }
              />
            ))}
          </List>
        </Section>
      )}
      {above === 0 && record}
      {recording.value && <Populations onClose={() => (recording.value = false)} onDone={asked.again} />}
    </>
  )
}

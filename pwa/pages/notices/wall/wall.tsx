// What has become of a sent letter, live: three meters in numbers, what needs a hand, and the wall of counties.

import type { Signal } from '@preact/signals'
import { number } from '#locales/format'
import { useAddress } from '../../../address.ts'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { later } from '../../../later.tsx'
import { Figure } from '../../../parts/inline.tsx'
import { Loaded } from '../../../parts/list.tsx'
import { Note } from '../../../parts/note.tsx'
import { Section } from '../../../parts/page.tsx'
import { Progress } from '../../../parts/progress.tsx'
import { frame } from '../../../wide.ts'
import { loadWords, locale, t } from '../../../words.ts'
import { type Notice, official } from '../parts.tsx'
import type { Recipient } from './recipient.ts'

const Recipients = later(async () => {
  const [{ Recipients }] = await Promise.all([import('./recipients.tsx'), loadWords(['slips'])])
  return Recipients
})
const Hours = later(() => import('./hours.tsx').then((m) => m.Hours))

export type County = Answer<ReturnType<(typeof api.notices)[':id']['wall']['$get']>>[number]

const sum = (of: readonly County[], one: (county: County) => number) =>
  of.reduce((total, county) => total + one(county), 0)

/** What has become of a sent letter, live: counts every few seconds, recipients whenever the counts move. */
export function Following({ of, chosen }: { of: Notice; chosen: Signal<readonly Recipient[]> }) {
  const { query, change } = useAddress()
  const county = query.county ?? ''
  const wall = useAsk(`wall ${of.id}`, () => ask(api.notices[':id'].wall.$get({ param: { id: of.id } })), 3_000)
  const pulse = JSON.stringify(wall.data)
  const course = (counties: readonly County[]) => (
    <>
      <Hours notice={of.id} pulse={pulse} />
      <Wall of={counties} value={county} onChange={(chosen) => change({ county: chosen })} />
    </>
  )
  return (
    <Loaded of={wall}>
      {(counties) => (
        <>
          <Meters of={counties} wantsAnswer={of.answerBy !== null} />
          {!frame.value && course(counties)}
          <Recipients
            notice={of.id}
            wantsAnswer={of.answerBy !== null}
            signedAt={of.signedAt}
            county={county}
            pulse={pulse}
            changed={wall.again}
            chosen={chosen}
          />
          {/* at the desk whoever is missing comes first: they are what one is here for */}
          {frame.value && course(counties)}
        </>
      )}
    </Loaded>
  )
}

/** Sent, opened, official, answered where answers are wanted: of all recipients; and who cannot be reached or owes one. */
function Meters({ of, wantsAnswer }: { of: readonly County[]; wantsAnswer: boolean }) {
  const all = sum(of, (county) => county.recipients)
  const stranded = sum(of, (county) => county.stranded)
  const late = sum(of, (county) => county.late)
  const owing = sum(of, (county) => county.owing)
  return (
    <>
      <div class="meters">
        <Progress label={t('wall-progress-sent')} done={sum(of, (county) => county.sent)} of={all} />
        <Progress label={t('wall-progress-opened')} done={sum(of, (county) => county.opened)} of={all} />
        <Progress label={t('wall-progress-official')} done={sum(of, official)} of={all} />
        {wantsAnswer && (
          <Progress label={t('wall-progress-answered')} done={sum(of, (county) => county.answered)} of={all} />
        )}
      </div>
      {stranded + late + owing > 0 && (
        <Note tone="waiting">
          {stranded > 0 && <p>{t('wall-progress-stranded', { count: stranded })}</p>}
          {late > 0 && <p>{t('wall-progress-late', { count: late })}</p>}
          {owing > 0 && <p>{t('wall-progress-owing', { count: owing })}</p>}
        </Note>
      )}
    </>
  )
}

/** A tile for each county; a press narrows the recipients below to it, a second one widens them again. */
function Wall(props: { of: readonly County[]; value: string; onChange: (county: string) => void }) {
  if (props.of.length < 2) return null
  return (
    <Section title={t('wall-title')}>
      <div class="wall">
        {props.of.map((county) => (
          <Tile
            key={county.id}
            of={county}
            chosen={county.id === props.value}
            onPress={() => props.onChange(county.id === props.value ? '' : county.id)}
          />
        ))}
      </div>
    </Section>
  )
}

function Tile({ of, chosen, onPress }: { of: County; chosen: boolean; onPress: () => void }) {
  const done = official(of)
  const complete = done === of.recipients && of.owing === 0
  const figures = { official: number(locale.value, done), recipients: number(locale.value, of.recipients) }
  return (
    <button type="button" aria-pressed={chosen ? 'true' : 'false'} onClick={onPress}>
      <strong>{of.name ?? t('notice-parties')}</strong>
      <span class="progress">
        <progress value={done} max={of.recipients} aria-label={of.name ?? t('notice-parties')} />
      </span>
      <span class={complete ? 'small full' : 'small soft'}>
        {t('wall-row', figures)}
        {complete && ` · ${t('notice-complete')}`}
        {of.stranded > 0 && (
          <>
            {' · '}
            {t('wall-show-stranded')}: <Figure of={of.stranded} />
          </>
        )}
        {of.owing > 0 && (
          <>
            {' · '}
            {t('wall-show-owing')}: <Figure of={of.owing} />
          </>
        )}
      </span>
    </button>
  )
}

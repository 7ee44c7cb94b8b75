// How far a sent letter has got: three meters in numbers, what needs a hand, and the wall of counties.
import { number } from '#locales/format'
import type { Answer, api } from '../api.ts'
import { Figure } from '../parts/inline.tsx'
import { Note } from '../parts/note.tsx'
import { Section } from '../parts/page.tsx'
import { Progress } from '../parts/progress.tsx'
import { locale, t } from '../words.ts'
import { official } from './notices-parts.tsx'

export type County = Answer<ReturnType<(typeof api.notices)[':id']['wall']['$get']>>[number]

const sum = (of: readonly County[], one: (county: County) => number) =>
  of.reduce((total, county) => total + one(county), 0)

/** Sent, opened, official: of all recipients; and who cannot be reached or stays silent. */
export function Meters({ of }: { of: readonly County[] }) {
  const all = sum(of, (county) => county.recipients)
  const stranded = sum(of, (county) => county.stranded)
  const late = sum(of, (county) => county.late)
  return (
    <>
      <div class="meters">
        <Progress label={t('wall-progress-sent')} done={sum(of, (county) => county.sent)} of={all} />
        <Progress label={t('wall-progress-opened')} done={sum(of, (county) => county.opened)} of={all} />
        <Progress label={t('wall-progress-official')} done={sum(of, official)} of={all} />
      </div>
      {stranded + late > 0 && (
        <Note tone="waiting">
          {stranded > 0 && <p>{t('wall-progress-stranded', { count: stranded })}</p>}
          {late > 0 && <p>{t('wall-progress-late', { count: late })}</p>}
        </Note>
      )}
    </>
  )
}

/** A tile for each county; a press narrows the recipients below to it, a second one widens them again. */
export function Wall(props: { of: readonly County[]; value: string; onChange: (county: string) => void }) {
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
  const figures = { official: number(locale.value, done), recipients: number(locale.value, of.recipients) }
  return (
    <button type="button" aria-pressed={chosen ? 'true' : 'false'} onClick={onPress}>
      <strong>{of.name ?? t('notice-parties')}</strong>
      <span class="progress">
        <progress value={done} max={of.recipients} aria-label={of.name ?? t('notice-parties')} />
      </span>
      <span class={done === of.recipients ? 'small full' : 'small soft'}>
        {t('wall-row', figures)}
        {done === of.recipients && ` · ${t('notice-complete')}`}
        {of.stranded > 0 && (
          <>
            {' · '}
            {t('wall-show-stranded')}: <Figure of={of.stranded} />
          </>
        )}
      </span>
    </button>
  )
}

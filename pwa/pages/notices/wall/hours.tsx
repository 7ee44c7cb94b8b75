// How quickly a letter was received: a bar an hour since its signature, or a day once it is older than two.
import { number } from '#locales/format'
import { type Answer, api, ask } from '../../../api.ts'
import { useAsk } from '../../../ask.ts'
import { Section } from '../../../parts/page.tsx'
import { locale, t } from '../../../words.ts'
import './proof.css'

type Hour = Answer<ReturnType<(typeof api.notices)[':id']['hours']['$get']>>[number]

const most = 48
/** A first hour, or day, alone fills no chart. */
const fewest = { hours: 24, days: 7 }
const height = 40

/** The bars; nothing until somebody has received it. `pulse` changes whenever the counts do. */
export function Hours({ notice, pulse }: { notice: string; pulse: string | undefined }) {
  const asked = useAsk(`hours ${notice} ${pulse}`, () => ask(api.notices[':id'].hours.$get({ param: { id: notice } })))
  const found = asked.data
  if (!found?.some(({ official }) => official > 0)) return null
  const days = found.at(-1)!.hour >= most
  const bars = gathered(found, days ? 24 : 1)
  const top = Math.max(...bars.map(({ official }) => official))
  const end = days ? t('wall-hours-to-days', { count: bars.length }) : t('wall-hours-to', { count: bars.length })
  return (
    <Section title={t('wall-hours')}>
      <figure class="hours-chart">
        <svg
          viewBox={`0 0 ${bars.length * 4} ${height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={t('wall-hours-lead')}
        >
          {bars.map(({ hour, official, opened }) => {
            const tall = (official / top) * height
            return (
              <rect key={hour} x={hour * 4 + 0.5} width="3" y={height - tall} height={tall}>
                <title>{words(days, hour, official, opened)}</title>
              </rect>
            )
          })}
        </svg>
        <figcaption class="soft small">
          <span>{t('wall-hours-from')}</span>
          <span>{end}</span>
        </figcaption>
      </figure>
    </Section>
  )
}

function words(days: boolean, nth: number, official: number, opened: number): string {
  const figures = { official: number(locale.value, official), opened: number(locale.value, opened) }
  const place = number(locale.value, nth + 1)
  return days ? t('wall-hours-days', { day: place, ...figures }) : t('wall-hours-one', { hour: place, ...figures })
}

/** Hours by so many, the empty ones between them too. */
function gathered(found: readonly Hour[], by: number): Hour[] {
  const last = Math.floor(found.at(-1)!.hour / by)
  const bars = Array.from({ length: Math.max(last + 1, by > 1 ? fewest.days : fewest.hours) }, (_, hour) => ({
    hour,
    opened: 0,
    official: 0,
  }))
  for (const { hour, opened, official } of found) {
    const bar = bars[Math.floor(hour / by)]!
    bar.opened += opened
    bar.official += official
  }
  return bars
}

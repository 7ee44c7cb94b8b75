// Round a place to which an office goes: the offices next to it, drawn to scale with north above, and how far each is.
import './requests.css'
import { digits } from '#locales/format'
import { Section } from '../../parts/page.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from './parts.tsx'

/** Half the drawing, less the room for a dot and its number at the edge; the place's own dot. */
const half = 86
const dot = 5

/** The drawing stands for the list below it, which says the same to whoever does not see it. */
export function Around({ of: { offices, least } }: { of: NonNullable<SeenRequest['around']> }) {
  const scale = half / Math.max(least, 1, ...offices.map(({ metres }) => metres))
  // where all are far away it would lie under the place itself
  const circled = least * scale > dot * 1.5
  const nth = (at: number) => digits(locale.value, String(at + 1))
  return (
    <Section title={t('request-around')}>
      <div class="around">
        <svg viewBox="-100 -100 200 200" aria-hidden="true">
          {circled && <circle class="least" r={least * scale} />}
          <circle class="place" r={dot} />
          {offices.map(({ name, east, north }, at) => (
            <g key={name} transform={`translate(${east * scale} ${-north * scale})`}>
              <circle r="3.5" />
              <text x="6" y="-5">
                {nth(at)}
              </text>
            </g>
          ))}
        </svg>
        <ol class="path">
          {offices.map(({ name, far }) => (
            <li key={name}>
              {name} · {far}
            </li>
          ))}
        </ol>
      </div>
      <p class="soft small">{t('request-around-drawn', { metres: least, circle: circled ? 1 : 0 })}</p>
    </Section>
  )
}

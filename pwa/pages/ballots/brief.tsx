// All that speaks for and against a request in a few marks, before one reads on: on the first screen of a phone, with the buttons.
import type { ComponentChildren } from 'preact'
import { number } from '#locales/format'
import { State, type Tone } from '../../parts/state.tsx'
import { locale, t } from '../../words.ts'
import type { SeenRequest } from '../requests/parts.tsx'

type Mark = [Tone, ComponentChildren]

/** Rules, the count, warnings, what the association said, objections, reports, and how similar ones were decided. */
export function Brief({ of }: { of: SeenRequest }) {
  return (
    <p class="buttons">
      {marksOf(of).map(([tone, words], nth) => (
        <State key={nth} tone={tone}>
          {words}
        </State>
      ))}
    </p>
  )
}

function marksOf({ checks, warnings, timeline, reports, earlier, ballot }: SeenRequest): Mark[] {
  const broken = checks.filter(({ met }) => met === false).length
  const kept = checks.filter(({ met }) => met).length
  const objections = timeline.filter(({ what }) => what === 'objected' || what === 'objected-needed').length
  const said = timeline.find(({ what }) => what === 'agreed' || what === 'disagreed' || what === 'silent')?.what
  const tally = ballot?.state === 'open' ? ballot.tally : null
  const marks: (Mark | false)[] = [
    broken > 0 && ['danger', t('ballot-brief-broken', { count: broken })],
    kept > 0 && kept === checks.length && ['ok', t('ballot-brief-kept', { count: kept })],
    tally != null && ['plain', t('ballot-brief', { for: tally.for, needed: number(locale.value, tally.needed) })],
    warnings.length > 0 && ['waiting', t('ballot-brief-warnings', { count: warnings.length })],
    objections > 0 && ['danger', t('ballot-brief-objections', { count: objections })],
    said !== undefined && [
      said === 'agreed' ? 'ok' : said === 'disagreed' ? 'danger' : 'plain',
      t('ballot-brief-association', { said }),
    ],
    ...reports.flatMap(({ task, answer }): Mark[] =>
      answer ? [[answer === 'yes' ? 'ok' : 'danger', t('ballot-brief-report', { task, answer })]] : [],
    ),
    earlier.length > 0 && [
      'plain',
      t('ballot-brief-earlier', {
        count: earlier.length,
        adopted: earlier.filter(({ outcome }) => outcome === 'adopted').length,
      }),
    ],
  ]
  return marks.filter((mark) => mark !== false)
}

/** @jsxImportSource hono/jsx */
// The fair score of an office with the number of ratings behind it, and how it comes about.
import { date, number, tenths } from '#locales/format'
import { evidenceWords, rangeWords, trendWords } from '#locales/ratings'
import type { RatingAnswer } from '#reads/rating-answers'
import type { Rated } from '#reads/ratings'
import type { View } from './page.tsx'

export function Score({ view, rated }: { view: View; rated: Rated }) {
  const { score, trend, count, least } = rated
  if (!score)
    return (
      <section>
        <h2>{view.t('office-score')}</h2>
        <p>{view.t('office-score-few', { count, least })}</p>
      </section>
    )
  return (
    <section>
      <h2>{view.t('office-score')}</h2>
      <p class="score">
        <b>{view.t('office-score-of', { score: number(view.locale, score.value) })}</b>
        <span class="soft">{view.t('office-score-count', { count })}</span>
      </p>
      <p class="soft">{rangeWords(view.locale, score)}</p>
      <Bar view={view} label={view.t('office-score-service')} value={score.service} />
      <Bar view={view} label={view.t('office-score-conduct')} value={score.conduct} />
      {evidenceWords(view.locale, rated).map((line) => (
        <p class="soft">{line}</p>
      ))}
      {trend && <p>{trendWords(view.locale, trend)}</p>}
      <p class="soft small">{view.t('office-score-note')}</p>
    </section>
  )
}

function Bar({ view, label, value }: { view: View; label: string; value: number }) {
  return (
    <p class="bar">
      <span>{label}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="4" />
        <rect width={((value - 1) / 4) * 100} height="4" />
      </svg>
      <b>{tenths(view.locale, value)}</b>
    </p>
  )
}

/** What the office answers its customers. */
export function Answer({ view, said: { text, day } }: { view: View; said: RatingAnswer }) {
  return (
    <section>
      <h2>{view.t('ratings-answer-public')}</h2>
      <p class="quote" dir={view.dir(text)}>
        {text}
      </p>
      <p class="soft small">{date(view.locale, day)}</p>
    </section>
  )
}

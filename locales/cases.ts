// What a case is about, how it stands and what is next, in plain words.
import { date } from './format.ts'
import { type Locale, text, words } from './text.ts'

/** «شکایت: گرفتن پول بیش از نرخ» */
export function caseTitle(locale: Locale, { kind, topic }: { kind: string; topic: string }): string {
  const about = { kind: words(locale, `case-kind-${kind}`), topic: words(locale, `case-topic-${topic}`) }
  return text(locale, 'cases-title-of', about)
}

type Standing = {
  state: string
  question?: { until: string } | null
  dueOn: string | null
  resultBy: string | null
  reopenUntil: string | null
}

/** What is next and by when; `today` tells whether a day has passed. */
export function caseNext(
  locale: Locale,
  { state, question, dueOn, resultBy, reopenUntil }: Standing,
  today: string,
): string {
  const day = (one: string | null) => (one ? date(locale, one) : '')
  if (state === 'resolved')
    return reopenUntil ? text(locale, 'case-next-reopen', { until: day(reopenUntil) }) : text(locale, 'case-next-done')
  if (question) return text(locale, 'case-next-question', { until: day(question.until) })
  const late = [dueOn, resultBy].find((one) => one && one < today)
  if (late) return text(locale, 'case-next-late', { due: day(late) })
  return words(locale, `case-next-${state}`, { due: day(dueOn), by: day(resultBy) })
}

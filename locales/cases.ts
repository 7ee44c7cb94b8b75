// How a case stands and what is next, in plain words, for whoever filed it.
import { date } from './format.ts'
import { type Locale, text, words } from './text.ts'

type Standing = { state: string; dueOn: string | null; resultBy: string | null; reopenUntil: string | null }

/** What is next and by when; `today` tells whether a day has passed. */
export function caseNext(locale: Locale, { state, dueOn, resultBy, reopenUntil }: Standing, today: string): string {
  const day = (one: string | null) => (one ? date(locale, one) : '')
  if (state === 'resolved')
    return reopenUntil ? text(locale, 'case-next-reopen', { until: day(reopenUntil) }) : text(locale, 'case-next-done')
  if (dueOn && dueOn < today) return text(locale, 'case-next-late', { due: day(dueOn) })
  return words(locale, `case-next-${state}`, { due: day(dueOn), by: day(resultBy) })
}

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
  withdrawn: boolean
  question?: { until: string } | null
  dueOn: string | null
  resultBy: string | null
  reopenUntil: string | null
}

/** Where it stands: who is asked something is told so, and what was taken back has no result. */
export function caseState(
  locale: Locale,
  { state, withdrawn, question }: { state: string; withdrawn: boolean; question?: unknown },
): string {
  if (withdrawn) return text(locale, 'case-state-withdrawn')
  return question ? text(locale, 'case-state-asked') : words(locale, `case-state-${state}`)
}

/** How another look is asked for: whoever took it back was never dissatisfied with a result. */
export function reopenKeys({ withdrawn, as }: { withdrawn: boolean; as: 'reopen' | 'escalate' }) {
  if (withdrawn) return { ask: 'case-reopen-withdrawn', why: 'case-reopen-withdrawn-why' } as const
  return { ask: `case-judge-${as}`, why: 'case-judge-why' } as const
}

/** What is next and by when; `today` tells whether a day has passed. */
export function caseNext(
  locale: Locale,
  { state, withdrawn, question, dueOn, resultBy, reopenUntil }: Standing,
  today: string,
): string {
  const day = (one: string | null) => (one ? date(locale, one) : '')
  if (withdrawn && reopenUntil) return text(locale, 'case-next-withdrawn', { until: day(reopenUntil) })
  if (state === 'resolved')
    return reopenUntil ? text(locale, 'case-next-reopen', { until: day(reopenUntil) }) : text(locale, 'case-next-done')
  if (question) return text(locale, 'case-next-question', { until: day(question.until) })
  const late = [dueOn, resultBy].find((one) => one && one < today)
  if (late) return text(locale, 'case-next-late', { due: day(late) })
  return words(locale, `case-next-${state}`, { due: day(dueOn), by: day(resultBy) })
}

/** What the citizen is asked to show the office: their name, or one of their files with what it gives away of them. */
export function consentWords(locale: Locale, file: string | null): string {
  if (file === null) return text(locale, 'case-consent-name')
  const kind = file.endsWith('.pdf') ? 'pdf' : file.endsWith('.ogg') ? 'voice' : 'picture'
  return text(locale, 'case-consent-file', { kind, name: file })
}

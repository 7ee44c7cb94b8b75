// Where a request stands, in words: as all are told, or in the words of its kind.
import type { RequestOutcome, RequestStage } from '#rules/proceedings/kind'
import type { Kind } from './requests.ts'
import { has, type Locale, text, words } from './text.ts'

/**
 * `question`: what the applicant is asked now, for which all else waits, and whether that is the reader; `awaits`: what is left once the
 * license is written down, or of tasks that stand side by side.
 */
type Standing = {
  stage: RequestStage | 'closed'
  outcome: RequestOutcome | null
  question?: { mine: boolean } | null
  awaits?: 'equipment' | 'handover' | 'hearing' | null
}

/** How a request of a kind ended, where its words say so otherwise than those of all others; else null. */
export function endWords(
  locale: Locale,
  { words: noun }: Pick<Kind, 'words'>,
  { stage, outcome }: Standing,
): string | null {
  const key = `${noun}-state-${outcome}`
  return stage === 'closed' && has(locale, key) ? words(locale, key) : null
}

/** Where a request stands, in a word or two. */
export function stateWords(locale: Locale, standing: Standing, kind: Pick<Kind, 'words'> | null = null): string {
  const { stage, outcome, question, awaits } = standing
  const own = kind && endWords(locale, kind, standing)
  if (own) return own
  if (question) return text(locale, question.mine ? 'request-state-question-mine' : 'request-state-question')
  return text(locale, `request-state-${stage === 'closed' ? outcome! : (awaits ?? stage)}`)
}

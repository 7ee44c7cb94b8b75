// What is said of a warning that does not count. Apart from what else is said of letters: few pages cite the law.
import { citation } from './citations.ts'
import { type Locale, text } from './text.ts'

/**
 * That an «اخطاریه» which tells no verdict, from before there were any, is no written warning and does not count towards revocation,
 * which the cited article speaks of; null for every other letter.
 */
export function uncountedWords(
  locale: Locale,
  { kind, verdict = false }: { kind: string; verdict?: boolean },
  cite: Parameters<typeof citation>[1],
): string | null {
  if (kind !== 'warning' || verdict) return null
  return text(locale, 'notice-warning-uncounted', { cite: citation(locale, cite) })
}

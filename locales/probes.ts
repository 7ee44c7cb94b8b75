// How what was found of a messenger is worded, for the command and the app alike.
import { isolate } from './format.ts'
import { type Locale, words } from './text.ts'

/** What was tried. */
export const probeName = (locale: Locale, behaviour: string): string => words(locale, `probe-of-${behaviour}`)

/** What was found, with the messenger's own words. */
export function probeWords(
  locale: Locale,
  { finding, facts = {} }: { finding: string; facts?: Readonly<Record<string, string | number>> },
): string {
  const { words: said, same } = facts
  const quoted = said ?? same
  return `${words(locale, `probe-found-${finding}`)}${quoted ? ` (${isolate(String(quoted))})` : ''}`
}

// Words what is looked at on the visit of a place, and what was found there.
import { citation } from './citations.ts'
import { number } from './format.ts'
import { type Locale, words } from './text.ts'

type Cite = Parameters<typeof citation>[1]
type Item = { name: string; answer: string; cite: Cite }

/** One thing to be looked at on a visit, and where it is asked for. */
export function visitItemWords(locale: Locale, { name, answer, cite }: Item) {
  return { name, answer, label: words(locale, `visit-item-${name}`), source: citation(locale, cite) }
}

/** What was found of it. */
export function findingWords(
  locale: Locale,
  { found, note, ...item }: Item & { found: string | number; note: string },
) {
  const said = typeof found === 'number' ? number(locale, found) : words(locale, `visit-answer-${found}`)
  return { ...visitItemWords(locale, item), found: said, against: found === 'no', note }
}

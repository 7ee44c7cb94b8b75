// Words what follows where somebody does without a grant what a kind asks for, with every place where that stands.
import { citation } from './citations.ts'
import { list } from './format.ts'
import { parameterValue } from './law.ts'
import { type Locale, words } from './text.ts'

type Cite = Parameters<typeof citation>[1]
type Figure = Parameters<typeof parameterValue>[1]
type Value = Parameters<typeof parameterValue>[2]
type Unapproved = {
  how: string
  after: { of: Figure; value: Value }
  cite: Cite
  also: readonly Cite[]
}

/** What follows where it is done without being granted, in the kind's words; null where nothing is said of it. */
export function unapprovedWords(
  locale: Locale,
  { words: noun }: { words: string },
  told: Unapproved | null | undefined,
  at: 'page' | 'letter' = 'page',
): string | null {
  if (!told) return null
  const { how, after, cite, also } = told
  const { per: _, ...figure } = after.of
  return words(locale, `${noun}-unapproved`, {
    how,
    after: parameterValue(locale, figure, after.value),
    cite: citation(locale, cite, at),
    also: list(
      locale,
      also.map((one) => citation(locale, one, at)),
    ),
  })
}

// Words a refusal for whoever asked, through whatever door: figures, days and codes as the reader writes them.
import { citation, codeOrWords, date } from './format.ts'
import { type Args, type Locale, words } from './text.ts'

type Refusal = { key: string; facts: Args; cite?: Parameters<typeof citation>[1] }

/** The sentence, and the article that it stands on where there is one. */
export function refusalWords(locale: Locale, { key, facts, cite }: Refusal): { text: string; source?: string } {
  return { text: words(locale, key, factsWords(locale, facts)), ...(cite ? { source: citation(locale, cite) } : {}) }
}

/** Days among facts come out as dates, codes and figures in the language's digits. */
export function factsWords(locale: Locale, facts: Args): Args {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factWords(locale, value)]))
}

function factWords(locale: Locale, value: Args[string]): Args[string] {
  if (typeof value !== 'string') return value
  return /^\d{4}-\d\d-\d\d$/.test(value) ? date(locale, value) : codeOrWords(locale, value)
}

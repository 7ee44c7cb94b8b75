// Words a refusal for whoever asked, through whatever door: figures, days and codes as the reader writes them.
import { citation } from './citations.ts'
import { codeOrWords, date } from './format.ts'
import { type Args, type Key, type Locale, text } from './text.ts'

type Refusal = { key: Key; facts: Args; cite?: Parameters<typeof citation>[1] }

/** The sentence, and the article that it stands on where there is one. */
export function refusalWords(locale: Locale, { key, facts, cite }: Refusal): { text: string; source?: string } {
  return { text: text(locale, key, factsWords(locale, facts)), ...(cite ? { source: citation(locale, cite) } : {}) }
}

/** Days among facts come out as dates, codes and figures in the language's digits. */
export function factsWords(locale: Locale, facts: Args): Args {
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, factWords(locale, value)]))
}

/** Ends as the name of a file or of a place of the net does. */
const named = /\.[a-z][a-z0-9]{1,4}$/i

function factWords(locale: Locale, fact: Args[string]): Args[string] {
  if (typeof fact !== 'string') return fact
  // what was typed comes back within a sentence, and must not turn it
  const value = quotable(fact)
  // a file or an address of the net is found under its own digits
  if (named.test(value)) return `\u2068${value}\u2069`
  return /^\d{4}-\d\d-\d\d$/.test(value) ? date(locale, value) : codeOrWords(locale, value)
}

/**
 * A text that somebody typed, as it may stand in a sentence of ours: without the marks that turn the direction of writing
 * for all that follows (U+202E and its brothers), and without control characters. Lines and joiners are kept.
 */
export function quotable(text: string): string {
  return text.toWellFormed().replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?![\t\n])\p{Cc}/gu, '')
}

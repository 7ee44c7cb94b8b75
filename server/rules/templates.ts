// Texts to begin a letter with: what stands in braces, such as {مهلت}, is a blank that its writer fills.
import { normalise } from './texts.ts'

const blank = /\{([^{}\n]{1,60})\}/g

/** The names of a text's blanks, each once, in their order. */
export function blanksIn(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(blank)].map(([, name]) => normalise(name ?? ''))))]
}

/** The first thing in a text that still looks like a blank: one by its name, or braces that are empty, long or alone. */
export function leftover(text: string): { words: string; closed: boolean } | null {
  const [name] = blanksIn(text)
  if (name) return { words: name, closed: true }
  const [found] = text.match(/\{[^{}]*\}|[{}]/) ?? []
  return found ? { words: found.replace(/\s+/g, ' ').slice(0, 40), closed: found.length > 1 } : null
}

/** The text with what was given for its blanks, by their names; a blank for which nothing was given stays. */
export function withBlanksFilled(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(blank, (whole, name: string) => given[normalise(name)]?.trim() || whole)
}

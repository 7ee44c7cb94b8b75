// Texts to begin a letter with: what stands in braces, such as {مهلت}, is a blank that its writer fills.
import { normalise } from './texts.ts'

const blank = /\{([^{}\n]{1,60})\}/g

/** The names of a text's blanks, each once, in their order. */
export function blanksIn(...texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => [...text.matchAll(blank)].map(([, name]) => normalise(name ?? ''))))]
}

/** The text with what was given for its blanks, by their names; a blank for which nothing was given stays. */
export function withBlanksFilled(text: string, given: Readonly<Record<string, string>>): string {
  return text.replace(blank, (whole, name: string) => given[normalise(name)]?.trim() || whole)
}

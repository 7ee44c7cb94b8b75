// The one register of letters in and out: how it is searched, and who sees a line of it. Sources: Bylaw 20; Minutes 17.
import { plainDigits } from './digits.ts'
import { ordersOf } from './lists.ts'
import type { Role } from './roles.ts'
import { normalise, plainLetters } from './texts.ts'

/** Bodies whose officers see each other's letters in the register; an agency's people see only their own. */
export const registerBodies = ['association', 'kanoon'] as const satisfies readonly Role[]

/** What it may be sorted by: it is long, and only the order in which letters came to it is at hand, from either end. */
export const registerOrders = ordersOf(['day'])
export type RegisterOrder = (typeof registerOrders)[number]

/** Lines of one sheet: more are narrowed first. */
export const registerExportMax = 20_000

const longestWord = 60
/** Typed words that are looked for; what comes after them changes nothing any more. */
const mostWords = 12

/** A text without marks, vowels and hamza, digits Latin, lower case; what is not a letter, a digit or a half-space parts words. */
function plainText(text: string): string {
  return plainLetters(normalise(text).replace(/\u200c/g, '_')).replace(/[^\p{L}\p{N}_]+/gu, ' ')
}

/**
 * The words by which a text is found: half-spaces joined, and neighbours joined as well, so that «می شود» and
 * «میشود» find each other.
 */
export function searchWords(...texts: readonly string[]): string {
  const joined = texts.map((text) => {
    const words = plainText(text)
      .replaceAll('_', '')
      .split(' ')
      .filter((word) => word && word.length <= longestWord)
    const pairs = words.slice(1).map((word, n) => words[n]! + word)
    return [...new Set([...words, ...pairs.filter((pair) => pair.length <= longestWord && !/^\d+$/.test(pair))])]
  })
  return joined.flat().join(' ')
}

/**
 * What was typed as a tsquery of prefixes, each of which must be met, alone or joined to its neighbours; null where
 * nothing was typed that can be looked for.
 */
export function searchQuery(typed: string): string | null {
  const parts = plainText(typed)
    .split(/[ _]+/)
    .filter((part) => part && part.length <= longestWord)
    .slice(0, mostWords)
  const met = parts.map((_, n) => windowsAround(parts, n).map((word) => `${word}:*`))
  return met.length ? met.map((words) => `(${words.join(' | ')})`).join(' & ') : null
}

/** A letter's number as it is stored, whatever digits, spaces and marks it was typed with. */
export function latinNumber(typed: string): string {
  return plainDigits(normalise(typed)).replace(/\s+/g, '')
}

/** Every run of up to three neighbours in which the part stands, joined. */
function windowsAround(parts: readonly string[], n: number): string[] {
  const found: string[] = []
  for (const length of [1, 2, 3])
    for (let from = Math.max(0, n - length + 1); from <= n && from + length <= parts.length; from++)
      found.push(parts.slice(from, from + length).join(''))
  return found
}

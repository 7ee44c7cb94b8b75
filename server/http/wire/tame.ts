// JSON as it may be worked with: not endlessly deep, and every text one that can be stored.
import { Problem } from './errors.ts'

/** The deepest form there is has five levels. */
const deepest = 32

/**
 * The same value; halves of characters, as a text cut in the middle of a picture has them, become the sign for unreadable.
 * @throws Problem 400 for what is deeper than any form.
 */
export function tame(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (typeof value !== 'object' || value === null) return value
  if (depth >= deepest) throw new Problem(400, 'unreadable')
  if (Array.isArray(value)) return value.map((one) => tame(one, depth + 1))
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name.toWellFormed(), tame(inner, depth + 1)]))
}

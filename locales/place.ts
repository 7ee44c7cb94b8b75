// Where something is, in a sentence.
import type { Args } from './text.ts'

/** What a sentence is told, with an address that does not name its place once more: sentences say the place before it. */
export function withoutPlace<A extends Args>(args: A): A {
  const { place, address } = args
  if (typeof place !== 'string' || typeof address !== 'string' || !address.startsWith(place)) return args
  const rest = /^\s*[،,]\s*(.+)$/.exec(address.slice(place.length))?.[1]
  return rest ? { ...args, address: rest } : args
}

// A button that is tapped twice sends twice. Where neither script nor cookie tells the two from two customers, the moment does.
import { randomUUID } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** Milliseconds for which the very same from the very same browser is one tap: a slow network makes people tap again. */
const oneTap = 10_000

/** In the process's own memory, for those seconds alone: nothing that is kept leads to an address. */
const taps = new LRUCache<string, string>({ max: 10_000, ttl: oneTap })

/** The key of what was tapped, `of` being all that tells it from others: the same for a tap that comes again at once. */
export function keyOfTap(of: readonly unknown[]): string {
  const tap = JSON.stringify(of)
  const key = taps.get(tap) ?? randomUUID()
  if (!taps.has(tap)) taps.set(tap, key)
  return key
}

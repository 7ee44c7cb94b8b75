// A position as people paste it: two decimals in any digits, a geo: link, the address of a map. Pure.
import { plainDigits } from '#rules/digits'
import type { Position } from '#rules/positions'

/** The position in a text, latitude first; null if there are no two decimals that can be one. Five decimals are kept. */
export function positionIn(typed: string): Position | null {
  const plain = plainDigits(typed).replace(/٫/g, '.')
  const found = plain.match(/(-?\d{1,3}\.\d+)\D{1,6}?(-?\d{1,3}\.\d+)/)
  if (!found) return null
  const [lat, lon] = [Number(found[1]), Number(found[2])] as [number, number]
  return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? { lat: rounded(lat), lon: rounded(lon) } : null
}

/** The position in one line, as it is typed. */
export function positionText({ lat, lon }: Position): string {
  return `${rounded(lat)}, ${rounded(lon)}`
}

// A metre or so: more is neither known nor needed.
const rounded = (degrees: number) => Math.round(degrees * 1e5) / 1e5

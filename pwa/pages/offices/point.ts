// Where points stand on the drawn map, which lines lie under them, and which one a key leads to. Pure.
import type { Position } from '#rules/positions'

export type Box = { south: number; west: number; north: number; east: number }
/** Shares of the map's width from the west and of its height from the north. */
export type Spot = { x: number; y: number }

/** Where a position stands in the box. */
export function spotOf({ lat, lon }: Position, box: Box): Spot {
  return { x: (lon - box.west) / (box.east - box.west), y: (box.north - lat) / (box.north - box.south) }
}

/** The share of a cell to each side of its middle: points keep their distance, so that a finger finds each. */
const play = 0.12

/** Where the point of a cell stands: near its position, and never so near the next cell's that they cover each other. */
export function cellSpot(
  point: { row: number; column: number; lat: number; lon: number },
  box: Box,
  cells: number,
): Spot {
  const at = spotOf(point, box)
  const middle = { x: (point.column + 0.5) / cells, y: (cells - point.row - 0.5) / cells }
  const near = (value: number, centre: number) =>
    Math.min(centre + play / cells, Math.max(centre - play / cells, value))
  return { x: near(at.x, middle.x), y: near(at.y, middle.y) }
}

const steps = [2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]

/** Round degrees between two, three to seven of them. */
export function gridLines(from: number, to: number): number[] {
  const step = steps.find((one) => (to - from) / one >= 3) ?? steps.at(-1)!
  const first = Math.ceil(from / step)
  const count = Math.floor(to / step) - first + 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toFixed(4)))
}

const ways: Record<string, Spot> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
}

/** The index of the next point in an arrow's direction; null if the key does not move or nothing lies there. */
export function nextPoint(spots: readonly Spot[], from: number, key: string): number | null {
  const way = ways[key]
  const here = spots[from]
  if (!way || !here) return null
  const far = spots.map((spot, index) => {
    const ahead = (spot.x - here.x) * way.x + (spot.y - here.y) * way.y
    const aside = Math.abs((spot.x - here.x) * way.y) + Math.abs((spot.y - here.y) * way.x)
    return index === from || ahead <= 0 ? Number.POSITIVE_INFINITY : ahead + 2 * aside
  })
  const best = Math.min(...far)
  return Number.isFinite(best) ? far.indexOf(best) : null
}

// A drawn map without tiles or outline: points on a grid of equal squares.
import type { Position } from '#rules/positions'

export const width = 360
export const height = 240
const margin = 28
const kmPerDegree = 111.32
const squares = [0.5, 1, 2, 5, 10, 20, 50, 100]

export type Point = { x: number; y: number }

/** Kilometres on a plane that touches the earth at a point: enough for a province. */
export function plane(from: Position) {
  const narrowing = Math.cos((from.lat * Math.PI) / 180)
  return ({ lat, lon }: Position): Point => ({
    x: (lon - from.lon) * kmPerDegree * narrowing,
    y: (from.lat - lat) * kmPerDegree,
  })
}

/** The frame that holds all points with the one the plane touches, and never less than a few streets. */
export function frameOf(points: Point[]) {
  const far = (of: (point: Point) => number, least: number) => {
    const values = [...points.map(of), -least, least]
    return { from: Math.min(...values), to: Math.max(...values) }
  }
  const x = far((point) => point.x, 1.5)
  const y = far((point) => point.y, 1)
  const scale = Math.min((width - 2 * margin) / (x.to - x.from), (height - 2 * margin) / (y.to - y.from))
  const centre = { x: (x.from + x.to) / 2, y: (y.from + y.to) / 2 }
  const place = (point: Point): Point => ({
    x: round(width / 2 + (point.x - centre.x) * scale),
    y: round(height / 2 + (point.y - centre.y) * scale),
  })
  return { scale, place }
}

const round = (value: number) => Math.round(value * 10) / 10

/** A square of the grid that is no narrower than a finger, in kilometres. */
export function squareOf(scale: number): number {
  return squares.find((km) => km * scale >= 36) ?? 100
}

/** Lines of the grid through a point, out to the edges. */
export function gridOf(here: Point, step: number): string {
  const lines: string[] = []
  for (let x = here.x % step; x < width; x += step) lines.push(`M${round(x)} 0V${height}`)
  for (let y = here.y % step; y < height; y += step) lines.push(`M0 ${round(y)}H${width}`)
  return lines.join('')
}

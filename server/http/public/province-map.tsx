/** @jsxImportSource hono/jsx */
// The offices of a province, drawn: each a point on a grid of equal squares, with the counties' names where they have room.
import { number } from '#locales/format'
import type { ProvinceFigures } from '#reads/public-province'
import type { Position } from '#rules/positions'
import { frameOf, gridOf, height, type Point, plane, squareOf, width } from './map-plane.ts'
import type { View } from './page.tsx'

/** Farther from the middle of its offices nothing of a province lies; a slip of the registry does. */
const farthestKm = 400

type Props = { view: View; name: string; figures: ProvinceFigures }

/** Nothing where no office has a position. */
export function ProvinceMap({ view, name, figures }: Props) {
  const positions = figures.offices.flatMap(({ position }) => position ?? [])
  if (positions.length === 0) return null
  const flat = plane(middleOf(positions))
  const isNear = ({ x, y }: Point) => Math.hypot(x, y) < farthestKm
  const points = positions.map(flat).filter(isNear)
  const { scale, place } = frameOf(points)
  const named = figures.counties.flatMap(({ name, position, offices }) =>
    position && offices ? [{ name, offices, ...place(flat(position)) }] : [],
  )
  const square = squareOf(scale)
  const length = view.t('office-map-kilometres', { amount: number(view.locale, square) })
  return (
    <figure class="stack tight">
      <svg
        class="map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={view.t('province-map', { count: number(view.locale, points.length), name })}
      >
        <path class="grid" d={gridOf(place({ x: 0, y: 0 }), square * scale)} />
        <path class="dots" d={dots(points.map(place))} />
        {withRoom(named).map(({ name, x, y }) => (
          <text x={x} y={y}>
            {name}
          </text>
        ))}
      </svg>
      <figcaption class="key soft small">
        <span>
          <i class="here" />
          {view.t('province-map-point')}
        </span>
        <span>{view.t('office-map-square', { length })}</span>
      </figcaption>
    </figure>
  )
}

function middleOf(positions: readonly Position[]): Position {
  const middle = (axis: keyof Position) => {
    const sorted = positions.map((position) => position[axis]).sort((one, other) => one - other)
    return sorted[Math.floor(sorted.length / 2)]!
  }
  return { lat: middle('lat'), lon: middle('lon') }
}

/** One line of points for all: those that would cover each other are one. */
function dots(points: readonly Point[]): string {
  return [...new Set(points.map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`))].join('')
}

type Named = Point & { name: string; offices: number }

/** Names that do not cover one another, those of more offices first; each within the drawing and above its point. */
function withRoom(counties: readonly Named[]): Named[] {
  const taken: Named[] = []
  for (const county of [...counties].sort((one, other) => other.offices - one.offices)) {
    const half = county.name.length * 4
    const x = Math.min(Math.max(county.x, half), width - half)
    const y = Math.max(county.y - 8, 14)
    const covers = (other: Named) => Math.abs(other.y - y) < 16 && Math.abs(other.x - x) < half + other.name.length * 4
    if (!taken.some(covers)) taken.push({ ...county, x, y })
  }
  return taken
}

/** @jsxImportSource hono/jsx */
// Where an office is, drawn: it and the county's other offices on a grid of equal squares. No tiles, no outline needed.
import { number } from '#locales/format'
import type { PublicOffice } from '#reads/offices/public'
import type { Position } from '#rules/positions'
import type { View } from './page.tsx'

const width = 360
const height = 240
const margin = 28
const kmPerDegree = 111.32
const squares = [0.5, 1, 2, 5, 10, 20, 50, 100]

type Point = { x: number; y: number }

/** Kilometres on a plane that touches the earth at the office: enough for a county. */
function plane(from: Position) {
  const narrowing = Math.cos((from.lat * Math.PI) / 180)
  return ({ lat, lon }: Position): Point => ({
    x: (lon - from.lon) * kmPerDegree * narrowing,
    y: (from.lat - lat) * kmPerDegree,
  })
}

/** The frame that holds all points with the office inside, and never less than a few streets. */
function frameOf(points: Point[]) {
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

const isNear = ({ x, y }: Point) => Math.hypot(x, y) < 120

type Props = { view: View; office: PublicOffice; position: Position; others: Position[] }

export function OfficeMap({ view, office, position, others }: Props) {
  const flat = plane(position)
  // One that lies absurdly far off, a slip of the registry, would shrink the rest to a point.
  const near = others.map(flat).filter(isNear)
  const centre = office.county.position && flat(office.county.position)
  const apart = centre && isNear(centre) && Math.hypot(centre.x, centre.y) > 1 ? [centre] : []
  const { scale, place } = frameOf([...near, ...apart])
  const here = place({ x: 0, y: 0 })
  const [town] = apart.map(place)
  const square = squares.find((km) => km * scale >= 36) ?? 100
  const step = square * scale
  const length = view.t('office-map-kilometres', { amount: number(view.locale, square) })
  return (
    <figure class="stack tight">
      <svg
        class="map"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={view.t('office-map-label', { county: office.county.name })}
      >
        <path class="grid" d={gridOf(here, step)} />
        {near.map(place).map(({ x, y }) => (
          <circle class="other" cx={x} cy={y} r="3" />
        ))}
        {town && (
          <>
            <circle class="centre" cx={town.x} cy={town.y} r="4" />
            <text x={Math.min(Math.max(town.x, 48), width - 48)} y={town.y - 10}>
              {office.county.name}
            </text>
          </>
        )}
        <circle class="ring" cx={here.x} cy={here.y} r="14" />
        <circle class="here" cx={here.x} cy={here.y} r="8" />
      </svg>
      <figcaption class="key soft small">
        <span>
          <i class="here" />
          {view.t('office-map-here')}
        </span>
        {near.length > 0 && (
          <span>
            <i />
            {view.t('office-map-others')}
          </span>
        )}
        <span>{view.t('office-map-square', { length })}</span>
      </figcaption>
    </figure>
  )
}

/** Lines of the grid through the office, out to the edges. */
function gridOf(here: Point, step: number): string {
  const lines: string[] = []
  for (let x = here.x % step; x < width; x += step) lines.push(`M${round(x)} 0V${height}`)
  for (let y = here.y % step; y < height; y += step) lines.push(`M0 ${round(y)}H${width}`)
  return lines.join('')
}

/** A link that opens the phone's own map program. */
export function geo({ lat, lon }: Position, label: string): string {
  return `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(label)})`
}

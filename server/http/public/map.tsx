/** @jsxImportSource hono/jsx */
// Where an office is, drawn: it and the county's other offices on a grid of equal squares. No tiles, no outline needed.
import { number } from '#locales/format'
import type { PublicOffice } from '#reads/offices/public'
import type { Position } from '#rules/positions'
import { frameOf, gridOf, height, type Point, plane, squareOf, width } from './map-plane.ts'
import type { View } from './page.tsx'

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
  const square = squareOf(scale)
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

/** A link that opens the phone's own map program. */
export function geo({ lat, lon }: Position, label: string): string {
  return `geo:${lat},${lon}?q=${lat},${lon}(${encodeURIComponent(label)})`
}

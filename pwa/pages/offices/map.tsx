// The drawn map: no tiles, only a grid, the counties' names, and a point for each office or for several near ones.
import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { commas, digits } from '#locales/format'
import { type Answer, api, ask } from '../../api.ts'
import { useAsk } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { PlaceIcon } from '../../parts/icons/acts.tsx'
import { Code, Joined } from '../../parts/inline.tsx'
import { Empty, List, Loaded, Row } from '../../parts/list.tsx'
import { Note } from '../../parts/note.tsx'
import { locale, t } from '../../words.ts'
import type { Filter } from './filter.tsx'
import './offices.css'
import { LicenseStateTag } from './license-state.tsx'
import { type Box, cellSpot, gridLines, nextPoint, spotOf } from './point.ts'
import { useWide } from './wide.ts'

type Drawn = Answer<ReturnType<typeof api.offices.map.$get>>
type Point = Drawn['points'][number]

/** So many are shown as a list rather than by looking closer; nearer than this (degrees) looking closer is no help. */
const few = 6
const near = 0.001

const written = ({ south, west, north, east }: Box) => [south, west, north, east].join()
const isFew = ({ count, box }: Point) => count <= few || (box.north - box.south < near && box.east - box.west < near)

/** The map of what is found. A point opens its office, a figure looks closer or lists what lies there. */
export function OfficesMap({ filter }: { filter: Filter }) {
  const boxes = useSignal<Box[]>([])
  const here = useSignal<Point | null>(null)
  const name = new URLSearchParams(filter).toString()
  useEffect(() => {
    boxes.value = []
    here.value = null
  }, [name])
  const cells = useWide() ? 14 : 8
  const box = boxes.value.at(-1)
  const query = { ...filter, cells: String(cells), ...(box ? { box: written(box) } : {}) }
  const asked = useAsk(`offices map ${name} ${query.box ?? ''} ${cells}`, () => ask(api.offices.map.$get({ query })))
  const go = (next: Box[]) => {
    boxes.value = next
    here.value = null
  }
  const choose = (point: Point) => {
    if (isFew(point)) here.value = point
    else go([...boxes.value, point.box])
  }
  return (
    <Loaded of={asked}>
      {(drawn) =>
        drawn.box === null ? (
          <Empty icon={PlaceIcon} title={t('offices-map-none')} detail={t('offices-map-none-detail')} />
        ) : (
          <div class="map-frame">
            <Drawing drawn={drawn} box={drawn.box} cells={cells} choose={choose} />
            <div class="section">
              <p class="soft small">{t('offices-map-hint')}</p>
              {boxes.value.length > 0 && (
                <div class="office-links">
                  <Button kind="quiet" onClick={() => go(boxes.value.slice(0, -1))}>
                    {t('offices-map-out')}
                  </Button>
                  <Button kind="plain" onClick={() => go([])}>
                    {t('offices-map-whole')}
                  </Button>
                </div>
              )}
              {here.value && <Here filter={filter} point={here.value} />}
              {drawn.nowhere > 0 && (
                <Note>
                  <p>{t('offices-map-nowhere', { count: drawn.nowhere })}</p>
                </Note>
              )}
            </div>
          </div>
        )
      }
    </Loaded>
  )
}

type Drawing = { drawn: Drawn; box: Box; cells: number; choose: (point: Point) => void }

/** One point can be reached by the Tab key, the others from it by the arrows. */
function Drawing({ drawn, box, cells, choose }: Drawing) {
  const frame = useRef<HTMLDivElement>(null)
  const current = useSignal(0)
  const spots = drawn.points.map((point) => cellSpot(point, box, cells))
  useEffect(() => {
    current.value = 0
  }, [drawn])
  const pressed = (event: KeyboardEvent) => {
    const next = nextPoint(spots, current.value, event.key)
    if (next === null) return
    event.preventDefault()
    current.value = next
    frame.current?.querySelectorAll<HTMLElement>('.map-point')[next]?.focus()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms
    <div class="map" dir="ltr" role="group" aria-label={t('offices-map-label')} ref={frame} onKeyDown={pressed}>
      <Grid box={box} />
      {drawn.counties.map((county) => (
        <span key={county.name} class="map-county" style={place(spotOf(county, box))} aria-hidden="true">
          <bdi>{county.name}</bdi>
        </span>
      ))}
      {drawn.points.map((point, index) => {
        const common = {
          tabIndex: index === current.value ? 0 : -1,
          style: place(spots[index]!),
          onFocus: () => {
            current.value = index
          },
        }
        const { alone, count } = point
        if (alone)
          return (
            <a
              key={alone.id}
              {...common}
              class={`map-point ${alone.standing}`}
              href={`/app/offices/${alone.id}`}
              title={alone.name}
              aria-label={commas(locale.value, [alone.name, t(`offices-standing-${alone.standing}`)])}
            />
          )
        return (
          <button
            key={`${point.row} ${point.column}`}
            {...common}
            type="button"
            class={`map-point several${count > 99 ? ' many' : ''}`}
            onClick={() => choose(point)}
            aria-label={t(isFew(point) ? 'offices-map-here' : 'offices-map-zoom', { count })}
          >
            {digits(locale.value, count)}
          </button>
        )
      })}
    </div>
  )
}

const place = ({ x, y }: { x: number; y: number }) => ({ '--x': x, '--y': y })

function Grid({ box }: { box: Box }) {
  const degrees = (value: number) => digits(locale.value, `${value}°`)
  return (
    <div class="map-grid" aria-hidden="true">
      {gridLines(box.west, box.east).map((lon) => (
        <i key={`lon ${lon}`} class="map-lon" style={place(spotOf({ lat: box.south, lon }, box))}>
          {degrees(lon)}
        </i>
      ))}
      {gridLines(box.south, box.north).map((lat) => (
        <i key={`lat ${lat}`} class="map-lat" style={place(spotOf({ lat, lon: box.west }, box))}>
          {degrees(lat)}
        </i>
      ))}
    </div>
  )
}

/** The offices of one point. Its box is a hair wider than their positions, which are rounded on the way. */
function Here({ filter, point }: { filter: Filter; point: Point }) {
  const { south, west, north, east } = point.box
  const hair = 0.000001
  const box = written({ south: south - hair, west: west - hair, north: north + hair, east: east + hair })
  const asked = useAsk(`offices here ${new URLSearchParams(filter)} ${box}`, () =>
    ask(api.offices.$get({ query: { ...filter, box } })),
  )
  return (
    <Loaded of={asked} rows={2}>
      {({ offices, found }) => (
        <List label={t('offices-map-here', { count: found })}>
          {offices.map(({ id, name, license, holder, standing }) => (
            <Row
              key={id}
              href={`/app/offices/${id}`}
              title={name}
              note={<Joined of={[<Code key="license">{license}</Code>, holder]} />}
              end={<LicenseStateTag of={standing} />}
            />
          ))}
        </List>
      )}
    </Loaded>
  )
}

// Where on the map a point of the province may lie.

export type Position = { lat: number; lon: number }

/** The degrees between which Iran lies, north and east; no number is in both ranges, so two that were swapped show for certain. */
export const iran = { lat: { least: 24, most: 40.5 }, lon: { least: 43.5, most: 64 } } as const

/** Whether a number of degrees lies between Iran's own, north (`lat`) or east (`lon`). */
export function isDegree(axis: keyof Position, degrees: number): boolean {
  return degrees >= iran[axis].least && degrees <= iran[axis].most
}

/** Whether a point lies within Iran's bounds. */
export function inIran({ lat, lon }: Position): boolean {
  return isDegree('lat', lat) && isDegree('lon', lon)
}

const earth = 6_371_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** How far one place lies east and north of another, in metres; so near that the ground is flat. */
export function offset(from: Position, to: Position): { east: number; north: number } {
  const east = radians(to.lon - from.lon) * Math.cos(radians(from.lat)) * earth
  return { east: Math.round(east), north: Math.round(radians(to.lat - from.lat) * earth) }
}

/** The distance of two places along the ground, in metres. */
export function metres(one: Position, other: Position): number {
  const north = radians(other.lat - one.lat)
  const east = radians(other.lon - one.lon)
  const half =
    Math.sin(north / 2) ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * Math.sin(east / 2) ** 2
  return 2 * earth * Math.asin(Math.sqrt(half))
}

// What a citizen asks of the finder of offices, as its address says it.
import type { FindAsk } from '#reads/offices/find'
import { countyName } from '#reads/provinces'
import { isUuid } from '#rules/identifiers'
import { inIran, type Position } from '#rules/positions'
import type { PageContext } from './page.tsx'

/** What an office is looked for, and where it leads. */
export const findPurposes = {
  look: (license: string) => `/o/${license}`,
  rate: (license: string) => `/r/${license}`,
  case: (license: string) => `/c/new?office=${license}`,
} as const
type Purpose = keyof typeof findPurposes

/** What a citizen asks of the finder, as its address says it. */
export type FindValues = Required<Omit<FindAsk, 'county'>> & {
  purpose: Purpose
  county: { id: string; name: string } | null
  /** After so many of those that are found. */
  from: number
}

/** The same of a request; what cannot be read counts as not asked. */
export async function findValues(c: PageContext): Promise<FindValues> {
  const typed = (name: string, most: number) => [...(c.req.query(name)?.trim() ?? '')].slice(0, most).join('')
  const purpose = typed('for', 10)
  const county = typed('county', 40)
  const name = isUuid(county) ? await countyName(c.var.ctx.db, county) : null
  return {
    purpose: purpose === 'rate' || purpose === 'case' ? purpose : 'look',
    text: typed('license', 40),
    service: typed('service', 60),
    open: c.req.query('open') === '1',
    county: name === null ? null : { id: county, name },
    near: positionIn(typed('near', 40)),
    from: Number(/^\d{1,5}$/.exec(typed('from', 6))?.[0] ?? 0),
  }
}

/** «38.251,48.297» */
function positionIn(typed: string): Position | null {
  const [, lat, lon] = /^(\d+(?:\.\d+)?),(\d+(?:\.\d+)?)$/.exec(typed) ?? []
  const position = { lat: Number(lat), lon: Number(lon) }
  return inIran(position) ? position : null
}

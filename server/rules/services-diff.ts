// What a list of services changes against the one that stands. Prices are only ever added to, day of effect by day.
import type { Day } from './calendar.ts'
import type { TakenService } from './services.ts'

export type PresentService = { id: string; code: string; name: string; agency: string }
export type PresentPrice = {
  service: string
  firstDay: Day
  /** Rials. */
  amount: number
  approvedBy: string
  document: string
}

/** A price as a report tells it, with its service's code and name. */
export type PriceLine = PresentPrice & { row: number; code: string; name: string }
export type ServicesDiff = {
  added: (PresentService & { row: number })[]
  /** Another name or agency. */
  changed: { row: number; was: PresentService; became: PresentService }[]
  prices: PriceLine[]
  /** The same day of effect with another amount, authority or document: what stands was written wrongly. */
  corrected: { was: PresentPrice; became: PriceLine }[]
  /** Row numbers that say what stands already. */
  unchanged: number[]
  /** Ids by code, of standing and new services alike. */
  ids: Map<string, string>
}

/** Sets the taken rows against what stands. `newId` names a new service. */
export function diffServices(
  rows: readonly TakenService[],
  standing: { services: readonly PresentService[]; prices: readonly PresentPrice[] },
  newId: () => string,
): ServicesDiff {
  const services = new Map(standing.services.map((service) => [service.code, service]))
  const prices = new Map(standing.prices.map((price) => [`${price.service} ${price.firstDay}`, price]))
  const ids = new Map(standing.services.map(({ code, id }) => [code, id]))
  const diff: ServicesDiff = { added: [], changed: [], prices: [], corrected: [], unchanged: [], ids }
  const seen = new Set<string>()
  for (const { row, service } of rows) {
    const { code, name, agency, amount, approvedBy, document, firstDay } = service
    const id = ids.get(code) ?? newId()
    const became = { id, code, name, agency }
    const was = services.get(code)
    const renamed = was !== undefined && (was.name !== name || was.agency !== agency)
    // All rows of a code bear the name of its first.
    if (!seen.has(code) && !was) diff.added.push({ row, ...became })
    else if (!seen.has(code) && was && renamed) diff.changed.push({ row, was, became })
    seen.add(code)
    ids.set(code, id)

    const price = { row, code, name, service: id, firstDay, amount, approvedBy, document }
    const before = prices.get(`${id} ${firstDay}`)
    if (!before) diff.prices.push(price)
    else if (!samePrice(before, price)) diff.corrected.push({ was: before, became: price })
    else if (was && !renamed) diff.unchanged.push(row)
  }
  return diff
}

function samePrice(one: PresentPrice, other: PresentPrice): boolean {
  return one.amount === other.amount && one.approvedBy === other.approvedBy && one.document === other.document
}

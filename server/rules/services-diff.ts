// What a list of services changes against the one that stands. Prices are only ever added to, day of effect by day.
import { type Price, sums } from './prices.ts'
import type { TakenService } from './services.ts'
import type { ServiceRow } from './services-columns.ts'

/** What is known of a service besides its sums. */
export type PresentService = { id: string } & Pick<
  ServiceRow,
  'code' | 'name' | 'agency' | 'prerequisites' | 'documents' | 'days'
>
export type PresentPrice = { service: string } & Price

/** A price as a report tells it, with its service's code and name. */
export type PriceLine = PresentPrice & { row: number; code: string; name: string }
export type ServicesDiff = {
  added: (PresentService & { row: number })[]
  /** Another name or agency, or something else known of it. */
  changed: { row: number; was: PresentService; became: PresentService }[]
  prices: PriceLine[]
  /** The same day of effect with another amount, authority, document or rank: what stands was written wrongly. */
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
  const prices = new Map(standing.prices.map((price) => [dayOf(price), price]))
  const ids = new Map(standing.services.map(({ code, id }) => [code, id]))
  const diff: ServicesDiff = { added: [], changed: [], prices: [], corrected: [], unchanged: [], ids }
  for (const [code, group] of byCode(rows)) {
    const was = services.get(code)
    const id = was?.id ?? newId()
    ids.set(code, id)
    const { row } = group[0]!
    const became = { id, ...described(group, was) }
    const renamed = was !== undefined && !sameService(was, became)
    if (!was) diff.added.push({ row, ...became })
    else if (renamed) diff.changed.push({ row, was, became })
    for (const taken of group)
      if (!setPrices(taken, id, prices, diff) && was && !renamed) diff.unchanged.push(taken.row)
  }
  diff.prices.sort((one, other) => one.row - other.row)
  diff.corrected.sort((one, other) => one.became.row - other.became.row)
  diff.unchanged.sort((one, other) => one - other)
  return diff
}

function byCode(rows: readonly TakenService[]): Map<string, TakenService[]> {
  const groups = new Map<string, TakenService[]>()
  for (const taken of rows) {
    const group = groups.get(taken.service.code)
    if (group) group.push(taken)
    else groups.set(taken.service.code, [taken])
  }
  return groups
}

const dayOf = ({ service, sum, firstDay }: PresentPrice) => `${service} ${sum} ${firstDay}`

/** What its rows say of a service: the first that says something counts, and what none says stays as it stands. */
function described(group: readonly TakenService[], was: PresentService | undefined): Omit<PresentService, 'id'> {
  const { code, name, agency } = group[0]!.service
  const first = <F extends 'prerequisites' | 'documents' | 'days'>(field: F) =>
    group.map(({ service }) => service[field]).find((value) => value !== null) ?? was?.[field] ?? null
  return {
    code,
    name,
    agency,
    prerequisites: first('prerequisites'),
    documents: first('documents'),
    days: first('days'),
  }
}

/** Notes what a row's sums change; whether they change anything. */
function setPrices(
  { row, service: { code, name, approvedBy, document, firstDay, provisional, ...said } }: TakenService,
  service: string,
  prices: ReadonlyMap<string, PresentPrice>,
  diff: ServicesDiff,
): boolean {
  let changes = false
  for (const sum of sums) {
    const amount = said[sum]
    if (amount === null) continue
    const price = { row, code, name, service, sum, amount, approvedBy, document, firstDay, provisional }
    const before = prices.get(dayOf(price))
    if (before && samePrice(before, price)) continue
    changes = true
    if (before) diff.corrected.push({ was: before, became: price })
    else diff.prices.push(price)
  }
  return changes
}

function sameService(one: PresentService, other: PresentService): boolean {
  return (['name', 'agency', 'prerequisites', 'documents', 'days'] as const).every(
    (field) => one[field] === other[field],
  )
}

function samePrice(one: PresentPrice, other: PresentPrice): boolean {
  return (['amount', 'approvedBy', 'document', 'provisional'] as const).every((field) => one[field] === other[field])
}

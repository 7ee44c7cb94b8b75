// Which offices a list gives which service, and from which day. All by default: Minutes 7, 19.
import type { Day } from './calendar.ts'
import type { TakenService } from './services.ts'
import type { PresentPrice, ServicesDiff } from './services-diff.ts'

/** A service to be given to offices: all that may serve (`offices` null), or those of the license codes. */
export type Given = { service: string; since: Day; offices: string[] | null }

/**
 * One entry per service of the list. If any of its rows names offices, only named ones are meant: what is for few must
 * not go to all. It is theirs from today, or from its first price's day if that is yet to come.
 */
export function givenTo(
  rows: readonly TakenService[],
  { ids }: Pick<ServicesDiff, 'ids'>,
  standing: readonly PresentPrice[],
  today: Day,
): Given[] {
  const given = new Map<string, Given>()
  for (const { service } of rows) {
    const id = ids.get(service.code)!
    const before = given.get(id)
    const since = before && before.since < service.firstDay ? before.since : service.firstDay
    const named = [...(before?.offices ?? []), ...(service.offices ?? [])]
    given.set(id, { service: id, since, offices: named.length ? [...new Set(named)] : null })
  }
  const priced = new Set(standing.filter(({ firstDay }) => firstDay <= today).map(({ service }) => service))
  return [...given.values()].map((one) => ({
    ...one,
    since: one.since < today || priced.has(one.service) ? today : one.since,
  }))
}

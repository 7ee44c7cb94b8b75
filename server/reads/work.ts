// How much is on its way in each list, whoever's turn it is; what waits for the actor stands in waiting.ts.
import { type Ability, has } from '#policies/abilities'
import { tehranDay } from '#rules/calendar'
import type { Actor } from '#rules/roles'
import { listCases } from './cases.ts'
import { listIncoming } from './incoming.ts'
import { listNotices } from './notices/notices.ts'
import type { Db } from './parameters.ts'
import { listRequests } from './requests/listed.ts'

/** Counts by the name of the list. */
export type Work = { notices: number; incoming: number; requests: number; cases: number }

/** What is under way in the actor's sight: letters not signed yet, letters that came in, open requests, open cases. */
export async function workOf(db: Db, actor: Actor, now: Date): Promise<Work> {
  const may = (...abilities: Ability[]) => actor.memberships.some((held) => abilities.some((one) => has(held, one)))
  const one = { page: 0, perPage: 1 }
  const [notices, incoming, requests, cases] = await Promise.all([
    may('desk') ? listNotices(db, actor, { states: ['draft', 'gate', 'awaiting'] }, now, 1) : null,
    may('incoming.desk') ? listIncoming(db, actor, 'new', one) : null,
    may('requests', 'requests.own') ? listRequests(db, actor, 'open', one) : null,
    may('cases.desk', 'cases.examined', 'cases.supervised', 'cases.put')
      ? listCases(db, actor, { ...one, filter: 'open' }, tehranDay(now))
      : null,
  ])
  const count = (list: { found: number } | null) => list?.found ?? 0
  return { notices: count(notices), incoming: count(incoming), requests: count(requests), cases: count(cases) }
}

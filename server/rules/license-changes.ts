// What a license's state may be changed on by hand: a decision on paper, or a mistake of the registry. Bylaw 16.
import { revocationArticle } from '#law/revocation'
import { type Day, isDay } from './calendar.ts'
import type { StoredLicenseState } from './offices.ts'
import { says } from './texts.ts'
import { type Refusal, refusalAt, refuse } from './verdict.ts'

/** `decision`: somebody decided so, on paper; `correction`: the registry said something else than the papers do. */
export const stateGrounds = ['decision', 'correction'] as const
export type StateGround = (typeof stateGrounds)[number]

/** `since`: the first day of the state; `number` and `on` are those of the decision, or of the paper that shows the mistake. */
export type StateChange = {
  was: StoredLicenseState
  became: StoredLicenseState
  since: Day
  ground: StateGround
  number: string
  on: Day
  reason: string
}

/** `brought`: a proceeding that is closed brought the state that stands; `underWay`: one that is open would bring the new one. */
export type StateRecord = { brought: boolean; underWay: boolean }

/**
 * What is wrong with a change by hand. Neither ground stands without a number and a day; a decision binds from its own day at the
 * earliest. What a proceeding brought is no mistake of the registry, and what one that is open may bring is left to it.
 */
export function stateRefusals(change: StateChange, { brought, underWay }: StateRecord, today: Day): Refusal[] {
  const { ground, number, on, since, reason } = change
  const known = isDay(on) && on <= today
  const early = ground === 'decision' && known && isDay(since) && since < on
  return [
    ...(ground === 'correction' && brought ? refused('registry-change-decided') : []),
    ...(underWay ? refused('registry-change-under-way') : []),
    ...(isDay(since) && since <= today ? [] : [refusalAt('since', 'registry-change-future')]),
    ...(early ? [refusalAt('since', 'registry-change-before-decision', { on })] : []),
    ...(/[\p{L}\p{N}]/u.test(number) ? [] : [refusalAt('number', 'registry-change-number-needed')]),
    ...(known ? [] : [refusalAt('on', 'registry-change-on-needed')]),
    ...(says(reason) ? [] : [refusalAt('reason', 'registry-change-reason-needed')]),
  ]
}

function refused(key: 'registry-change-decided' | 'registry-change-under-way'): Refusal[] {
  const verdict = refuse(key, revocationArticle, {}, 'ground')
  return verdict.ok ? [] : [verdict.refusal]
}

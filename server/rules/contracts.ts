// Memoranda, contracts and addenda about services: what one must say, and how it stands on a day. Bylaw 4, 19-1; Annex 5 arts. 6, 8.
import type { Period } from '#law/parameter'
import type { Day } from './calendar.ts'
import { type Order, ordersOf } from './lists.ts'
import { termStart } from './periods.ts'
import { type Refusal, refusalAt } from './verdict.ts'

/** More nobody serves: beyond it a figure is a slip of the finger. */
const capacityMost = 1_000_000_000

/** A memorandum hands services over (Bylaw 4); a contract follows (19-1); an addendum adds to it (Annex 5 art. 6). */
export const contractKinds = ['memorandum', 'contract', 'addendum'] as const
export type ContractKind = (typeof contractKinds)[number]

/** With whom the agency agrees: by the Bylaw the kanoon, by the Guide the office; a memorandum with the working group. */
export const contractParties = ['office', 'body', 'group'] as const
export type ContractParty = (typeof contractParties)[number]

export type ContractState = 'coming' | 'running' | 'ending' | 'over' | 'ended'

/** What a list of contracts is narrowed and sorted by. */
export const contractFilters = ['memorandum', 'running', 'ending', 'over'] as const
export type ContractFilter = (typeof contractFilters)[number]

const names = ['number', 'agency', 'lastDay'] as const
export type ContractOrder = Order<(typeof names)[number]>
export const contractOrders = ordersOf(names)

type Dated = { firstDay: Day; lastDay: Day | null; endedOn: Day | null }

/** How it stands on a day: `ending` from so long before its last day on, `ended` before its time. */
export function contractState({ firstDay, lastDay, endedOn }: Dated, today: Day, before: Period): ContractState {
  if (endedOn !== null && endedOn <= today) return 'ended'
  if (firstDay > today) return 'coming'
  if (lastDay === null) return 'running'
  if (lastDay < today) return 'over'
  return termStart(lastDay, before) <= today ? 'ending' : 'running'
}

/** What a contract says; texts are tidied already. */
export type ContractTerms = {
  kind: ContractKind
  party: ContractParty
  number: string
  subject: string
  signedOn: Day
  firstDay: Day
  lastDay: Day | null
  capacity: number | null
  addsTo: string | null
  services: readonly string[]
}

/** What is missing or wrong; an addendum is about the services of what it adds to unless it names others. */
export function contractRefusals(terms: ContractTerms, today: Day): Refusal[] {
  const { kind, party, number, subject, signedOn, firstDay, lastDay, capacity, addsTo, services } = terms
  return [
    ...(number ? [] : [refusalAt('number', 'field-needed')]),
    ...(subject ? [] : [refusalAt('subject', 'field-needed')]),
    ...(signedOn > today ? [refusalAt('signedOn', 'contracts-signed-ahead')] : []),
    ...(lastDay !== null && lastDay < firstDay ? [refusalAt('lastDay', 'contracts-last-before-first')] : []),
    ...(capacity === null || (Number.isInteger(capacity) && capacity > 0 && capacity <= capacityMost)
      ? []
      : [refusalAt('capacity', 'contracts-capacity-wrong')]),
    ...(kind === 'memorandum' && party === 'office' ? [refusalAt('party', 'contracts-memorandum-party')] : []),
    ...(kind === 'contract' && party === 'group' ? [refusalAt('party', 'contracts-contract-party')] : []),
    ...((kind === 'addendum') === (addsTo !== null) ? [] : [refusalAt('addsTo', 'contracts-adds-to-needed')]),
    ...(kind === 'addendum' || services.length > 0 ? [] : [refusalAt('services', 'contracts-services-needed')]),
  ]
}

// What the library holds, what of it binds, and what a device must keep. Source: Annex 1 article 3.
import { type Day, tehranInstant } from './calendar.ts'
import { searchKey } from './texts.ts'

export { type DocumentKind, documentKinds } from './document-kinds.ts'

/** `coming`: entered already, binding from a later day. */
export const documentStates = ['inForce', 'coming', 'repealed'] as const
export type DocumentState = (typeof documentStates)[number]

/** Whether a document binds on a day, by its first day and by the day from which it is repealed. */
export function documentState(of: { firstDay: Day; repealedOn: Day | null }, today: Day): DocumentState {
  if (of.repealedOn !== null && of.repealedOn <= today) return 'repealed'
  return of.firstDay <= today ? 'inForce' : 'coming'
}

/** What search looks into: the title, the agency's number, the agency and the text, as `searchKey` reads them. */
export function documentSearch(of: { title: string; number: string; agency: string; body: string }): string {
  return [of.title, of.number, of.agency, of.body].map(searchKey).join(' ')
}

/** The words of a query as they are looked for; all must be found. */
export function searchWords(typed: string): string[] {
  return typed.split(/\s+/).map(searchKey).filter(Boolean)
}

export type VersionDates = { id: string; document: string; version: number; firstDay: Day; at: Date }
export type Repeal = { document: string; on: Day; at: Date }

/** A version with the instants between which every office must have it; `until` is null while it must. */
export type Kept = { id: string; from: Date; until: Date | null }

const later = (day: Day, at: Date) => new Date(Math.max(tehranInstant(day, '00:00').getTime(), at.getTime()))

/**
 * From when to when each version belongs to the complete set: from its entry, so that it lies at the office when it
 * begins to bind, until the next one binds or the document is repealed, and never ended before that was entered.
 */
export function keeping(versions: readonly VersionDates[], repeals: readonly Repeal[]): Kept[] {
  return versions.map(({ id, document, version, at }) => {
    const next = versions.find((one) => one.document === document && one.version === version + 1)
    const repeal = repeals.find((one) => one.document === document)
    const ends = [next && later(next.firstDay, next.at), repeal && later(repeal.on, repeal.at)].filter((end) => !!end)
    return { id, from: at, until: ends.length ? new Date(Math.min(...ends.map(Number))) : null }
  })
}

/** The ids of the complete set at an instant, in the order in which their digest is taken. */
export function completeSet(kept: readonly Kept[], at: Date): string[] {
  return kept
    .filter(({ from, until }) => from <= at && (until === null || at < until))
    .map(({ id }) => id)
    .sort()
}

/** The text whose SHA-256 is the digest of a set. */
export function setText(ids: readonly string[]): string {
  return [...ids].sort().join('\n')
}

/** The instants up to `now` at which the complete set became another one, oldest first. */
export function setChanges(kept: readonly Kept[], now: Date): Date[] {
  const instants = kept.flatMap(({ from, until }) => [from.getTime(), ...(until ? [until.getTime()] : [])])
  return [...new Set(instants)]
    .filter((instant) => instant <= now.getTime())
    .sort((one, other) => one - other)
    .map((instant) => new Date(instant))
}

/** `partial`: what was reported never was a complete set. `since`: when a change made the reported set an old one. */
export type DocumentSetState =
  | { state: 'current' }
  | { state: 'lagging'; since: Date }
  | { state: 'partial'; since: Date }
  | { state: 'never' }

/**
 * How the set that a device reported stands against the history of the complete set; `digests` are its digests after
 * each change, oldest first.
 */
export function documentSetState(
  reported: { digest: string; at: Date } | null,
  history: readonly { digest: string; from: Date }[],
): DocumentSetState {
  if (!reported) return { state: 'never' }
  const last = history.findLastIndex(({ digest }) => digest === reported.digest)
  if (last === -1) return { state: 'partial', since: reported.at }
  const next = history[last + 1]
  return next ? { state: 'lagging', since: next.from } : { state: 'current' }
}

// Whom a letter is for, as the form holds it and as the server keeps it; saved lists hold the same.
import type { LicenseState, OfficeKind } from '#rules/offices'

/** The ways to choose: everybody, by conditions, one by one, or only bodies. Bodies may be added to each. */
export const ways = ['all', 'filter', 'picked', 'parties'] as const

/** `how` says which of the ways holds, '' for none yet; the others keep what was chosen in them meanwhile. */
export type Chosen = {
  how: string
  counties: string[]
  /** Names of places in the chosen counties. */
  places: string[]
  kinds: string[]
  standings: string[]
  /** Days within which the license ends, '' for any. */
  expires: string
  services: string[]
  /** The mark below which the public rating is, '' for any. */
  below: string
  offices: string[]
  /** People who get it for a body. */
  parties: string[]
}

export const nothingChosen: Chosen = {
  how: '',
  counties: [],
  places: [],
  kinds: [],
  standings: [],
  expires: '',
  services: [],
  below: '',
  offices: [],
  parties: [],
}

/** As the server keeps it. */
export type Selection = {
  counties?: string[]
  places?: string[]
  kinds?: OfficeKind[]
  standings?: LicenseState[]
  expiresWithinDays?: number
  services?: string[]
  ratingBelow?: number
  offices?: string[]
  parties?: string[]
}

/** What the server gives back of it: the same, its words not narrowed. */
export type KeptSelection = Omit<Selection, 'kinds' | 'standings'> & { kinds?: string[]; standings?: string[] }

const some = <T>(values: readonly string[]) => (values.length ? (values as unknown as T[]) : undefined)
const figure = (value: string) => (value ? Number(value) : undefined)

/** Whom the values mean. Everybody only where that was chosen: nothing chosen, or a way without a condition, means nobody. */
export function selectionOf(chosen: Chosen): Selection {
  const selection: Selection = { ...officesOf(chosen), parties: some(chosen.parties) }
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined))
}

function officesOf({ how, ...chosen }: Chosen): Selection {
  if (how === 'all') return {}
  if (how === 'picked') return { offices: chosen.offices }
  const conditions = how === 'filter' ? conditionsOf(chosen) : {}
  return Object.values(conditions).some((one) => one !== undefined) ? conditions : { offices: [] }
}

function conditionsOf(chosen: Omit<Chosen, 'how'>): Selection {
  return {
    counties: some(chosen.counties),
    places: some(chosen.places),
    kinds: some(chosen.kinds),
    standings: some(chosen.standings),
    expiresWithinDays: figure(chosen.expires),
    services: some(chosen.services),
    ratingBelow: figure(chosen.below),
  }
}

/** The values of what the server keeps. */
export function chosenOf(selection: KeptSelection): Chosen {
  const { expiresWithinDays, ratingBelow, ...lists } = selection
  const given = Object.fromEntries(Object.entries(lists).filter(([, value]) => value !== undefined))
  return {
    ...nothingChosen,
    ...given,
    how: howOf(selection),
    expires: expiresWithinDays === undefined ? '' : String(expiresWithinDays),
    below: ratingBelow === undefined ? '' : String(ratingBelow),
  }
}

function howOf({ offices, parties, ...filters }: KeptSelection): string {
  if (offices?.length === 0) return parties?.length ? 'parties' : ''
  if (offices) return 'picked'
  const narrows = Object.values(filters).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  )
  return narrows ? 'filter' : 'all'
}

/** The chosen places that still lie in a chosen county. */
export function placesLeft(chosen: readonly string[], there: readonly { place: string }[]): string[] {
  return chosen.filter((one) => there.some(({ place }) => place === one))
}

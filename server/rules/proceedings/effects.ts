// What a granted request does: spans, terms, what goes on an office's file, takes it elsewhere, or ends its license.
import type { Day } from '../calendar.ts'
import type { CompanyValue } from '../fields/company.ts'
import type { Position } from '../positions.ts'
import type { Sanction } from '../violations/ladder.ts'

type Shown = Record<string, string | number>

/**
 * What a granted request does: a closed union, each applied by its own file in server/proceedings/effects. `shown` are figures
 * for its words and, of a span, for the public page.
 */
export type Effect =
  | SpanEffect
  | TermEffect
  | HolderEffect
  | NatureEffect
  | PlaceEffect
  | AreaEffect
  | ShareEffect
  | ServiceEffect
  | LicenseEffect
  | FoundedEffect
  | AnswerEffect
  | SanctionEffect

/**
 * From the first day to the last. `closes`: the office is closed as long; `substitute`: the field whose person stands in as long;
 * `outpost`: it stands near the office, and ends when that moves.
 */
export type SpanEffect = {
  effect: 'span'
  firstDay: Day
  lastDay: Day
  shown: Shown
  closes?: true
  substitute?: string
  outpost?: true
}

/** A new term of the license, as the issuer gave it; no days before that. */
export type TermEffect = { effect: 'term'; firstDay: Day | null; lastDay: Day | null; shown: Shown }

/** The license passes to the person in a field, with the term that the issuer gave it. */
export type HolderEffect = {
  effect: 'holder'
  firstDay: Day | null
  lastDay: Day | null
  person: string
  shown: Shown
}

/** The license passes to a legal person that its holder manages from now on, with the term that the issuer gave it. */
export type NatureEffect = {
  effect: 'nature'
  firstDay: Day | null
  lastDay: Day | null
  company: CompanyValue
  shown: Shown
}

/** The office has another floor area, in square metres, from the day on which that was permitted. */
export type AreaEffect = { effect: 'area'; firstDay: Day | null; lastDay: null; area: number; shown: Shown }

/** Of the company that holds the license so many percent are that person's from whom it came, if it came from one; written down from a day on. */
export type ShareEffect = { effect: 'share'; firstDay: Day | null; lastDay: null; share?: number; shown: Shown }

/** The office offers a service of an agency from the day on which its contract was there; `service` as its form names it. */
export type ServiceEffect = { effect: 'service'; firstDay: Day | null; lastDay: null; service: string; shown: Shown }

/**
 * The license ends: revoked from the day that the issuer gave it, or `ended` by the holder's own wish, on the day on which its stage
 * is reached.
 */
export type LicenseEffect = {
  effect: 'license'
  state: 'revoked' | 'ended'
  firstDay: Day | null
  lastDay: null
  shown: Shown
}

/** The office goes to another place, with the license that the issuer gave for it. */
export type PlaceEffect = {
  effect: 'place'
  firstDay: Day | null
  lastDay: Day | null
  place: string
  address: string
  position: Position
  area: number
  /** The county by name, where it goes to another. */
  county?: string
  /** The province by name, where it goes to another. */
  province?: string
  shown: Shown
}

/** A planned office becomes one, with the license that the issuer gave its applicant, or the company that the applicant manages. */
export type FoundedEffect = Omit<PlaceEffect, 'effect' | 'province'> & { effect: 'founded'; company?: CompanyValue }

/** It changes nothing by itself: how it ended is the answer to the request of another province that asked. */
export type AnswerEffect = { effect: 'answer'; firstDay: null; lastDay: null; shown: Shown }

/** A verdict stands on the office's file from the day on which its notice is signed; it changes nothing else by itself. */
export type SanctionEffect = {
  effect: 'sanction'
  firstDay: Day | null
  lastDay: null
  sanction: Sanction
  /** It stands on the file of a body, and no license is needed for that. */
  body?: true
  shown: Shown
}

// Effects that write something on an office's file, take it elsewhere, or end its license.
import type { Day } from '../calendar.ts'
import type { CompanyValue } from '../fields/company.ts'
import type { Position } from '../positions.ts'

type Shown = Record<string, string | number>

/** The office has another floor area, in square metres, from the day on which that was permitted. */
export type AreaEffect = { effect: 'area'; firstDay: Day | null; lastDay: null; area: number; shown: Shown }

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

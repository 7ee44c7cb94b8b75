// Effects that write one thing on an office's file, or end its license.
import type { Day } from '../calendar.ts'

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

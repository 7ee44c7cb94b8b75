// What rules know of a place to which an office goes.
import type { Law } from '#law/parameter'

/** An office round a place: how far it is, and how far east and north of it, in metres. */
export type Neighbour = { name: string; metres: number; east: number; north: number }

/**
 * Round a new place: the nearest other office with its distance, `around` those next to it, the nearest first; `unknown` those of the county whose position nobody has recorded; the
 * county whose centre is nearest, and how far the centre of the office's own county is, as far as centres are on record.
 */
export type SiteFacts = {
  nearest: { name: string; metres: number } | null
  around?: readonly Neighbour[]
  unknown: readonly string[]
  county?: { name: string; own: boolean } | null
  centre?: number | null
  /** Of a move to another province: its counties by name and its law, by which it judges the place; null where that province is not here. */
  there?: { counties: readonly string[]; law: Law } | null
}

// What calls know by name, for pages that need no law: who permits one, and what a score is made of.

/** Who permits a call: the Bylaw and the Guide differ, so that it is written down each time. */
export const callPermits = ['regulator', 'steering-group'] as const
export type CallPermit = (typeof callPermits)[number]

/** What a score is made of, each with its share of a hundred. */
export const measures = ['exam', 'education', 'experience', 'local'] as const
export type Measure = (typeof measures)[number]
export type Weights = Record<Measure, number>

/** The condition that is asked of men alone: Annex 2, 1-4. */
export const menOnly = 'service'

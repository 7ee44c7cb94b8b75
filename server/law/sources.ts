// The texts the rules come from, their edition, and what must be said of their standing beside every citation.
import type { SourceName } from './parameter.ts'

/**
 * What a reader must know of a source: a draft is not yet law, a bill not yet passed, an analogy no direct rule, and a
 * choice of ours has no source at all. Words: `law-standing-…`.
 */
export type Standing = 'draft' | 'local' | 'decree' | 'bill' | 'example' | 'analogy' | 'resolution' | 'ours'

/** `edition` is the Jalali date the copy bears, or null where it bears none. Titles: `law-source-…`. */
export type Source = { standing: Standing; edition: string | null; number?: string }

export const sources: Record<SourceName, Source> = {
  // A revision in draft: its date is blank, a query stands open at 25-b-1, edits are not merged, Annex 3 lacks art. 2.
  bylaw: { standing: 'draft', edition: null },
  // Ardabil's procedures with the latest resolutions of its working group; they cite the Bylaw's older numbering.
  guide: { standing: 'local', edition: null },
  // Its last paragraph repeals the older bylaw that the Bylaw revises.
  decree: { standing: 'decree', edition: '1397/01/22' },
  bill: { standing: 'bill', edition: null },
  minutes: { standing: 'example', edition: '1391/06/27', number: '14' },
  'civil-procedure': { standing: 'analogy', edition: '1379/01/21' },
  resolution: { standing: 'resolution', edition: null },
  house: { standing: 'ours', edition: null },
}

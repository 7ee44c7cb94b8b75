// The texts the rules come from, their edition, and what must be said of their standing beside every citation.
import type { SourceName } from './parameter.ts'

/**
 * Keys of the full title, of the short name in citations, and of the standing: a draft is not yet law, a bill not yet
 * passed, an analogy no direct rule, a choice of ours has no source. `edition` is the Jalali date the copy bears.
 */
export type Source = { title: string; short: string; standing: string; edition: string | null; number?: number }

const source = (name: SourceName, edition: string | null, number?: number): Source => ({
  title: `law-source-${name}`,
  short: `law-short-${name}`,
  standing: `law-standing-${name}`,
  edition,
  ...(number ? { number } : {}),
})

export const sources: Record<SourceName, Source> = {
  // A revision in draft: its date is blank, a query stands open at 25-b-1, edits are not merged, Annex 3 lacks art. 2.
  bylaw: source('bylaw', null),
  // Ardabil's procedures with the latest resolutions of its working group; they cite the Bylaw's older numbering.
  guide: source('guide', null),
  // Its last paragraph repeals the older bylaw that the Bylaw revises.
  decree: source('decree', '1397/01/22'),
  bill: source('bill', null),
  minutes: source('minutes', '1391/06/27', 14),
  // The sources do not say how time is counted; the general rules of procedure are taken by analogy.
  'civil-procedure': source('civil-procedure', '1379/01/21'),
  resolution: source('resolution', null),
  house: source('house', null),
}

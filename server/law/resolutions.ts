// How the deadlines of the working group's resolutions are counted. The Bylaw does not say.
import { counting } from './counting.ts'
import type { Citation } from './parameter.ts'

/** Expert committees of the working group. */
export const committeeArticle: Citation = { source: 'bylaw', annex: 3, article: 9 }

/** A period counts by days, a month being thirty; from notification two days are left out; its last day is an open one. */
export const resolutionCounting = {
  meeting: counting.month,
  notification: counting.notified,
  day: counting.open,
} as const satisfies Record<string, Citation>

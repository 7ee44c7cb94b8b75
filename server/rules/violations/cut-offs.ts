// Services cut off from an office: why one may be, and on which days. Annex 4 articles 3, 10; Minutes 3, 8.

/** Stopped until it is decided, by a verdict, or by a court's judgment. */
export const cutOffSorts = ['interim', 'sanction', 'court'] as const
export type CutOffSort = (typeof cutOffSorts)[number]

/** What a court's judgment asks of the province. */
export const judgmentMeasures = ['cut-off', 'closure', 'damage', 'other'] as const
export type JudgmentMeasure = (typeof judgmentMeasures)[number]

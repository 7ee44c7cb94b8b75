// One legal number: its default, its unit and kind of count, and the article it stands in.

/** A text the rules come from; its title, edition and status stand in sources.ts. */
export type SourceName = 'bylaw' | 'guide' | 'decree' | 'bill' | 'minutes' | 'civil-procedure' | 'house'

/** Where a rule stands. `annex` only for the Bylaw; `clause` is a letter or number path such as "1-6" or "b-2". */
export type Citation = {
  source: SourceName
  annex?: number
  article?: number | string
  clause?: string
  note?: number
  resolution?: number | string
}

/**
 * How a period is counted.
 * deadline: from notification, moves to the next open day. allowance: calendar days, inclusive, split at the Jalali
 * year. term: date to date by the Jalali calendar. lead: so long before a day; the last day itself is in time.
 * hours: true hours. working: open days. none: not a period.
 */
export type Count = 'deadline' | 'allowance' | 'term' | 'lead' | 'hours' | 'working' | 'none'

/** A length of time as the law says it; a month is 30 days and a week 7 unless counted as a term. */
export type Period = { years?: number; months?: number; weeks?: number; days?: number; hours?: number }

export type Value = Period | number | string | boolean | readonly string[]

export type Unit =
  | 'period'
  | 'count'
  | 'share'
  | 'metres'
  | 'square metres'
  | 'factor'
  | 'year'
  | 'clock'
  | 'text'
  | 'yes or no'
  | 'rule'

export type Parameter<V extends Value = Value> = {
  name: string
  default: V
  unit: Unit
  counts: Count
  /** What an allowance refills with, e.g. 'jalali year', or what a count is per. */
  per?: string
  cite: Citation
  /** Further places that say the same or the contrary. */
  also?: readonly Citation[]
}

/**
 * A value of the law as it stands on one day for one province: the override if a resolution made one, else the
 * default. Given to rules so that they stay pure.
 */
export type Law = <V extends Value>(parameter: Parameter<V>) => V

/** Declares a legal number. `unit` defaults to 'period'. */
export function parameter<V extends Value>(declared: Omit<Parameter<V>, 'unit'> & { unit?: Unit }): Parameter<V> {
  return { unit: 'period', ...declared }
}

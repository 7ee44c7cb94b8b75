// One legal number: its default, its unit and kind of count, and the article it stands in.

/**
 * A text the rules come from; its title, edition and status stand in sources.ts. `resolution` is a decision of the
 * province's working group that changed a value, `house` our own choice where no source speaks.
 */
export type SourceName = 'bylaw' | 'guide' | 'decree' | 'bill' | 'minutes' | 'civil-procedure' | 'resolution' | 'house'

/**
 * A place in a text. `annex` only for the Bylaw; `clause` is a letter or number path such as "1-6" or "b-2"; `note`
 * is 0 for a sole note without a number; the Guide has processes instead of articles, such as "relocation".
 */
export type Place = {
  source: SourceName
  annex?: number
  article?: number | string
  clause?: string
  note?: number
  resolution?: number | string
}

/**
 * Where a rule stands. With `reading` the text is silent or can be read otherwise, which is said beside every citation;
 * `by` is the rule it is read with.
 */
export type Citation = Place & { reading?: { by?: Place } }

/**
 * A further place on a figure. What it says of the value beside the default: the same where nothing is marked, `otherwise` a value of
 * its own, `nothing` only the matter, without a value.
 */
export type Further = Citation & { says?: 'otherwise' | 'nothing' }

/**
 * How a period is counted; one way for each kind, so that three months are not three things.
 * deadline: within so long, a month being 30 days; a closed last day moves to the next open one. The day of notification
 * and that of the action are left out where the parameter starts `from: 'notification'`, and only there.
 * allowance: calendar days, inclusive, split at the Jalali year. term: date to date by the Jalali calendar; it never
 * moves. lead: so long before a day, by the reading that is kinder; the last day itself is in time. retention: how long
 * something is kept, by days.
 * hours: true hours and minutes. working: open days. none: not a period.
 */
export type Count = 'deadline' | 'allowance' | 'term' | 'lead' | 'retention' | 'hours' | 'working' | 'none'

/** A length of time as the law says it; a month is 30 days and a week 7 unless counted as a term. */
export type Period = {
  years?: number
  months?: number
  weeks?: number
  days?: number
  hours?: number
  minutes?: number
}

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
  /** What a deadline starts from, where that is a notification: Civil Procedure 445. */
  from?: 'notification'
  /** The least of what may be given, and no limit from above. */
  least?: true
  /** A right would be lost by it: months are counted in the way that leaves more time, and it is said so. Leads are always counted that way. */
  kinder?: true
  /** Nothing reads it yet: shown with that mark, and locked against a province's own value, which would do nothing. */
  unused?: true
  /** The values a province may choose from, where the law names them. */
  options?: readonly string[]
  /** What an allowance refills with, e.g. 'jalali year', or what a count is per. */
  per?: string
  cite: Citation
  also?: readonly Further[]
}

/**
 * The law as it stands on one day for one province: `law(parameter)` is the override if a resolution made one, else
 * the default; `law.cite` is where that value stands. Given to rules so that they stay pure.
 */
export type Law = {
  <V extends Value>(parameter: Parameter<V>): V
  cite?(parameter: Pick<Parameter, 'name' | 'cite'>): Citation
}

/** Whose word a value is: that of its text, our reading of it, or our choice where no text speaks. */
export type Status = 'text' | 'reading' | 'choice'

/** The status of what is cited. A resolution of the province is a text. */
export function statusOf(cite: Citation): Status {
  if (cite.source === 'house') return 'choice'
  return cite.reading ? 'reading' : 'text'
}

type Declared<V extends Value> = Omit<Parameter<V>, 'unit'> & { unit?: Unit }

// A default is one example of its kind: 3 declares a number, not the number 3.
type Kind<V extends Value> = V extends number
  ? number
  : V extends string
    ? string
    : V extends boolean
      ? boolean
      : V extends readonly string[]
        ? readonly string[]
        : Period

/** Declares a legal number. `unit` defaults to 'period'. */
export function parameter<V extends Value>(declared: Declared<V>): Parameter<Kind<V>> {
  return { unit: 'period', ...declared } as unknown as Parameter<Kind<V>>
}

/** Declares a rule that has named forms, of which a province chooses one. It is not a period. */
export function choice<const O extends string>(
  declared: Omit<Parameter<NoInfer<O>>, 'unit' | 'counts' | 'options'> & { options: readonly O[] },
): Parameter<O> {
  return { unit: 'rule', counts: 'none', ...declared }
}

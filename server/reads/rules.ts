// The figures of the law as they stand in a province: default, the province's own value, where each is written.
import { all } from '#law/all'
import { type Citation, type Count, type Further, type Status, statusOf, type Unit, type Value } from '#law/parameter'
import { sources } from '#law/sources'
import type { Day } from '#rules/calendar'
import type { Override } from '#rules/law'
import { type Db, overridesOf } from './parameters.ts'

/** `status`: the words' key of what must be said of the source's standing. */
export type Cited<C extends Citation = Citation> = C & { status: string }

export type RuleRow = {
  name: string
  /** The words' key of its title. */
  title: string
  unit: Unit
  counts: Count
  /** The words' key of what sort of period it is. */
  kind: string
  /** The words' key of how it is counted, more exactly than `counts` says. */
  counted: string | null
  /** A right would be lost by it: counted in the way that leaves the office more time. */
  kinder: boolean
  /** Nothing reads it yet, and no value of the province's own is taken. */
  locked: boolean
  /** Whose word the value that stands is: a text's, our reading of one, our choice. */
  status: Status
  per: string | null
  options: readonly string[] | null
  standard: Value
  cite: Cited
  also: Cited<Further>[]
  /** The province's own value today. */
  own: { value: Value; firstDay: Day; resolution: string; cite: Cited | null } | null
  /** Values decided for a day to come. */
  coming: { value: Value; firstDay: Day; resolution: string }[]
}

const cited = <C extends Citation>(cite: C): Cited<C> => ({ ...cite, status: sources[cite.source].standing })

/** Every figure of the law, with what stands in the province on a day and what is to come. */
export async function rulesOf(db: Db, province: string, today: Day): Promise<RuleRow[]> {
  const overrides = await overridesOf(db, province)
  return all.map((parameter) => {
    const own = overrides.filter((one) => one.parameter === parameter.name)
    const now = own.filter((one) => one.firstDay <= today).at(-1)
    return {
      name: parameter.name,
      title: `law-${parameter.name.replaceAll('.', '-')}`,
      unit: parameter.unit,
      counts: parameter.counts,
      kind: `law-kind-${parameter.least ? 'least' : parameter.counts}`,
      counted: parameter.unit === 'period' ? `law-count-${parameter.from ?? parameter.counts}` : null,
      kinder: parameter.kinder === true,
      locked: parameter.unused === true,
      // what a resolution decided is no choice of ours, whatever the default was
      status: now ? statusOf(now.cite ?? { source: 'resolution' }) : statusOf(parameter.cite),
      per: parameter.per ?? null,
      options: parameter.options ?? null,
      standard: parameter.default,
      cite: cited(parameter.cite),
      also: (parameter.also ?? []).map(cited),
      own: now ? { ...bare(now), cite: now.cite ? cited(now.cite) : null } : null,
      coming: own.filter((one) => one.firstDay > today).map(bare),
    }
  })
}

const bare = ({ value, firstDay, resolution }: Override) => ({ value, firstDay, resolution })

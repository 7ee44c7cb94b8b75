// The law of one province on one day: the defaults of server/law, and over them what its resolutions changed.
import { all } from '#law/all'
import type { Citation, Law, Parameter, Value } from '#law/parameter'
import type { Day } from './calendar.ts'
import type { Refusal } from './verdict.ts'

/**
 * A province's own value, from `firstDay` on. `resolution` names the decision in words; `cite` if it stands in one of
 * the sources we know.
 */
export type Override = { parameter: string; value: Value; firstDay: Day; resolution: string; cite?: Citation }

type Held = { value: Value; cite?: Citation }

/** Every value as it stood on the day a request was filed. It goes with the request for good; plain JSON. */
export type Snapshot = Record<string, Held>

const where = ({ cite, resolution }: Override): Citation => cite ?? { source: 'resolution', resolution }

/**
 * The law on a day. Of several overrides of one parameter the last with `firstDay` ≤ day wins; of two from the same
 * day, the one further down the list. Overrides of parameters we do not know are ignored.
 */
export function lawOn(day: Day, overrides: readonly Override[]): Law {
  const standing = new Map<string, Override>()
  for (const override of overrides) {
    const rival = standing.get(override.parameter)
    if (override.firstDay <= day && (!rival || rival.firstDay <= override.firstDay)) {
      standing.set(override.parameter, override)
    }
  }
  return law(({ name }) => {
    const found = standing.get(name)
    return found && { value: found.value, cite: where(found) }
  })
}

/** The law a request was filed under. A parameter that is younger than the snapshot has its default. */
export function lawOf(snapshot: Snapshot): Law {
  return law(({ name }) => snapshot[name])
}

/** All values of the law as plain JSON, with the source of those that a province changed. */
export function snapshot(law: Law): Snapshot {
  return Object.fromEntries(
    all.map((parameter) => {
      const cite = law.cite?.(parameter)
      return [parameter.name, { value: law(parameter), ...(cite && cite !== parameter.cite ? { cite } : {}) }]
    }),
  )
}

/**
 * The refusal with the source of the value that really applied: a rule refuses by its parameter, whose citation is
 * the default's, while the province may have changed it. Called once, where a verdict leaves the rules.
 */
export function withSource(law: Law, refusal: Refusal): Refusal {
  const parameter = all.find(({ name }) => name === refusal.parameter)
  const cite = parameter && law.cite?.(parameter)
  return cite ? { ...refusal, cite } : refusal
}

function law(held: (parameter: Pick<Parameter, 'name'>) => Held | undefined): Law {
  // A value is stored under its own parameter's name and checked when it is written, so it has that parameter's type.
  const value = <V extends Value>(parameter: Parameter<V>) => (held(parameter)?.value ?? parameter.default) as V
  return Object.assign(value, {
    cite: (parameter: Pick<Parameter, 'name' | 'cite'>) => held(parameter)?.cite ?? parameter.cite,
  })
}

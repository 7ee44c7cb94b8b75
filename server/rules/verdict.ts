// What a rule answers: allowed, or refused with the words' key, the figures and the article.
import type { Citation, Parameter } from '#law/parameter'
import type { Key } from '#locales/keys.gen'

export type Facts = Record<string, string | number>

/** A refusal as a value. `key` names the words (`refusal-…`), `field` the input it belongs to. */
export type Refusal = {
  key: Key
  facts: Facts
  cite?: Citation
  parameter?: string
  field?: string
}

export type Verdict = { ok: true } | { ok: false; refusal: Refusal }

/** The rule is met. */
export function allow(): Verdict {
  return { ok: true }
}

/** A refusal at a field that needs no article. */
export function refusalAt(field: string, key: Key, facts: Facts = {}): Refusal {
  return { key, facts, field }
}

/**
 * The rule is not met. The citation comes from the parameter, or is given outright when the rule has no number.
 * `field` says at which input the words are to be shown.
 */
export function refuse(
  key: Key,
  source: Pick<Parameter, 'name' | 'cite'> | Citation | null,
  facts: Facts = {},
  field?: string,
): Verdict {
  const named = source && 'name' in source
  return {
    ok: false,
    refusal: {
      key,
      facts,
      ...(named ? { cite: source.cite, parameter: source.name } : source ? { cite: source } : {}),
      ...(field ? { field } : {}),
    },
  }
}

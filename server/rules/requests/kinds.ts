// All kinds of request. A new kind is its declaration, its words, and a line here.
import type { Law } from '#law/parameter'
import { withSource } from '../law.ts'
import type { Refusal } from '../verdict.ts'
import { formRefusals } from './form.ts'
import type { Ask, RequestKind } from './kind.ts'
import { leave } from './leave.ts'
import { station } from './station.ts'

export const kinds: Readonly<Record<string, RequestKind>> = { leave, station }

/** The declaration of a kind; null for a name that is none. */
export function kindOf(name: string): RequestKind | null {
  return Object.hasOwn(kinds, name) ? kinds[name]! : null
}

/** One rule of a kind with its answer, as the holder sees it before sending and the member before voting. */
export type RuleCheck = { key: string; refusal: Refusal | null }

/**
 * Every rule with its answer. Where the form itself is not right yet, `refusals` says what is wrong at which field
 * and no rule is judged.
 */
export function judge(kind: RequestKind, ask: Ask, law: Law): { refusals: Refusal[]; checks: RuleCheck[] } {
  const wrong = formRefusals(kind.fields, ask.form)
  if (wrong.length) return { refusals: wrong, checks: [] }
  const checks = kind.rules.map(({ key, check }) => {
    const verdict = check(ask, law)
    return { key, refusal: verdict.ok ? null : withSource(law, verdict.refusal) }
  })
  return { refusals: checks.flatMap(({ refusal }) => refusal ?? []), checks }
}

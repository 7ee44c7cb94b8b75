// What follows where somebody does without the grant what a kind asks for: told on the kind's page and in its letters.
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import type { RequestKind } from './kind.ts'

/** `how`: the form of the rule that is in force; `after`: the time that the text of `also` leaves. */
export type Unapproved = {
  how: string
  after: { of: Parameter<Period>; value: Period }
  cite: Citation
  also: readonly Citation[]
}

/** By the law of a day, with every place where it stands; null for a kind that says nothing of it. */
export function unapprovedOf({ unapproved }: Pick<RequestKind, 'unapproved'>, law: Law): Unapproved | null {
  if (!unapproved) return null
  const { rule, after } = unapproved
  return {
    how: law(rule),
    after: { of: after, value: law(after) },
    cite: law.cite?.(rule) ?? rule.cite,
    also: rule.also ?? [],
  }
}

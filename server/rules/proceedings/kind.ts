// What a kind of request is: one declaration of form, rules, stages and effect. The engine knows no kind by name.
import type { Citation, Law, Parameter, Period } from '#law/parameter'
import type { Closed } from '../calendar.ts'
import type { Field, Form, FormOf } from '../fields/form.ts'
import type { LicenseStanding } from '../offices.ts'
import type { Position } from '../positions.ts'
import type { Facts, Refusal, Verdict } from '../verdict.ts'

/** Stages a kind may go through, in the order it lists them. `letter` is the result letter before its signature. */
export const requestStages = ['consent', 'association', 'vote', 'letter'] as const
export type RequestStage = (typeof requestStages)[number]

/**
 * How a request ended. `declined`: the person who was asked to consent did not. `lapsed`: it was granted, but before the
 * letter was signed its days had passed or the license had gone.
 */
export const requestOutcomes = ['granted', 'refused', 'withdrawn', 'declined', 'lapsed'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** An earlier request of the same kind by the same office that still counts: granted or pending. */
export type Earlier<F = Form> = { id: string; form: F; pending: boolean }

/** The same of another kind, by the name of its kind. */
export type Other = Earlier & { kind: string }

/** All that a rule may look at. */
export type Ask<F = Form> = {
  form: F
  today: string
  filing: {
    holderId: string | null
    nationalId: string | null
    mobile: string | null
    /** The holder is a legal person; it acts through its manager, null where none is on record. */
    legal?: boolean
    manager?: { name: string; nationalId: string | null; mobile: string | null } | null
  }
  license: { standing: LicenseStanding; expiresOn: string }
  earlier: readonly Earlier<F>[]
  /** What the office holds or asks for of other kinds. */
  others?: readonly Other[]
  /** Where the office is; null where nobody has put it on the map. */
  position?: Position | null
  /** Closed days, by which the clocks of the stages run. */
  closed?: Closed
}

/** Where a rule stands: the article outright, or the parameter whose figure it uses (a province may have changed it). */
export type RuleSource = Citation | Pick<Parameter, 'name' | 'cite'>

/** One rule: its words' key (`…-rule-…`), where it stands, the fields it cannot be asked without, and the check. */
export type Rule<F = Form> = {
  key: string
  source: RuleSource
  needs: readonly string[]
  /** Figures in the rule's own words. */
  facts?: (law: Law) => Facts
  check: (ask: Ask<F>, law: Law) => Verdict
  /** What it refuses already in a field that is not whole yet, at the part that shows it: somebody's number alone. */
  early?: (ask: Ask, law: Law) => Verdict
}

/**
 * What is no obstacle but should be known before one files, and by those who decide: a refusal's words, figures and
 * source. Null where there is nothing to say, or the fields it needs are not right.
 */
export type Warning<F = Form> = {
  needs: readonly string[]
  say: (ask: Ask<F>, law: Law) => Refusal | null
}

/** What a granted request does, from the first day to the last; the public page shows `shown`. `closes`: the office is closed as long. */
export type Effect = { firstDay: string; lastDay: string; shown: Record<string, string | number>; closes?: true }

/** One year's allowance in days: all of it, used or pending, asked for now, and left before that. Words: `<kind>-allowance`. */
export type Allowance = { year: number; max: number; used: number; asked: number; left: number }

export type RequestKind<F = Form> = {
  kind: string
  /** The noun in words' keys and file names. */
  words: string
  cite: readonly Citation[]
  fields: readonly Field[]
  rules: readonly Rule<F>[]
  warnings?: readonly Warning<F>[]
  /** Where it stands who is responsible meanwhile, where its result letter says so. */
  responsibility?: Citation
  /** The figure that the kind's one line of rule names. */
  figure?: Parameter<Period>
  stages: readonly RequestStage[]
  /** The allowance of the years that the form touches, or of this year while it has no days yet. */
  allowance?: {
    source: RuleSource
    years: (ask: Pick<Ask<F>, 'form' | 'earlier' | 'today'>, law: Law) => Allowance[]
  }
  /** The field that holds the person who is asked to consent, and how long for; where there is a consent stage. */
  consent?: { of: string; within: Parameter<Period> }
  effect: (form: F) => Effect
}

/**
 * Declares a kind. The form's type follows from its fields, so that rules and effect need no casts; whoever reads kinds by
 * name knows any form.
 */
export function requestKind<const Fs extends readonly Field[]>(
  declaration: Omit<RequestKind<FormOf<Fs>>, 'fields'> & { fields: Fs },
): RequestKind {
  // the engine asks a rule only with the fields it needs, checked by their types
  return declaration as unknown as RequestKind
}

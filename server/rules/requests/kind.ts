// What a kind of request is: one declaration of form, rules, stages and effect. The engine knows no kind by name.
import type { Citation, Law } from '#law/parameter'
import type { LicenseStanding } from '../offices.ts'
import type { Verdict } from '../verdict.ts'

/** Stages a kind may go through, in the order it lists them. `letter` is the result letter before its signature. */
export const requestStages = ['consent', 'association', 'vote', 'letter'] as const
export type RequestStage = (typeof requestStages)[number]

/** How a request ended. `declined`: the substitute did not consent. */
export const requestOutcomes = ['granted', 'refused', 'withdrawn', 'declined'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** Values of a form's fields. */
export type DaysValue = { from: string; to: string }
export type PersonValue = { name: string; nationalId: string; mobile: string }
export type PositionValue = { lat: number; lon: number }
export type Form = Record<string, DaysValue | PersonValue | PositionValue | string | undefined>

/** One field; app and bot draw it by its type. `help` is a words' key of the same name with `-help`. */
export type Field = {
  name: string
  type: 'days' | 'person' | 'position' | 'text' | 'paragraph'
  required: boolean
  max?: number
}

/** An earlier request of the same kind by the same office that still counts: granted or pending. */
export type Earlier = { id: string; form: Form; pending: boolean }

/** All that a rule may look at. */
export type Ask<F extends Form = Form> = {
  form: F
  today: string
  filing: { holderId: string | null; nationalId: string | null; mobile: string | null }
  license: { standing: LicenseStanding; expiresOn: string }
  earlier: readonly Earlier[]
}

/** One rule: its words' key (`rule-…`), and the check. */
export type Rule<F extends Form = Form> = { key: string; check: (ask: Ask<F>, law: Law) => Verdict }

/** What a granted request does, from the first day to the last; the public page shows `shown`. */
export type Effect = { firstDay: string; lastDay: string; shown: Record<string, string | number> }

/** What the form's allowance is, if the kind has one: the days used and left, shown live. */
export type Allowance = { year: number; max: number; used: number; asked: number; left: number }

export type RequestKind<F extends Form = Form> = {
  kind: string
  /** The noun in words' keys and file names. */
  words: string
  cite: readonly Citation[]
  fields: readonly Field[]
  rules: readonly Rule<F>[]
  stages: readonly RequestStage[]
  allowance?: (ask: Pick<Ask<F>, 'form' | 'earlier' | 'today'>, law: Law) => Allowance[]
  /** The field that holds the person whose consent is asked, when there is a consent stage. */
  consentOf?: string
  effect: (form: F) => Effect
}

// Every declared kind by its name, and what it says of a form: refusals, rules with their answers, allowances.

import type { Citation, Law } from '#law/parameter'
import type { Key } from '#locales/keys.gen'
import { isEmpty } from '../fields/empty.ts'
import type { WantedPaper } from '../fields/field.ts'
import { type Form, formRefusals } from '../fields/form.ts'
import { withSource } from '../law.ts'
import { declared } from '../requests/kinds.gen.ts'
import { type Facts, type Refusal, refusalAt } from '../verdict.ts'
import type { Allowance, Ask, RequestKind, RuleSource } from './kind.ts'

const rankOf = ({ rank = 5 }: RequestKind) => rank

/** In the order in which one chooses from them. */
export const kinds: Readonly<Record<string, RequestKind>> = Object.fromEntries(
  Object.entries<RequestKind>(declared).sort(([, one], [, other]) => rankOf(one) - rankOf(other)),
)

/** The declaration of a kind; null for a name that is none. */
export function kindOf(name: string): RequestKind | null {
  return Object.hasOwn(kinds, name) ? kinds[name]! : null
}

/** A kind as it is asked for by a law: without the fields that this one does not ask, and the papers of those. */
export function underLaw(kind: RequestKind, law: Law): RequestKind {
  const fields = kind.fields.filter(({ where }) => where?.(law) ?? true)
  const asked = ({ when }: WantedPaper) => !when || fields.some(({ name }) => name === when.field)
  return {
    ...kind,
    fields: fields.map(({ where: _, papers, ...field }) => ({
      ...field,
      ...(papers ? { papers: papers.filter(asked) } : {}),
    })),
  }
}

/** One rule of a kind with its answer. `met` is null while the fields it looks at are not right yet, or do not decide it. */
export type RuleCheck = {
  key: Key
  facts?: Facts
  cite: Citation
  /** Further places where it stands. */
  also?: readonly Citation[]
  met: boolean | null
  refusal: Refusal | null
  /** The field that need not be filled in, and may meet it. */
  remedy?: string
}

export type Judgement = { refusals: Refusal[]; checks: RuleCheck[]; warnings: Refusal[] }

/**
 * Every rule that speaks of what is asked with its answer, as the holder sees it while filling and the member before voting, and all that stands
 * against the form: what is wrong at which field, and the rules that are not met. Empty when it may be filed. Warnings do not stand in the way.
 */
export function judge(kind: RequestKind, ask: Ask, law: Law): Judgement {
  const wrong = [...formRefusals(kind.fields, ask.form, ask.today), ...unlisted(kind, ask)]
  const right = (name: string) => !isEmpty(ask.form[name]) && !wrong.some(({ field }) => field?.split('.')[0] === name)
  const checks = kind.rules.flatMap(
    ({ key, source, citing, also: further = [], needs, facts, check, early, remedy }): RuleCheck | [] => {
      const whole = needs.every(right)
      const [cite = citationOf(law, source), ...more] = (whole && citing?.(ask.form)) || []
      const also = [...more, ...further.map((one) => citationOf(law, one))]
      const rule = {
        key,
        cite,
        ...(also.length ? { also } : {}),
        ...(facts ? { facts: facts(law, ask.form, ask) } : {}),
      }
      const verdict = whole ? check(ask, law) : early?.(ask, law)
      if (verdict === 'beside') return []
      if (verdict && !verdict.ok) {
        const field = whole && remedy?.(ask, law)
        return { ...rule, met: false, refusal: withSource(law, verdict.refusal), ...(field ? { remedy: field } : {}) }
      }
      return { ...rule, met: (whole && verdict !== null) || null, refusal: null }
    },
  )
  const warnings = (kind.warnings ?? [])
    .filter(({ needs }) => needs.every(right))
    .flatMap(({ say }) => say(ask, law) ?? [])
    .map((warning) => withSource(law, warning))
  return { refusals: [...wrong, ...checks.flatMap(({ refusal }) => refusal ?? [])], checks, warnings }
}

/** What was chosen from the record and is not there, or not any more. */
function unlisted({ fields }: RequestKind, { form, lists }: Ask): Refusal[] {
  return fields.flatMap(({ name }) => {
    const known = lists?.[name]
    const chosen = form[name]
    if (!known || isEmpty(chosen) || known.some((one) => one === chosen)) return []
    return [refusalAt(name, 'field-choice-wrong')]
  })
}

/** The kind's allowance in the years that the form touches, with where it stands; empty for a kind without one. */
export function allowancesOf(kind: RequestKind, ask: Ask, law: Law): (Allowance & { cite: Citation })[] {
  if (!kind.allowance) return []
  const cite = citationOf(law, kind.allowance.source)
  return kind.allowance.years(ask, law).map((year) => ({ ...year, cite }))
}

/** The rules that a kind's result letter tells, by a law. */
export function rulesToTell({ told = [], rules }: RequestKind, law: Law): Pick<RuleCheck, 'key' | 'facts' | 'cite'>[] {
  return rules
    .filter(({ key }) => told.includes(key))
    .map(({ key, source, facts }) => ({
      key,
      cite: citationOf(law, source),
      ...(facts ? { facts: facts(law, {}) } : {}),
    }))
}

/** Whether a request of a kind is for somebody's absence, with another in their place: theirs, and not the office's. */
export function isAbsence(kind: string, form: Form): boolean {
  const effect = kindOf(kind)?.effect(form, null)
  return effect?.effect === 'span' && effect.substitute !== undefined
}

/** Whether a request is for something that stands near its office, and ends when that moves. */
export function isOutpost(kind: string, form: Form): boolean {
  const effect = kindOf(kind)?.effect(form, null)
  return effect?.effect === 'span' && effect.outpost === true
}

/** Where a rule stands for this province on this day. */
function citationOf(law: Law, source: RuleSource): Citation {
  return 'name' in source ? (law.cite?.(source) ?? source.cite) : source
}

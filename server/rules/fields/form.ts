// A form: fields by name, each of a type. What is wrong with it, and how it is kept, the same for every kind.
import type { Law } from '#law/parameter'
import type { Day } from '../calendar.ts'
import type { Position } from '../positions.ts'
import { normalise } from '../texts.ts'
import type { Refusal } from '../verdict.ts'
import { choice } from './choice.ts'
import { type CompanyValue, company } from './company.ts'
import { day } from './day.ts'
import { type DaysValue, days } from './days.ts'
import { isEmpty } from './empty.ts'
import type { At, FieldRules, Limits } from './field.ts'
import { listed } from './listed.ts'
import { number } from './number.ts'
import { type PapersValue, papers, wantedNow } from './papers.ts'
import { type PersonValue, person } from './person.ts'
import { position } from './position.ts'
import { text } from './text.ts'

/** What a value of each type of field is. App and bot draw each type by itself. */
type Values = {
  days: DaysValue
  day: Day
  person: PersonValue
  company: CompanyValue
  position: Position
  choice: string
  listed: string
  number: number
  text: string
  paragraph: string
  papers: PapersValue
}
export type FieldType = keyof Values

/** One field; its words are `<kind>-field-<name>` and the same with `-help`, of a choice also with each option's key. */
export type Field = {
  name: string
  type: FieldType
  required: boolean
  /** Asked only where the province's law has it so. */
  where?: (law: Law) => boolean
} & Omit<Limits, 'today'>

/** The values of a form while it is filled in or whose kind is not known. */
export type Form = Record<string, Values[FieldType] | undefined>

/** The form that fields make: what a required field holds is there by the time a rule looks at it. */
export type FormOf<Fs extends readonly Field[]> = {
  [F in Fs[number] as F['name']]: F['required'] extends true ? ValueOf<F> : ValueOf<F> | undefined
}

type ValueOf<F extends Field> = F extends { options: readonly (infer O)[] } ? O : Values[F['type']]

const types: { [T in FieldType]: FieldRules<Values[T]> } = {
  days,
  day,
  person,
  company,
  position,
  choice,
  listed,
  number,
  text,
  paragraph: text,
  papers,
}

/**
 * The refusals of a form's fields, each at its field (`substitute.mobile` for a part of one). Empty when the form can
 * be judged by the rules.
 */
export function formRefusals(fields: readonly Field[], form: Form, today: Day): Refusal[] {
  return fields.flatMap(({ name, type, required, ...declared }) => {
    const limits = { ...declared, ...wanted(declared, form), today }
    const at: At = (key, part = '', facts = {}) => ({ key, facts, field: part ? `${name}.${part}` : name })
    const value = form[name]
    if (isEmpty(value)) return required ? [types[type].missing(at, limits)].flat() : []
    return types[type].check(value, at, limits)
  })
}

/** Which papers are wanted hangs on what the other fields say. */
const wanted = ({ papers: declared }: Pick<Limits, 'papers'>, form: Form): Pick<Limits, 'papers'> =>
  declared ? { papers: wantedNow(declared, form) } : {}

/** A form with its texts as they would be stored, however much of it is still missing or wrong. */
export function plainForm(form: Form): Form {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'string') return normalise(value)
    if (Array.isArray(value)) return value.map(plain)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([part, of]) => [part, plain(of)]))
  }
  return plain(form) as Form
}

/** The form with identifiers and texts in their one spelling and only the declared fields. Only for a form without refusals. */
export function tidyForm(fields: readonly Field[], form: Form): Form {
  return Object.fromEntries(
    fields.flatMap(({ name, type, ...declared }) => {
      const value = form[name]
      if (value === undefined || isEmpty(value)) return []
      const tidy = types[type].tidy as
        | ((value: Form[string], limits: Pick<Limits, 'papers'>) => Form[string])
        | undefined
      return [[name, tidy ? tidy(value, wanted(declared, form)) : value]]
    }),
  )
}

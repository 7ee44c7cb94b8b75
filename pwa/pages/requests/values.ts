// A request's form by its declaration: what the fields start with, what the server is sent. Pure.

import type { Field, FieldType, Form } from '#rules/fields/form'
import type { PapersValue } from '#rules/fields/papers'
import type { Position } from '#rules/positions'
import type { Days } from '../../parts/days.tsx'
import type { Person } from '../../parts/person.tsx'
import type { Company } from './company.tsx'

export type Value = string | number | Days | Person | Company | Position | PapersValue | null
export type Values = Record<string, Value>
type Declared = readonly Pick<Field, 'name' | 'type'>[]

const empty: Record<FieldType, () => Value> = {
  days: () => ({ from: '', to: '' }),
  person: () => ({ name: '', nationalId: '', mobile: '' }),
  company: () => ({ name: '', nationalId: '' }),
  number: () => null,
  position: () => null,
  day: () => '',
  choice: () => '',
  listed: () => '',
  text: () => '',
  paragraph: () => '',
  papers: () => ({}),
}

/** The values of a form's fields: those of a draft as far as they fit, else empty ones. */
export function valuesOf(fields: Declared, form: Form = {}): Values {
  return Object.fromEntries(
    fields.map(({ name, type }) => {
      const [blank, held] = [empty[type](), form[name]]
      const wanted = type === 'number' ? 'number' : typeof blank
      if (typeof held !== wanted) return [name, blank]
      return [name, typeof held === 'object' ? ({ ...(blank as object), ...held } as Value) : held!]
    }),
  )
}

/** The form that the server is sent. Half filled fields go too, since it is a draft; a position that is none does not. */
export function formOf(fields: Declared, values: Values): Form {
  return Object.fromEntries(
    fields.flatMap(({ name }) => {
      const value = values[name]
      return value === null || value === undefined ? [] : [[name, value as Form[string]]]
    }),
  )
}

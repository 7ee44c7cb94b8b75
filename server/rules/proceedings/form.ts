// Checks of a form's fields by their types, the same for every kind of request.
import { isDay } from '../calendar.ts'
import { mobileNumber, nationalId } from '../identifiers.ts'
import { inIran, type Position } from '../positions.ts'
import { normalise } from '../texts.ts'
import type { Refusal } from '../verdict.ts'
import type { DaysValue, Field, Form, PersonValue } from './kind.ts'

/** Is a field's value absent, however a form that is being filled in writes that. */
export function isEmpty(value: Form[string] | null): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return Object.values(value).every((part) => part === '')
}

/** Is a value of days: two real days, in order. */
export function isDays(value: unknown): value is DaysValue {
  const { from, to } = (value ?? {}) as Partial<DaysValue>
  return typeof from === 'string' && typeof to === 'string' && isDay(from) && isDay(to) && from <= to
}

/** Is a value a point within Iran's bounds. */
function isPosition(value: unknown): value is Position {
  const { lat, lon } = (value ?? {}) as Partial<Position>
  return typeof lat === 'number' && typeof lon === 'number' && inIran({ lat, lon })
}

/**
 * The refusals of a form's fields, each at its field (`substitute.mobile` for a part of one). Empty when the form can
 * be judged by the rules.
 */
export function formRefusals(fields: readonly Field[], form: Form): Refusal[] {
  return fields.flatMap((field) => fieldRefusals(field, form[field.name]))
}

function fieldRefusals(field: Field, value: Form[string]): Refusal[] {
  const at: At = (key, part = '', facts = {}) => ({
    key,
    facts,
    field: part ? `${field.name}.${part}` : field.name,
  })
  if (isEmpty(value)) return field.required ? missing(field, at) : []
  switch (field.type) {
    case 'days':
      return isDays(value) ? [] : [at('field-days-wrong')]
    case 'position':
      return isPosition(value) ? [] : [at('field-position-wrong')]
    case 'person':
      return personRefusals(value as Partial<PersonValue>, at)
    default:
      if (typeof value !== 'string') return [at('field-wrong')]
      return value.length > (field.max ?? 500) ? [at('field-too-long', '', { most: field.max ?? 500 })] : []
  }
}

type At = (key: string, part?: string, facts?: Refusal['facts']) => Refusal

/** What to say of a required field that is empty, at the part where one would begin. */
function missing({ type }: Field, at: At): Refusal[] {
  if (type === 'days') return [at('field-days-wrong')]
  if (type === 'position') return [at('field-position-needed')]
  return [type === 'person' ? at('field-needed', 'name') : at('field-needed')]
}

function personRefusals(person: Partial<PersonValue>, at: At): Refusal[] {
  return [
    ...(person.name?.trim() ? [] : [at('field-needed', 'name')]),
    ...(nationalId(person.nationalId ?? '') ? [] : [at('field-national-id-wrong', 'nationalId')]),
    ...(mobileNumber(person.mobile ?? '') ? [] : [at('field-mobile-wrong', 'mobile')]),
  ]
}

/** The form with identifiers and texts in their one spelling and only the declared fields. Only for a form without refusals. */
export function tidyForm(fields: readonly Field[], form: Form): Form {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = form[field.name]
      if (value === undefined || isEmpty(value)) return []
      if (field.type === 'person') {
        const { name, nationalId: id, mobile } = value as PersonValue
        return [[field.name, { name: normalise(name), nationalId: nationalId(id)!, mobile: mobileNumber(mobile)! }]]
      }
      return [[field.name, typeof value === 'string' ? normalise(value) : value]]
    }),
  )
}
